import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { check, openProject, readProgrammeFile } from "@hocvu/compiler";
import { targets } from "@hocvu/targets";
import { describe, expect, test } from "vitest";
import { courseFolder } from "../../compiler/test/course-folder.ts";
import { aroundMarkdown, aroundYaml, type Files } from "../test/around-example.ts";
import { type Example, fencedExamples } from "../test/read-examples.ts";

const examples = fencedExamples();
const named = (found: readonly Example[]) =>
  found.map((one) => [`${one.file}:${one.line}`, one.text] as const);
const markdown = examples.filter(({ language }) => /^(md|markdown)$/.test(language));
const yaml = examples.filter(({ language }) => /^ya?ml$/.test(language));
const isProject = (text: string) => /^courses:$/m.test(text);
const isProgramme = (text: string) => /^programmes:$/m.test(text);
const front = yaml.filter(
  ({ file, text }) =>
    !isProject(text) && !isProgramme(text) && file !== "packages/markdown/README.md",
);

/**
 * What a piece leaves to the rest of a course: questions, outcomes and explanations, times, what is still to be filled in. The
 * last is true of pieces for the service: they are checked here as SCORM, which has nobody to mark.
 */
const OF_THE_REST = [
  "HV2208",
  "HV2209",
  "HV2213",
  "HV2311",
  "HV2313",
  "HV2410",
  "HV2462",
  "HV2434",
];

async function said(files: Files): Promise<readonly string[]> {
  const none = { "01-dam-may.md": null, "01-dam-may.quiz.md": null };
  const scorm12 = targets.get("scorm12");
  const { diagnostics } = await check(
    await courseFolder({ ...none, ...files }),
    scorm12 ? [scorm12] : [],
  );
  return diagnostics
    .filter(({ code, severity }) => severity !== "note" && !OF_THE_REST.includes(code))
    .map(
      ({ code, args, place }) =>
        `${code} ${place?.file.split("/").at(-1)}:${place?.start.line} ${JSON.stringify(args)}`,
    );
}

describe("Markdown of README, reference and guide is read without a word", () => {
  // Those of the reference are one course, in a test of its own.
  const pieces = markdown.filter(({ file }) => file !== "packages/markdown/README.md");
  test("there is some", () => expect(pieces.length).toBeGreaterThan(25));
  test.each(named(pieces))("%s", async (_, text) =>
    expect(await said(aroundMarkdown(text))).toEqual([]),
  );
});

describe("YAML of README, reference and guide is read without a word", () => {
  test("there is some", () => expect(front.length).toBeGreaterThan(6));
  test.each(named(front))("%s", async (_, text) =>
    expect(await said(aroundYaml(text))).toEqual([]),
  );

  const programmes = yaml.filter(({ text }) => isProgramme(text));
  test("there is an approved programme", () => expect(programmes.length).toBeGreaterThan(0));
  test.each(named(programmes))("a programme at %s", async (_, text) => {
    const root = await courseFolder({ "chuong-trinh.yml": text });
    const { value, diagnostics } = await readProgrammeFile(join(root, "chuong-trinh.yml"));
    expect(diagnostics).toEqual([]);
    expect(value).toBeDefined();
  });

  const projects = yaml.filter(({ text }) => isProject(text));
  test("there are settings of repositories", () => expect(projects.length).toBeGreaterThan(0));
  test.each(named(projects))("hocvu.yml at %s", async (_, text) => {
    const root = await courseFolder({ "hocvu.yml": text });
    for (const name of ["courses/nguoi-dan", "courses/huong-dan", "khoa-cua-toi"]) {
      await mkdir(join(root, name), { recursive: true });
      await writeFile(join(root, name, "course.md"), "");
    }
    const programme = /^programme: (\S+)/m.exec(text)?.[1];
    if (programme) {
      await mkdir(dirname(join(root, programme)), { recursive: true });
      await writeFile(join(root, programme), "");
    }
    expect((await openProject(join(root, "hocvu.yml"))).diagnostics).toEqual([]);
  });
});
