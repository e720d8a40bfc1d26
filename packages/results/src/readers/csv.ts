import { CsvError, parse } from "csv-parse";
import { Broken, type Source } from "./source.ts";
import { inUtf8 } from "./text.ts";

/** A record longer than this was never closed. */
const LONGEST = 4_000_000;
const SEPARATORS = [",", ";", "\t"] as const;

/** One row of a table, and which it is, from 1, empty ones not counted. */
export type OnRow = (cells: readonly string[], row: number) => void;

/**
 * Reads a table of text whose columns are parted by commas, semicolons or tabs, whichever its first line has most. Rows are
 * handed over as they come: the file is never whole in memory.
 */
export async function readCsv(source: Source, onRow: OnRow): Promise<void> {
  const chunks = inUtf8(source)[Symbol.asyncIterator]();
  const { head, done } = await headOf(chunks);
  if (head.length === 0) return;
  const parser = parse({
    delimiter: separatorOf(head.toString("utf8")),
    relax_column_count: true,
    // What old programs write: a mark inside a field without marks around it.
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST,
  });
  let row = 0;
  const drain = () => {
    for (let cells = parser.read(); cells !== null; cells = parser.read()) onRow(cells, ++row);
  };
  const ended = new Promise<void>((resolve, reject) => {
    parser.on("readable", drain);
    parser.on("end", resolve);
    parser.on("error", (error) => reject(broken(error, row)));
  });
  // Whoever awaits it is still writing.
  ended.catch(() => {});
  const write = async (bytes: Uint8Array) => {
    if (parser.destroyed || parser.write(bytes)) return;
    await Promise.race([new Promise((resolve) => parser.once("drain", resolve)), ended]);
  };
  await write(head);
  for (let next = done ? undefined : await chunks.next(); next && !next.done; ) {
    await write(next.value);
    next = await chunks.next();
  }
  parser.end();
  await ended;
}

/** The first line at least, or all there is. */
async function headOf(
  chunks: AsyncIterator<Uint8Array>,
): Promise<{ readonly head: Buffer; readonly done: boolean }> {
  let head = Buffer.alloc(0);
  for (;;) {
    const { value, done } = await chunks.next();
    if (done) return { head, done };
    head = Buffer.concat([head, value]);
    if (head.includes(10)) return { head, done: false };
    if (head.length > LONGEST) throw new Broken("long", 1);
  }
}

/** The one that stands most often in the first line, outside quotation marks. */
export function separatorOf(text: string): string {
  const [first = ""] = text.split(/\r?\n/, 1);
  const bare = first.replace(/"[^"]*"/g, "");
  const counted = SEPARATORS.map((sign) => [bare.split(sign).length, sign] as const);
  return counted.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}

function broken(error: Error, row: number): Error {
  if (!(error instanceof CsvError)) return error;
  return new Broken(error.code === "CSV_MAX_RECORD_SIZE" ? "long" : "quote", row + 1);
}
