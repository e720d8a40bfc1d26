import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Code, type ExampleFile, parsePage, severities } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { courseFolder, soundCourse } from "../test/course-folder.ts";
import { recordings } from "../test/files-of-each-kind.ts";
import { compareFolder, PROGRAMME } from "../test/programme-file.ts";
import { structureFor, targetsFor } from "../test/targets-for.ts";
import { check } from "./check.ts";
import { PROJECT_FILE } from "./project/find-project.ts";
import { openProject } from "./project/open-project.ts";

// Read as written, so that an edited page is tested without building.
const folder = fileURLToPath(new URL("../../diagnostics/pages/", import.meta.url));
const pages = readdirSync(folder).map((name) => ({
  name,
  page: parsePage(readFileSync(`${folder}${name}`, "utf8")),
}));

/**
 * Examples stand in the sound course, whose exam asks just one question here, as does its practice: so an example of a
 * bank can be one, whoever may see it.
 */
const around = {
  "course.md": (soundCourse["course.md"] as string).replace("questions: 2", "questions: 1"),
  "01-dam-may.md": (soundCourse["01-dam-may.md"] as string).replace(
    "outcomes:",
    "quiz:\n  questions: 1\noutcomes:",
  ),
};

/** Results and packages are not the compiler's to find anything in; their pages are tested where they are reported. */
const ofCourses = pages.filter(({ page }) => !/^HV(?:46|5)/.test(page.code));

/** What a page cannot show: folders, bytes, links, rights, sizes, options. */
const withoutExample: readonly Code[] = [
  "HV1002",
  "HV1003",
  "HV1004",
  "HV1023",
  "HV1024",
  "HV1030",
  "HV1031",
  "HV1032",
  "HV1046",
  "HV1050",
  "HV1052",
  "HV1053",
  "HV1054",
  "HV1110",
  "HV1141",
  "HV2160",
  "HV2459",
  "HV3005",
  "HV3007",
  "HV3008",
  "HV3009",
  "HV3010",
  "HV3011",
  "HV3101",
  "HV3102",
  "HV3103",
  "HV3104",
  "HV3105",
  "HV3106",
  "HV3110",
  "HV3111",
  "HV3112",
  "HV4501",
  "HV4502",
  "HV4503",
  "HV4504",
  "HV4505",
  "HV4506",
  "HV4507",
  "HV4508",
  "HV4509",
  "HV4510",
  "HV4511",
  "HV4512",
  "HV4520",
  "HV4521",
  "HV4522",
  "HV4530",
  "HV4531",
  "HV4532",
  "HV4533",
  "HV4534",
  "HV4535",
  "HV4536",
  "HV4538",
  "HV4539",
];

/**
 * What text cannot hold, for examples that name it: a film and a recording of a minute. Their names tell a reader what a page
 * is about, and no page holds their bytes.
 */
const media: Readonly<Record<string, Uint8Array>> = {
  "media/dai-1-phut.mp4": recordings.minute,
  "media/dai-1-phut.m4a": recordings.minute,
};

/** The codes reported for the sound course with `files` in it, and for a programme or settings that are among them. */
async function codesFor(code: Code, files: readonly ExampleFile[]): Promise<readonly Code[]> {
  const written = files.map(({ path, content }) => [path, content]);
  const named = Object.entries(media).filter(([path]) =>
    files.some(({ content }) => content?.includes(path)),
  );
  const root = await courseFolder({ ...around, ...Object.fromEntries([...named, ...written]) });
  const { diagnostics } = await check(root, targetsFor(code), { structure: structureFor(code) });
  const hasProgramme = files.some(({ path }) => path === PROGRAMME);
  const compared = hasProgramme ? (await compareFolder(root)).diagnostics : [];
  const hasProject = files.some(({ path }) => path === PROJECT_FILE);
  const opened = hasProject ? (await openProject(`${root}/${PROJECT_FILE}`)).diagnostics : [];
  return [...diagnostics, ...compared, ...opened].map(({ code }) => code);
}

test("every code has a page of its name", () => {
  const named = new Set(pages.map(({ page }) => page.code));
  expect((Object.keys(severities) as Code[]).filter((code) => !named.has(code))).toEqual([]);
  for (const { name, page } of pages) expect(name).toBe(`${page.code}.md`);
});

test("every page has an example where one can be shown", () => {
  const without = ofCourses.filter(({ page }) => page.wrong.length === 0);
  expect(without.map(({ page }) => page.code).sort()).toEqual(withoutExample);
});

describe("the examples do what their page says", () => {
  const shown = ofCourses.filter(({ page }) => page.wrong.length > 0);

  test.each(shown)("$name: the wrong one has this fault and no other", async ({ page }) => {
    expect(await codesFor(page.code, page.wrong)).toEqual([page.code]);
  });

  test.each(shown)("$name: the right one has none", async ({ page }) => {
    expect(await codesFor(page.code, page.right)).toEqual([]);
  });
});
