import fc from "fast-check";
import { expect, test } from "vitest";
import { CARTRIDGE, zipped } from "../test/cartridge-files.ts";
import { AIKEN, CSV, GIFT, MOODLE } from "../test/files.ts";
import { BLACKBOARD, CANVAS, POOL, RESPONDUS } from "../test/qti-files.ts";
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

test("whatever is done to a file, it is read or refused in time, and its files stay in the folder", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(harm, { minLength: 1, maxLength: 5 }),
      fc.option(fc.constantFrom(...formatIds)),
      async ([path, text], harms, as) => {
        let harmed = text;
        for (const { from, length, put } of harms) {
          const at = Math.floor(from * harmed.length);
          harmed = harmed.slice(0, at) + put + harmed.slice(at + length);
        }
        const [name = "", inner] = path.split("!");
        const bytes = inner
          ? await zipped({ ...CARTRIDGE, [inner]: harmed })
          : new TextEncoder().encode(harmed);
        const started = process.cpuUsage();
        const found = await readQuestions({ path: name, bytes }, as ?? undefined);
        const { files } = await planImport([found], undefined, "khoa");
        expect(secondsSince(started)).toBeLessThan(2);
        for (const name of files.keys())
          expect(name).toMatch(
            /^(?:media\/[a-z0-9-]+\.[a-z0-9]+|\d+-[a-z0-9-]+(?:\.quiz)?\.md|course\.md)$/,
          );
      },
    ),
    { numRuns: RUNS },
  );
}, 600_000);

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
  ["tags", `[html]${"<b>".repeat(2_000)} {=a ~b}`],
])("many %s take no more than two seconds", async (_, text) => {
  const started = process.cpuUsage();
  for (const path of ["a.gift", "a.txt", "a.csv", "a.xml"])
    await readQuestions({ path, bytes: new TextEncoder().encode(text) });
  expect(secondsSince(started)).toBeLessThan(8);
});

/** Of the processor: what else runs on the machine counts for nothing. */
function secondsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
