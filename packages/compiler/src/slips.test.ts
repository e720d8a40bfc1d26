import { relative } from "node:path";
import { type Diagnostic, inWords, type SourceOf } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { courseFolder } from "../test/course-folder.ts";
import { subjects } from "../test/slips/index.ts";
import type { ExpectedPlace, Files } from "../test/slips/slip.ts";
import { targetsFor } from "../test/targets-for.ts";
import { check } from "./check.ts";

/** What is said of the sound course with `files` in it: code, file, offsets and the text between them. */
async function said(files: Files): Promise<readonly string[]> {
  const root = await courseFolder(files);
  const { diagnostics, sourceOf } = await check(root, targetsFor(""));
  return diagnostics.map((one) => {
    expectWords(one);
    return describePlace(one, root, sourceOf);
  });
}

function describePlace({ code, place }: Diagnostic, root: string, sourceOf: SourceOf): string {
  if (!place) return code;
  const { file, start, end } = place;
  const marked = sourceOf(file)?.slice(start.offset, end.offset) ?? "";
  return line(code, { file: relative(root, file), start: start.offset, end: end.offset }, marked);
}

function line(code: string, { file, start, end }: ExpectedPlace, marked: string): string {
  return `${code} ${file} ${start}–${end} ⟦${marked}⟧`;
}

/** Both languages say something, and nothing that a template left behind. */
function expectWords(diagnostic: Diagnostic): void {
  for (const language of ["vi", "en"] as const) {
    const { message, hint } = inWords(diagnostic, language);
    expect(message).toMatch(/\p{L}/u);
    expect(`${message} ${hint}`).not.toMatch(/\bundefined\b|\[object |NaN/);
  }
}

/** The text of a file between two offsets, as `check` reads it. */
function marked(files: Files, { file, start, end }: ExpectedPlace): string {
  const content = files[file];
  return typeof content === "string" ? content.slice(start, end) : "";
}

describe.each(subjects)("%s", (_, slips, lookAlikes) => {
  test.each(slips.map((slip) => [slip.code, slip.name, slip] as const))(
    "%s is said of %s",
    async (code, _, { files, place }) => {
      expect(await said(files)).toEqual([line(code, place, marked(files, place))]);
    },
  );

  test.each(lookAlikes.map(({ name, files }) => [name, files] as const))(
    "nothing is said of %s",
    async (_, files) => {
      expect(await said(files)).toEqual([]);
    },
  );
});

test("there are 150 slips or more, and 100 that only look like one", () => {
  const count = (of: 1 | 2) => subjects.reduce((sum, subject) => sum + subject[of].length, 0);
  expect(count(1)).toBeGreaterThanOrEqual(150);
  expect(count(2)).toBeGreaterThanOrEqual(100);
});

test("no two have the same name", () => {
  const names = subjects.flatMap(([, ...both]) => both.flat().map(({ name }) => name));
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
});
