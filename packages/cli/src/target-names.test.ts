import { targets } from "@hocvu/targets";
import { expect, test } from "vitest";
import { DEFAULT_TARGET, TARGETS } from "./target-names.ts";

test("the help names every target", () => {
  expect([...targets.keys()]).toEqual([...TARGETS]);
  expect(targets.has(DEFAULT_TARGET)).toBe(true);
});
