import { spawnSync } from "node:child_process";
import { randomFillSync } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { type PackageFile, writeZip } from "@hocvu/archive";
import type { Figure } from "./main.ts";
import { repository } from "./packages.ts";

const QUESTIONS = 5_000;
const PICTURES = 500;
/** Bytes of a picture, as a photo made for a document has. */
const PICTURE = 60_000;

/** Formats that take pictures along, and one that takes none; each is read back from what it was built as. */
const FORMATS = ["moodle-xml", "gift", "qti12", "qti21", "qti3", "cc"] as const;

/**
 * How long files of thousands of questions take to be brought into a new course, and how much memory: a Word file, and what is
 * built of it in each format.
 */
export async function importing(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "hocvu-bench-import-"));
  try {
    const document = join(folder, "ngan-hang.docx");
    await writeZip(documentParts(), createWriteStream(document));
    const figures = await measured("Word", document, folder);
    for (const format of FORMATS) {
      const out = join(folder, `out-${format}`);
      const course = join(folder, "khoa-Word");
      run(["build", course, "--target", format, "--out", out, "--lang", "en"]);
      const [name = ""] = await readdir(out);
      figures.push(...(await measured(format, join(out, name), folder)));
    }
    return figures;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(name: string, file: string, folder: string): Promise<Figure[]> {
  // A process says itself how much it took at most.
  const told = join(folder, "told.txt");
  const teller = join(folder, "teller.cjs");
  await writeFile(
    teller,
    `process.on("exit", () => require("fs").writeFileSync(${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)));`,
  );
  const start = performance.now();
  const said = run(
    ["import", file, "--into", join(folder, `khoa-${name}`), "--lang", "en"],
    ["--require", teller],
  );
  const seconds = (performance.now() - start) / 1000;
  if (!said.includes(`${QUESTIONS} new`))
    throw new Error(`not all was taken of ${name}: ${said.slice(-300)}`);
  const memory = Number(await readFile(told, "utf8")) / 1000;
  return [
    { name: `5,000 questions with 500 pictures: ${name}`, value: seconds, unit: "s", budget: 20 },
    { name: "the same, memory at most", value: memory, unit: "MB", budget: 400 },
  ];
}

function run(args: readonly string[], own: readonly string[] = []): string {
  const command = join(repository, "packages/cli/bin/hocvu.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [...own, command, ...args], {
    encoding: "utf8",
    maxBuffer: 1024 ** 3,
  });
  if (status !== 0)
    throw new Error(`${args.join(" ")} ended with ${status}: ${stderr.slice(-500)}`);
  return stdout;
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
    paragraph(
      `${"ABCD"[at]}. Phương án ${word} của câu thứ ${index + 1}, dài như một câu trả lời thường gặp`,
      at === right,
    ),
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

/** A PNG that nothing makes smaller, 160 pixels wide (Portable Network Graphics, 5.3, 11.2.2). */
function noise(): Uint8Array {
  const [width, height] = [160, Math.round(PICTURE / 480)];
  const rows = new Uint8Array(height * (1 + 3 * width));
  randomFillSync(rows);
  for (let row = 0; row < height; row++) rows[row * (1 + 3 * width)] = 0;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    sign,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
