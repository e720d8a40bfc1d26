import { measureZip } from "@hocvu/archive";
import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { Question } from "@hocvu/model";
import type { Found, FoundQuestion, Source } from "../bank.ts";
import { blocks, langOf, rangeIn } from "../gift/read.ts";
import { cleanHtml, htmlOfText } from "../html/clean-html.ts";
import { ZIP_LIMITS } from "../limits.ts";
import { placeOfRow } from "../place.ts";
import {
  blankHtml,
  makeChoice,
  makeFillIn,
  makeNumeric,
  makeTrueFalse,
  type Said,
} from "../questions/make.ts";
import { tagsAs } from "../questions/tags.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { type Column, columnsOf, guessColumns } from "./columns.ts";
import { parseCsv } from "./csv.ts";

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads a bank as a table of comma- or tab-separated values. */
export async function readCsv({ path, bytes }: Source): Promise<Found> {
  return readRows(path, parseCsv(textOfBytes(bytes).replace(/^\uFEFF/, "")), []);
}

/** Reads the sheets of a workbook. Formulas count by the value that was saved with them, macros not at all. */
export async function readXlsx({ path, bytes }: Source): Promise<Found> {
  await measureZip(bytes, ZIP_LIMITS);
  const { default: readWorkbook } = await import("read-excel-file/node");
  const sheets = await readWorkbook(Buffer.from(bytes));
  const all: Found[] = [];
  for (const { sheet, data } of sheets) {
    const rows = data.map((row, index) => ({
      line: index + 1,
      cells: row.map((cell) =>
        cell === null ? "" : cell instanceof Date ? dateOf(cell) : String(cell),
      ),
    }));
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
    if (filled.length > 0) all.push(readRows(path, filled, sheets.length > 1 ? [sheet] : []));
  }
  return {
    questions: all.flatMap(({ questions }) => questions),
    files: new Map(),
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
  };
}

function dateOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Questions of a table, a row each. */
export function readRows(path: string, rows: readonly Row[], sheet: readonly string[]): Found {
  const diagnostics: Diagnostic[] = [];
  const at = rows.findIndex(({ cells }) => columnsOf(cells));
  const named = at >= 0 && at < 10 ? columnsOf(rows[at]?.cells ?? []) : undefined;
  const columns = named ?? guessColumns(rows.map(({ cells }) => cells));
  const first = rows[0] ? placeOfRow(path, rows[0].line) : placeOfRow(path, 1);
  if (!columns) {
    diagnostics.push(diagnostic("HV4505", { format: "csv", reason: "columns" }, first));
    return { questions: [], files: new Map(), diagnostics };
  }
  if (!named)
    diagnostics.push(diagnostic("HV4504", { guess: "columns", certainty: 70, name: "" }, first));
  const questions: FoundQuestion[] = [];
  for (const { line, cells } of rows.slice(named ? at + 1 : 0)) {
    const place = placeOfRow(path, line);
    const cell = (name: Column) => (cells[columns.get(name) ?? -1] ?? "").trim();
    if (cell("stem") === "") continue;
    const question = readRow(cell, columns, place, diagnostics);
    const category = cell("category");
    if (question) questions.push({ question, category: category ? [category] : sheet, place });
  }
  return { questions, files: new Map(), diagnostics };
}

function readRow(
  cell: (name: Column) => string,
  columns: ReadonlyMap<Column, number>,
  place: Place,
  diagnostics: Diagnostic[],
): Question | undefined {
  const html = (text: string) =>
    /<\/?[a-z][^>]*>/i.test(text) ? cleanHtml(text).html : htmlOfText(text);
  const stem = cell("stem").replace(/^(?:câu|bài|question)\s*\d+\s*[.:)]\s*/i, "");
  const name = stem.slice(0, 60);
  const points = Number(cell("points").replace(",", "."));
  const tags = [...cell("outcome").split(/[,;]/), cell("difficulty")].map((tag) => tag.trim());
  const said: Said = {
    ...(cell("id") ? { id: cell("id") } : {}),
    stem: html(stem),
    ...tagsAs(tags.filter(Boolean)),
    ...(cell("explanation") ? { explanation: blocks(html(cell("explanation"))) } : {}),
    ...(cell("hint") ? { hint: blocks(html(cell("hint"))) } : {}),
    ...(Number.isInteger(points) && points > 1 ? { points } : {}),
  };
  const texts = [...columns.keys()]
    .filter((column) => column.startsWith("choice"))
    .sort()
    .map((column) => cell(column))
    .map((text) => text.replace(/^[A-H][.)]\s+/, ""));
  while (texts.at(-1) === "") texts.pop();
  const key = cell("answer");
  if (texts.filter(Boolean).length < 2)
    return readKey(key, said, cell("type"), name, place, diagnostics);
  const right = rightOnes(key, texts);
  if (right.length === 0) {
    diagnostics.push(diagnostic("HV4502", { name, lack: "right" }, place));
    return undefined;
  }
  return makeChoice(
    said,
    texts.flatMap((text, index) =>
      text === "" ? [] : [{ html: html(text), correct: right.includes(index) }],
    ),
  );
}

/** The choices that a key names: by letters, numbers or their own words. */
function rightOnes(key: string, texts: readonly string[]): readonly number[] {
  const plain = (text: string) => text.trim().toLowerCase().normalize("NFC");
  const whole = texts.findIndex((text) => plain(text) === plain(key));
  if (whole >= 0) return [whole];
  const letters = key
    .replace(/^(?:đáp án|answer)\s*[:：]?\s*/i, "")
    .split(/[\s,;&+/]+|và|and/i)
    .filter(Boolean);
  const compact = /^[A-H]{2,8}$/.test(key.trim()) ? [...key.trim()] : letters;
  const found = compact.map((letter) => {
    if (/^[A-Ha-h][.)]?$/.test(letter)) return letter.toUpperCase().charCodeAt(0) - 65;
    return /^\d[.)]?$/.test(letter) ? Number.parseInt(letter, 10) - 1 : -1;
  });
  if (found.length > 0 && found.every((index) => index >= 0 && texts[index])) return found;
  const parts = key
    .split(/[;|\n]/)
    .map(plain)
    .filter(Boolean);
  const named = parts.map((part) => texts.findIndex((text) => plain(text) === part));
  return named.every((index) => index >= 0) ? named : [];
}

/** A question whose key is its answer. */
function readKey(
  key: string,
  said: Said,
  type: string,
  name: string,
  place: Place,
  diagnostics: Diagnostic[],
): Question | undefined {
  if (key === "") {
    diagnostics.push(diagnostic("HV4502", { name, lack: "right" }, place));
    return undefined;
  }
  const truth = /^(?:(đúng|true|đ|t)|(sai|false|s|f))$/i.exec(key);
  const isWords = /^(?:fill-in|short|điền|tự luận ngắn|trả lời ngắn)/i.test(type.trim());
  if (truth && !isWords) return makeTrueFalse(said, truth[1] !== undefined, langOf(said.stem));
  const range =
    !isWords && /^[+-]?[\d.,]+(?:\.\.[+-]?[\d.,]+)?$/.test(key) ? rangeIn(key) : undefined;
  if (range) return makeNumeric(said, blankHtml(0), ...range);
  const answers = key
    .split("|")
    .map((one) => one.trim())
    .filter(Boolean);
  return makeFillIn(said, blankHtml(0), [answers]);
}
