import type { Table, TableRow } from "mdast";
import type { Range, TextEdit } from "../../text-edit.ts";
import { endOf, startOf } from "../find-questions.ts";

/** A cell's words, and where they stand. */
export interface WrittenCell {
  readonly text: string;
  readonly range: Range;
}

export interface WrittenRow {
  readonly cells: readonly WrittenCell[];
  readonly range: Range;
}

export function rowsOf(table: Table, text: string): readonly WrittenRow[] {
  return table.children.map((row) => readRow(row, text));
}

function readRow(row: TableRow, text: string): WrittenRow {
  const range = { start: startOf(row), end: endOf(row) };
  const cells = row.children.map((cell): WrittenCell => {
    const [first, last] = [cell.children[0], cell.children.at(-1)];
    if (first && last) {
      const own = { start: startOf(first), end: endOf(last) };
      return { text: fromCell(text.slice(own.start, own.end)), range: own };
    }
    const source = text.slice(startOf(cell), endOf(cell));
    const lead = /^\|?[ \t]*/.exec(source)?.[0].length ?? 0;
    // Between its bars, with as many blanks as there are.
    const start = startOf(cell) + Math.min(lead, Math.max(1, source.replace(/\|$/, "").length));
    return { text: "", range: { start, end: start } };
  });
  return { cells, range };
}

export function editCell(cell: WrittenCell, put: string, text: string): readonly TextEdit[] {
  if (put === cell.text) return [];
  const { start, end } = cell.range;
  const lead = start === end && text[start - 1] === "|" ? " " : "";
  const trail = start === end && text[start] === "|" ? " " : "";
  return [{ start, end, text: lead + toCell(put) + trail }];
}

export function renderRow(cells: readonly string[]): string {
  return `| ${cells.map(toCell).join(" | ")} |`;
}

export function renderTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = `| ${header.map(() => "---").join(" | ")} |`;
  return [renderRow(header), line, ...rows.map(renderRow)].join("\n");
}

/** Bars part cells, unless a `\` stands before them. */
function toCell(text: string): string {
  return text
    .replace(/(?<!\s)\s*\n\s*/g, " ")
    .trim()
    .replaceAll("|", "\\|");
}

function fromCell(source: string): string {
  return source.replaceAll("\\|", "|");
}
