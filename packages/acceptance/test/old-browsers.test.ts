import { readZip } from "@hocvu/archive";
import { describe, expect, test } from "vitest";
import { newerInScript } from "../src/old-browsers/newer-script.ts";
import { newerInStyle } from "../src/old-browsers/newer-style.ts";
import { everyType } from "./courses.ts";

const RUNTIMES = ["scorm12", "scorm2004", "cmi5", "xapi", "web"];

describe.each(RUNTIMES)("a package for %s", (target) => {
  test.each(["vi", "en"] as const)("in %s holds nothing newer than Chrome 71", async (lang) => {
    const files = await readZip((await everyType(lang, target)).zip);
    const found: (readonly [path: string, newer: readonly string[]])[] = [];
    for (const [path, bytes] of files) {
      const text = new TextDecoder().decode(bytes);
      if (path.endsWith(".js")) found.push([path, newerInScript(text)]);
      if (path.endsWith(".css")) found.push([path, newerInStyle(text)]);
    }
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter(([, newer]) => newer.length > 0)).toEqual([]);
  });
});
