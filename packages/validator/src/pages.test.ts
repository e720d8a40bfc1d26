import { readdirSync, readFileSync } from "node:fs";
import { type ExampleFile, parsePage } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { soundPackage } from "../test/sound-package.ts";
import { openFiles } from "./open/memory.ts";
import { validatePackage } from "./validate.ts";

const folder = new URL("../../diagnostics/pages/", import.meta.url);
const pages = readdirSync(folder)
  .filter((name) => name.startsWith("HV46"))
  .map((name) => parsePage(readFileSync(new URL(name, folder), "utf8")));

async function codesFor(files: readonly ExampleFile[]): Promise<readonly string[]> {
  const all = {
    ...soundPackage,
    ...Object.fromEntries(files.map(({ path, content }) => [path, content])),
  };
  const there = Object.entries(all).flatMap(([path, content]) =>
    content === null ? [] : [[path, content]],
  );
  const { diagnostics } = await validatePackage(openFiles(Object.fromEntries(there)));
  return diagnostics.map(({ code }) => code).filter((code) => code !== "HV4616");
}

describe("the examples of a page do what it says", () => {
  const shown = pages.filter(({ wrong }) => wrong.length > 0);

  test.each(shown)("$code: the wrong one has this fault and no other", async ({ code, wrong }) => {
    expect(await codesFor(wrong)).toEqual([code]);
  });

  test.each(shown)("$code: the right one has none", async ({ right }) => {
    expect(await codesFor(right)).toEqual([]);
  });
});
