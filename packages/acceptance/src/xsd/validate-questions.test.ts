import { fileURLToPath } from "node:url";
import { check } from "@hocvu/compiler";
import { exchangeTargets } from "@hocvu/exchange";
import type { Course, Question } from "@hocvu/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyQuestion } from "../../../markdown/test/any-question.ts";
import { schemasFolder } from "./schemas-folder.ts";
import { type QuestionSchemas, questionSchemas } from "./validate-questions.ts";

const RUNS = process.env.HOCVU_SEEDS ? 500 : 15;
const folder = schemasFolder();
const kit = { asset: (path: string) => ({ path, content: "" }) };
const lti = { url: "https://hoc.example" };

async function readCourse(root: string): Promise<Course> {
  const { value } = await check(fileURLToPath(new URL(root, import.meta.url)), []);
  if (!value) throw new Error(`${root} is no course`);
  return value.course;
}

/** The XML that a target writes, by its paths. */
function documents(
  id: string,
  course: Course,
  withLti = false,
): readonly (readonly [string, string])[] {
  const files = exchangeTargets.get(id)?.layOut(course, withLti ? { ...kit, lti } : kit) ?? [];
  return files.flatMap(({ path, content }) =>
    path.endsWith(".xml") && typeof content === "string" ? [[path, content] as const] : [],
  );
}

/** All that is wrong with what is written of a course. */
function faultsOf(course: Course, schemas: QuestionSchemas): readonly string[] {
  const isManifest = (path: string) => path === "imsmanifest.xml";
  return [
    ...documents("qti12", course).flatMap(([path, xml]) =>
      isManifest(path) ? [] : schemas.qti12(xml),
    ),
    ...documents("cc", course).flatMap(([path, xml]) =>
      isManifest(path) ? schemas.cartridge(xml) : schemas.cartridgeQuestions(xml),
    ),
    ...documents("cc", course, true).flatMap(([path, xml]) =>
      isManifest(path) ? schemas.cartridge(xml) : schemas.cartridgeLink(xml),
    ),
  ];
}

describe.skipIf(folder === undefined)("by the published schemas", () => {
  const schemas = folder === undefined ? ({} as QuestionSchemas) : questionSchemas(folder);

  test.each([
    "../../../../courses/nguoi-dan",
    "../../../../courses/huong-dan",
    "../../test/every-type",
  ])("QTI 1.2 and cartridges of %s are valid, and so are links to a service", async (root) => {
    expect(faultsOf(await readCourse(root), schemas)).toEqual([]);
  });

  test("whatever is asked, what is written of it is valid", () => {
    const bank = fc.array(fc.oneof(...Object.values(anyQuestion)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(bank, fc.boolean(), (questions, practises) => {
        const all = questions.map((one, index) => ({ ...one, id: `cau-${index}` }) as Question);
        const module = { id: "bai", title: "Bài & <bài>", contents: [], pages: [], bank: all };
        const course: Course = {
          ...{ id: "mau", title: 'Mẫu "]]>"', lang: "vi", version: "1.0.0", keywords: ["a&b"] },
          ...{
            welcome: "<p>Chào</p>",
            passing: { num: 1, den: 2 },
            outcomes: [],
            glossary: [],
            assets: [],
          },
          modules: [practises ? { ...module, quiz: { questions: 1 } } : module],
          exam: { questions: 1, shuffle: true, feedback: "none", minutes: 30, attempts: 9 },
        };
        expect(faultsOf(course, schemas)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  test("1.3, whose schemas are not at hand, differs from 1.1 in names alone", async () => {
    const course = await readCourse("../../test/every-type");
    for (const [path, xml] of documents("cc13", course)) {
      const older = xml
        .replaceAll("imsccv1p3/", "imsccv1p1/")
        .replaceAll("imscc_xmlv1p3/", "imscc_xmlv1p1/")
        .replace(">1.3.0<", ">1.1.0<");
      const validate = path === "imsmanifest.xml" ? schemas.cartridge : schemas.cartridgeQuestions;
      expect([path, validate(older)]).toEqual([path, []]);
    }
  });

  test("what is wrong is found", async () => {
    const course = await readCourse("../../test/every-type");
    const find = (id: string, path: RegExp) =>
      documents(id, course).find(([name]) => path.test(name))?.[1] ?? "";
    const bank = find("qti12", /^bank-/);
    expect(
      schemas
        .qti12(
          bank.replace("<presentation>", "<presented>").replace("</presentation>", "</presented>"),
        )
        .join(),
    ).toContain("presented");
    const questions = find("cc", /^(?:practice|bank)/);
    expect(
      schemas.cartridgeQuestions(questions.replaceAll('action="Set"', 'action="Add"')).join(),
    ).toContain("action");
    const manifest = find("cc", /^imsmanifest/);
    expect(schemas.cartridge(manifest.replace("1.1.0", "1.3.0")).join()).toContain("schemaversion");
  });
});
