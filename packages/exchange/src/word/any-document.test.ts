import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readZip } from "@hocvu/archive";
import fc from "fast-check";
import { expect, test } from "vitest";
import { leastSeconds } from "../../../archive/test/least-seconds.ts";
import { zipped } from "../../test/zipped.ts";
import { planImport } from "../import/plan.ts";
import { readQuestions } from "../read-questions.ts";

const RUNS = process.env.HOCVU_SEEDS ? 5000 : 60;
const CORPUS = fileURLToPath(new URL("../../test/corpus/", import.meta.url));
const FILES = ["before", "after"].flatMap((set) =>
  readdirSync(CORPUS + set)
    .filter((name) => name.endsWith(".docx"))
    .map((name) => `${CORPUS}${set}/${name}`),
);

/** What is done to a part: pieces are cut out, or replaced by what means something in XML, in Word or in a bank. */
const harm = fc.record({
  part: fc.constantFrom(
    ...["word/document.xml", "word/document.xml", "word/numbering.xml", "word/styles.xml"],
    ...["word/_rels/document.xml.rels", "word/footnotes.xml"],
  ),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(60),
  put: fc.oneof(
    fc.constantFrom(
      ...["", "<", ">", "&", "&x;", "</w:p>", "<w:p>", "<w:tbl>", "<w:r><w:t>A. </w:t></w:r>"],
      ...['"', "../../../etc/passwd", "../media/x.png", "<!DOCTYPE a [<!ENTITY x 'y'>]>", "]]>"],
      ...['<w:numId w:val="99"/>', '<w:ilvl w:val="-3"/>', "Câu 99999:", "Đáp án: Z", "\u0000"],
    ),
    fc.string({ maxLength: 6, unit: "binary" }),
  ),
});

async function isReadOrRefused(path: string, bytes: Uint8Array): Promise<void> {
  let names: readonly string[] = [];
  const seconds = await leastSeconds(2, async () => {
    const found = await readQuestions({ path, bytes });
    const { files } = await planImport([found], undefined, "khoa");
    names = [...files.keys()];
  });
  expect(seconds).toBeLessThan(2);
  for (const name of names)
    expect(name).toMatch(
      /^(?:media\/[a-z0-9-]+\.[a-z]+|\d+-[a-z0-9-]+(?:\.quiz)?\.md|course\.md)$/,
    );
}

test("whatever is done to the parts of a document, it is read or refused in time", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(harm, { minLength: 1, maxLength: 4 }),
      async (path, harms) => {
        const parts = new Map<string, Uint8Array | string>(await readZip(readFileSync(path)));
        for (const { part, from, length, put } of harms) {
          const before = parts.get(part);
          if (before === undefined) continue;
          const text = typeof before === "string" ? before : new TextDecoder().decode(before);
          const at = Math.floor(from * text.length);
          parts.set(part, text.slice(0, at) + put + text.slice(at + length));
        }
        await isReadOrRefused("a.docx", await zipped(Object.fromEntries(parts)));
      },
    ),
    { numRuns: RUNS },
  );
}, 900_000);

test("whatever is done to the bytes of a document, it is read or refused in time", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...FILES),
      fc.array(fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      async (path, changes, end) => {
        const bytes = new Uint8Array(readFileSync(path));
        for (const { from, byte } of changes) bytes[Math.floor(from * bytes.length)] = byte;
        await isReadOrRefused("a.docx", end === null ? bytes : bytes.slice(0, end * bytes.length));
      },
    ),
    { numRuns: RUNS },
  );
}, 900_000);

const HEAD = `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:m="m"><w:body>`;
const TAIL = "</w:body></w:document>";
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

test.each<[string, string]>([
  ["choices in a line", paragraph(`Câu 1: x ${"A. a B. b C. c ".repeat(5_000)}`)],
  ["letters without an end", paragraph("A. ".repeat(30_000))],
  ["blanks", paragraph(`Câu 1:${" ".repeat(60_000)}x`)],
  ["tabs", `<w:p><w:r><w:t>A. a</w:t>${"<w:tab/>".repeat(20_000)}</w:r></w:p>`],
  [
    "tabs before words",
    `<w:p><w:r><w:t>A. a</w:t>${"<w:tab/>".repeat(100_000)}<w:t>b</w:t></w:r></w:p>`,
  ],
  ["numbers", paragraph("1A 2B ".repeat(10_000))],
  ["numbered paragraphs", paragraph("1. một").repeat(8_000)],
  ["keys", paragraph("Đáp án: A").repeat(8_000)],
  ["stars", paragraph("*".repeat(50_000))],
  ["points", paragraph(".".repeat(50_000))],
  ["brackets", paragraph(`Câu 1: ${"(NB) ".repeat(10_000)}`)],
  ["letters of truth", paragraph(`Câu 1: x`) + paragraph(`Đáp án: ${"ĐS ".repeat(20_000)}`)],
  [
    "tables within each other",
    `${"<w:tbl><w:tr><w:tc>".repeat(120)}${"</w:tc></w:tr></w:tbl>".repeat(120)}`,
  ],
  ["elements within each other", "<w:p>".repeat(5_000)],
  [
    "fractions within each other",
    `<w:p><m:oMath>${"<m:f><m:num>".repeat(150)}${"</m:num></m:f>".repeat(150)}</m:oMath></w:p>`,
  ],
  ["entities of its own", `<!DOCTYPE a [<!ENTITY a "b">]>${paragraph("&a;")}`],
])("many %s take no more than two seconds", async (_, body) => {
  const bytes = await zipped({ "word/document.xml": HEAD + body + TAIL });
  await isReadOrRefused("a.docx", bytes);
});

test("what unfolds too far is refused before it is unpacked", async () => {
  const bytes = await zipped({ "word/document.xml": HEAD + TAIL });
  // The directory says how large each part is.
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const at = Buffer.from(bytes.buffer, bytes.byteOffset).indexOf("PK\u0001\u0002", 0, "latin1");
  view.setUint32(at + 24, 900 * 1024 * 1024, true);
  const { diagnostics } = await readQuestions({ path: "a.docx", bytes });
  expect(diagnostics).toMatchObject([
    { code: "HV4505", args: { reason: expect.stringContaining("unfolds") } },
  ]);
});
