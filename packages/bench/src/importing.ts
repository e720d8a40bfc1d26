import { spawnSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PackageFile, writeZip } from "@hocvu/archive";
import type { Figure } from "./main.ts";
import { repository } from "./packages.ts";

const QUESTIONS = 5_000;
const PICTURES = 500;
/** Bytes of a picture, as a photo made for a document has. */
const PICTURE = 60_000;

/** How long a Word file of thousands of questions takes to be brought into a new course, and how much memory. */
export async function importing(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-bench-import-"));
  const file = join(folder, "ngan-hang.docx");
  await writeZip(documentParts(), createWriteStream(file));
  // A process says itself how much it took at most.
  const told = join(folder, "told.txt");
  const teller = join(folder, "teller.cjs");
  await writeFile(
    teller,
    `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`,
  );
  const command = join(repository, "packages/cli/bin/hocvu.js");
  const start = performance.now();
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--require", teller, command, "import", file, "--into", join(folder, "khoa"), "--lang", "en"],
    { encoding: "utf8" },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0 || !stdout.includes(`${QUESTIONS} new`))
    throw new Error(`the import ended with ${status}: ${stdout.slice(-300)}`);
  const memory = Number(await readFile(told, "utf8")) / 1000;
  await rm(folder, { recursive: true, force: true });
  return [
    {
      name: "5,000 questions with 500 pictures out of Word",
      value: seconds,
      unit: "s",
      budget: 20,
    },
    { name: "the same, memory at most", value: memory, unit: "MB", budget: 400 },
  ];
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

function documentParts(): readonly PackageFile[] {
  const pictures = Array.from(
    { length: PICTURES },
    (_, index): PackageFile => ({
      path: `word/media/image${index + 1}.png`,
      content: noise(),
    }),
  );
  const links = pictures
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/image" Target="media/image${index + 1}.png"/>`,
    )
    .join("");
  const body = Array.from({ length: QUESTIONS }, (_, index) => question(index)).join("");
  const xml = (content: string) => `<?xml version="1.0" encoding="UTF-8"?>${content}`;
  return [
    {
      path: "_rels/.rels",
      content: xml(
        `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
    },
    {
      path: "word/_rels/document.xml.rels",
      content: xml(`<Relationships xmlns="${PACKAGE}/relationships">${links}</Relationships>`),
    },
    {
      path: "word/document.xml",
      content: xml(
        `<w:document xmlns:w="w" xmlns:r="r" xmlns:a="a"><w:body>${body}</w:body></w:document>`,
      ),
    },
    ...pictures,
  ];
}

function question(index: number): string {
  const every = QUESTIONS / PICTURES;
  const picture = index % every === 0 ? drawing(index / every + 1) : "";
  const right = index % 4;
  const choices = ["một", "hai", "ba", "bốn"].map((word, at) =>
    paragraph(`${"ABCD"[at]}. Phương án ${word} của câu thứ ${index + 1}`, at === right),
  );
  return [
    paragraph(
      `Câu ${index + 1}: Trong các phương án sau, phương án nào đúng với câu thứ ${index + 1}?`,
    ),
    picture,
    ...choices,
  ].join("");
}

function paragraph(text: string, isMarked = false): string {
  const look = isMarked ? '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>' : "";
  return `<w:p w:rsidR="00A1B2C3"><w:pPr><w:spacing w:after="0"/><w:jc w:val="both"/></w:pPr><w:r w:rsidRPr="00D4E5F6">${look}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function drawing(id: number): string {
  return `<w:p><w:r><w:drawing><a:blip r:embed="rId${id}"/></w:drawing></w:r></w:p>`;
}

function noise(): Uint8Array {
  const bytes = new Uint8Array(PICTURE);
  randomFillSync(bytes);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return bytes;
}
