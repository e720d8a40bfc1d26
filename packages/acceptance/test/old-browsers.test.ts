import { readZip } from "@hocvu/archive";
import { verifyPage } from "@hocvu/results";
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

test("the page that verifies certificates holds nothing newer than Chrome 71", () => {
  const issuer = { name: "Sở Mẫu", page: "https://hoc.example/", keys: [], withdrawn: [] };
  const page = verifyPage(issuer, "2026-07-02");
  const [, script = ""] = /<script>([\s\S]*)<\/script>/.exec(page) ?? [];
  const [, style = ""] = /<style>([\s\S]*)<\/style>/.exec(page) ?? [];
  expect(script.length).toBeGreaterThan(1000);
  expect(newerInScript(script)).toEqual([]);
  expect(newerInStyle(style)).toEqual([]);
});
