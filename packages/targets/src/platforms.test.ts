import { describe, expect, test } from "vitest";
import { targets } from "./index.ts";
import { platforms } from "./platforms.ts";

test("each platform stands there once", () => {
  expect(platforms.map(({ title }) => title)).toEqual([
    "Moodle",
    "Open edX",
    "Canvas",
    "Blackboard",
    "ILIAS",
    "Sakai",
    "Chamilo",
    "Brightspace",
    "SCORM Cloud",
  ]);
  expect(new Set(platforms.map(({ id }) => id)).size).toBe(platforms.length);
});

describe.each(platforms)("$title", ({ imports }) => {
  test("takes only what can be built, each target by one way", () => {
    const taken = imports.flatMap((way) => way.targets);
    expect(taken.filter((id) => !targets.has(id))).toEqual([]);
    expect(new Set(taken).size).toBe(taken.length);
    expect(taken.length).toBeGreaterThan(0);
  });

  test("has a menu to every way in", () => {
    for (const { targets, menu } of imports) {
      expect(targets.length).toBeGreaterThan(0);
      expect(menu.length).toBeGreaterThan(1);
    }
  });
});
