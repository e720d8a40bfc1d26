import fc from "fast-check";
import { expect, test } from "vitest";
import { CARTRIDGE } from "../test/cartridge-files.ts";
import { AIKEN, CSV, GIFT, LIASCRIPT, MKDOCS_QUIZ, MOODLE, TEXT2QTI } from "../test/files.ts";
import { BLACKBOARD, CANVAS, POOL, RESPONDUS } from "../test/qti-files.ts";
import * as items from "../test/qti-items.ts";
import { zipOf, zipped } from "../test/zipped.ts";
import { planImport } from "./import/plan.ts";
import { formatIds, readQuestions } from "./read-questions.ts";

const RUNS = process.env.HOCVU_SEEDS ? 2000 : 60;
/** Of a package one file is harmed, under the name behind the sign. */
const FILES: readonly (readonly [name: string, text: string])[] = [
  ["a.dat", BLACKBOARD],
  ["b.dat", POOL],
  ["b.xml", CANVAS],
  ["c.xml", RESPONDUS],
  ...Object.entries(CARTRIDGE).map(([name, text]) => [`a.zip!${name}`, text] as const),
  ["a.gift", GIFT],
  ["a.txt", AIKEN],
  ["a.csv", CSV],
  ["a.xml", MOODLE],
  ["a.md", LIASCRIPT],
  ["b.md", MKDOCS_QUIZ],
  ["b.txt", TEXT2QTI],
  ...Object.values(items).map((text) => ["a.xml", text] as const),
];

/** What is done to a file: pieces are cut out, doubled, put elsewhere, or replaced by signs that mean something. */
const harm = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  put: fc.oneof(
    fc.constantFrom(
      "",
      "{",
      "}",
      "=",
      "~",
      "#",
      "->",
      "<",
      ">",
      "<![CDATA[",
      "]]>",
      "&",
      '"',
      "\u0000",
      "\n\n",
      "../../x.png",
      "%",
      "\\",
    ),
    fc.string({ maxLength: 5, unit: "binary" }),
  ),
});

type Harm = typeof harm extends fc.Arbitrary<infer One> ? One : never;

function harmed(text: string, harms: readonly Harm[]): string {
  let result = text;
  for (const { from, length, put } of harms) {
    const at = Math.floor(from * result.length);
    result = result.slice(0, at) + put + result.slice(at + length);
  }
  return result;
}

/** What an import may write. */
const NAMES = /^(?:media\/[a-z0-9-]+\.[a-z]+|\d+-[a-z0-9-]+(?:\.quiz)?\.md|course\.md)$/;

test("whatever is done to a file, it is read or refused in time, and its files stay in the folder", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(harm, { minLength: 1, maxLength: 5 }),
      fc.option(fc.constantFrom(...formatIds)),
      async ([path, text], harms, as) => {
        const [name = "", inner] = path.split("!");
        const bytes = inner
          ? await zipped({ ...CARTRIDGE, [inner]: harmed(text, harms) })
          : new TextEncoder().encode(harmed(text, harms));
        const started = process.cpuUsage();
        const found = await readQuestions({ path: name, bytes }, as ?? undefined);
        const { files } = await planImport([found], undefined, "khoa");
        expect(secondsSince(started)).toBeLessThan(2);
        for (const name of files.keys()) expect(name).toMatch(NAMES);
      },
    ),
    { numRuns: RUNS },
  );
}, 600_000);

/** A package of all items, with a test. */
const PACKAGE: ReadonlyMap<string, string> = new Map([
  [
    "imsmanifest.xml",
    `<manifest><resources><resource type="imsqti_test_xmlv2p1" href="t/test.xml"/>${Object.keys(
      items,
    )
      .map(
        (name) =>
          `<resource type="imsqti_item_xmlv2p1" href="${name}.xml"><metadata><lom><educational><difficulty><value>easy</value></difficulty></educational></lom></metadata></resource>`,
      )
      .join("")}</resources></manifest>`,
  ],
  [
    "t/test.xml",
    `<assessmentTest><testPart><assessmentSection title="Phần"><selection select="1"/>${Object.keys(
      items,
    )
      .map((name) => `<assessmentItemRef href="../${name}.xml"/>`)
      .join("")}</assessmentSection></testPart></assessmentTest>`,
  ],
  ...Object.entries(items).map(([name, text]) => [`${name}.xml`, text] as const),
]);

test("whatever is done to a package or what is in it, it is read or refused in time", async () => {
  const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PACKAGE.keys()),
      fc.array(harm, { maxLength: 4 }),
      fc.oneof(fc.constant([]), fc.array(change, { maxLength: 20 })),
      async (name, harms, changes) => {
        const bytes = await zipOf(
          [...PACKAGE].map(([path, text]) => ({
            path,
            content: path === name ? harmed(text, harms) : text,
          })),
        );
        for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
        const started = process.cpuUsage();
        const found = await readQuestions({ path: "a.zip", bytes });
        const { files } = await planImport([found], undefined, "khoa");
        expect(secondsSince(started)).toBeLessThan(2);
        for (const path of files.keys()) expect(path).toMatch(NAMES);
      },
    ),
    { numRuns: RUNS },
  );
}, 900_000);

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
  ["tags", `[html]${"<b>".repeat(2_000)} {=a ~b}`],
])("many %s take no more than two seconds", async (_, text) => {
  const started = process.cpuUsage();
  for (const path of ["a.gift", "a.txt", "a.csv", "a.xml", "a.md"])
    await readQuestions({ path, bytes: new TextEncoder().encode(text) });
  expect(secondsSince(started)).toBeLessThan(8);
});

/** Of the processor: what else runs on the machine counts for nothing. */
function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
