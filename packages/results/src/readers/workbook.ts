import { inflateRawSync } from "node:zlib";
import type { OnRow } from "./csv.ts";
import { Broken, type Source } from "./source.ts";

/** Of the file; a report on 30,000 learners is some five million. */
const MOST_BYTES = 100_000_000;
/** Of all its parts unpacked. */
const MOST_UNPACKED = 500_000_000;
/** Workbooks are read whole, as their format wants it. */
export const MOST_ROWS = 100_000;

/** Reads the first sheet of an Excel workbook that has more than one row. */
export async function readWorkbook(source: Source, onRow: OnRow): Promise<void> {
  const bytes = await whole(source);
  checkUnpacked(bytes);
  const { default: readXlsxFile } = await import("read-excel-file/node");
  const sheets = await readXlsxFile(bytes).catch(() => {
    throw new Broken("sheet", 0);
  });
  const { data = [] } = sheets.find(({ data }) => data.length > 1) ?? sheets[0] ?? {};
  if (data.length > MOST_ROWS) throw new Broken("large", 0);
  data.forEach((row, index) => {
    if (row.some((cell) => cell !== null)) onRow(row.map(textOf), index + 1);
  });
}

async function whole(source: Source): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.open()) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Broken("large", 0);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * A workbook is a zip, and a small zip can be made to unpack into more than any memory. Each part is unpacked once to see that
 * it is no larger than it says (APPNOTE 4.3.12, the central directory).
 */
function checkUnpacked(bytes: Buffer): void {
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  if (end < 0 || end + 22 > bytes.length) throw new Broken("cut", 0);
  let at = bytes.readUInt32LE(end + 16);
  const count = bytes.readUInt16LE(end + 10);
  let unpacked = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw new Broken("sheet", 0);
    const [method, packed, size] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt32LE(at + 24),
    ];
    unpacked += size;
    if (unpacked > MOST_UNPACKED) throw new Broken("large", 0);
    checkPart(bytes, bytes.readUInt32LE(at + 42), method, packed, size);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

function checkPart(bytes: Buffer, at: number, method: number, packed: number, size: number): void {
  if (method !== 8) return;
  if (at + 30 > bytes.length) throw new Broken("cut", 0);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  try {
    inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: size || 1 });
  } catch (error) {
    throw new Broken(
      (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? "large" : "sheet",
      0,
    );
  }
}

/** As the same cell would stand in a CSV file. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (!(cell instanceof Date)) return String(cell);
  const iso = cell.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
}
