import { resolve, sep } from "node:path";
import { readZip } from "@hocvu/archive";
import fc from "fast-check";
import { expect, test } from "vitest";
import { leastSeconds } from "../../archive/test/least-seconds.ts";
import { anyQuestion } from "../../markdown/test/any-question.ts";
import { CARTRIDGE } from "../test/cartridge-files.ts";
import { courseOf } from "../test/course.ts";
import { AIKEN, CSV, DOT, GIFT, LIASCRIPT, MKDOCS_QUIZ, MOODLE, TEXT2QTI } from "../test/files.ts";
import { harmed, type Sample } from "../test/harm.ts";
import { H5P, PACKAGE } from "../test/package-files.ts";
import { packed } from "../test/packed.ts";
import { BLACKBOARD, CANVAS, POOL, RESPONDUS } from "../test/qti-files.ts";
import * as items from "../test/qti-items.ts";
import { workbook } from "../test/workbook.ts";
import { zipped } from "../test/zipped.ts";
import { cc, cc13 } from "./cartridge/target.ts";
import type { QuestionFormat } from "./format.ts";
import { planImport } from "./import/plan.ts";
import { qti3, qti21 } from "./qti/target.ts";
import { qti12 } from "./qti12/target.ts";
import { formatIds, readQuestions } from "./read-questions.ts";

const RUNS = process.env.HOCVU_SEEDS ? 10_000 : 40;

/** A question of each type, the same at each run. */
const BANK = fc
  .sample(fc.tuple(...Object.values(anyQuestion)), { seed: 20, numRuns: 2 })
  .flat()
  .map((question, index) => ({ ...question, id: `cau-${index}`, outcomes: [] }));

async function ours(format: QuestionFormat): Promise<Sample> {
  const bytes = await packed(format, courseOf(BANK));
  return { name: "a.zip", content: Object.fromEntries(await readZip(bytes)) };
}

const text = (name: string, ...texts: readonly string[]): readonly Sample[] =>
  texts.map((content) => ({ name, content }));

/** A package of all items, with a test. */
const QTI: Sample = {
  name: "a.zip",
  content: {
    "imsmanifest.xml": `<manifest><resources><resource type="imsqti_test_xmlv2p1" href="t/test.xml"/>${Object.keys(
      items,
    )
      .map(
        (name) =>
          `<resource type="imsqti_item_xmlv2p1" href="${name}.xml"><metadata><lom><educational><difficulty><value>easy</value></difficulty></educational></lom></metadata></resource>`,
      )
      .join("")}</resources></manifest>`,
    "t/test.xml": `<assessmentTest><testPart><assessmentSection title="Phần"><selection select="1"/>${Object.keys(
      items,
    )
      .map((name) => `<assessmentItemRef href="../${name}.xml"/>`)
      .join("")}</assessmentSection></testPart></assessmentTest>`,
    ...Object.fromEntries(Object.entries(items).map(([name, item]) => [`${name}.xml`, item])),
  },
};

/** What is harmed of each kind of file; Word's stand beside its reader. */
const KINDS: Readonly<Record<string, () => Promise<readonly Sample[]>>> = {
  GIFT: async () => text("a.gift", GIFT),
  Aiken: async () => text("a.txt", AIKEN),
  "Moodle XML": async () => text("a.xml", MOODLE),
  CSV: async () => text("a.csv", CSV, CSV.replaceAll(",", ";"), CSV.replaceAll(",", "\t")),
  Excel: async () => {
    const rows = CSV.trim()
      .split("\n")
      .map((line) => line.split(","));
    const bytes = await workbook([...rows, ["=1+1|2", "=A1|x", 3]]);
    return [{ name: "a.xlsx", content: Object.fromEntries(await readZip(bytes)) }];
  },
  "QTI 1.2": async () => [
    ...text("a.xml", CANVAS, RESPONDUS),
    ...text("a.dat", BLACKBOARD, POOL),
    await ours(qti12),
  ],
  "QTI 2.1": async () => [...text("a.xml", ...Object.values(items)), QTI, await ours(qti21)],
  "QTI 3.0": async () => [await ours(qti3)],
  "Common Cartridge": async () => [
    { name: "a.imscc", content: CARTRIDGE },
    await ours(cc),
    await ours(cc13),
  ],
  LiaScript: async () => text("a.md", LIASCRIPT),
  "mkdocs-quiz": async () => text("a.md", MKDOCS_QUIZ),
  text2qti: async () => text("a.txt", TEXT2QTI),
  SCORM: async () => [{ name: "a.zip", content: PACKAGE }],
  H5P: async () => [{ name: "a.h5p", content: H5P }],
  "a package with its source": async () => {
    const source = await zipped({
      "course.md": "---\nid: a\ntitle: A\n---\n",
      "01-a.md": "# A\n",
      "media/a.png": Buffer.from(DOT, "base64"),
    });
    return [
      { name: "a.zip", content: { "hocvu-source.zip": source, "imsmanifest.xml": "<manifest/>" } },
    ];
  },
};

/** What an import may write; a package's own source has names of its own, which have to stay in the folder. */
const NAMES = /^(?:media\/[a-z0-9-]+\.[a-z0-9]+|\d+-[a-z0-9-]+(?:\.quiz)?\.md|course\.md)$/;
const FOLDER = resolve("/khoa");

/** What Node.js says where a program is wrong rather than its input. */
const OUR_FAULT =
  /is not a function|is not iterable|Cannot read propert|Maximum call stack|Invalid (?:array|string) length/;

test.each(Object.entries(KINDS))(
  "whatever is done to %s, it is read or refused in time, and its files stay in the folder",
  async (kind, samplesOf) => {
    let slowest = 0;
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        harmed(await samplesOf()),
        // Some are read as what they are not.
        fc.oneof(
          { weight: 9, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.constantFrom(...formatIds) },
        ),
        async (file, as) => {
          const bytes = await file.bytes();
          let said = "";
          let names: readonly string[] = [];
          const seconds = await leastSeconds(2, async () => {
            const found = await readQuestions({ path: file.name, bytes }, as);
            const { files } = await planImport([found], undefined, "khoa");
            said = JSON.stringify(found.diagnostics);
            names = [...files.keys()];
          });
          slowest = Math.max(slowest, seconds);
          if (names.length > 0) read++;
          expect(seconds).toBeLessThan(2);
          expect(said).not.toMatch(OUR_FAULT);
          for (const name of names) {
            expect(resolve(FOLDER, name).startsWith(FOLDER + sep)).toBe(true);
            if (!kind.includes("source")) expect(name).toMatch(NAMES);
          }
        },
      ),
      { numRuns: RUNS },
    );
    if (process.env.HOCVU_SEEDS)
      process.stdout.write(
        `${kind}: ${RUNS} files, ${read} read, slowest ${slowest.toFixed(2)} s\n`,
      );
  },
  3_600_000,
);

test.each([
  ["braces", "{".repeat(50_000)],
  ["questions without an end", "a {\n\n".repeat(20_000)],
  ["backslashes", "\\".repeat(100_000)],
  ["arrows", `a {=${"->".repeat(50_000)}}`],
  ["dollars", `a {=${"$$".repeat(20_000)} ~b}`],
  ["brackets of formulas", `a {=${"\\\\(".repeat(20_000)} ~b}`],
  [
    "elements within each other",
    `<quiz><question type="x">${"<a>".repeat(3_000)}</question></quiz>`,
  ],
  [
    "elements within each other in an item",
    `<assessmentItem><itemBody>${"<div>".repeat(3_000)}${"</div>".repeat(3_000)}</itemBody></assessmentItem>`,
  ],
  [
    "choices",
    `<assessmentItem><responseDeclaration identifier="R" cardinality="multiple" baseType="identifier"/><outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><itemBody><choiceInteraction responseIdentifier="R">${Array.from({ length: 1_000 }, (_, at) => `<simpleChoice identifier="c${at}">${at}</simpleChoice>`).join("")}</choiceInteraction></itemBody><responseProcessing>${'<responseCondition><responseIf><isNull><variable identifier="R"/></isNull></responseIf></responseCondition>'.repeat(2_000)}</responseProcessing></assessmentItem>`,
  ],
  ["items within items", `<questestinterop>${"<item>".repeat(20_000)}`],
  ["sections without an end", `<questestinterop>${'<section title="a">'.repeat(20_000)}`],
  [
    "flows within each other",
    `<questestinterop><item ident="a"><presentation>${"<flow>".repeat(3_000)}</presentation></item>`,
  ],
  [
    "conditions within each other",
    `<questestinterop><item ident="a"><resprocessing><respcondition><conditionvar>${"<not>".repeat(3_000)}`,
  ],
  ["quotes", `Câu hỏi,A,B,Đáp án\n${'"'.repeat(100_001)}`],
  ["quizzes without an end", "<quiz>\n- [x] a\n".repeat(5_000)],
  ["comments without an end", `${"<!-- ".repeat(20_000)}\n[(X)] a\n`],
  ["choices of LiaScript", "[(X)] a\n".repeat(800)],
  ["stars of LiaScript", "x\n\n[(X)] a\n[( )] b\n****\n".repeat(400)],
  ["questions of text2qti", "1. x\n*a) y\nb) z\n".repeat(400)],
  ["blanks in a line", `x${" ".repeat(100_000)}y {=a${" ".repeat(100_000)}b}\n`],
  [
    "blanks in an item",
    `<assessmentItem><itemBody><p>x${" ".repeat(100_000)}y</p>${" ".repeat(100_000)}z</itemBody></assessmentItem>`,
  ],
  [
    "blanks in a question",
    `<questestinterop><item ident="a"><presentation><material><mattext>x${" ".repeat(100_000)}y</mattext></material></presentation></item></questestinterop>`,
  ],
  ["tags", `[html]${"<b>".repeat(2_000)} {=a ~b}`],
])(
  "many %s take no more than two seconds",
  async (_, text) => {
    for (const path of ["a.gift", "a.txt", "a.csv", "a.xml", "a.md"]) {
      const bytes = new TextEncoder().encode(text);
      expect(await leastSeconds(2, () => readQuestions({ path, bytes }))).toBeLessThan(2);
    }
  },
  120_000,
);
