import type { Cell, Table } from "../parts/blocks.ts";
import { textOf } from "./key-table.ts";

/** Two columns whose items are to be matched. */
export interface Columns {
  readonly lefts: readonly Side[];
  readonly rights: readonly Side[];
  /** Whether letters and numbers before them say that their order means nothing. */
  readonly areNamed: boolean;
}

export interface Side {
  /** The number or letter before it, as keys name it; empty where there is none. */
  readonly name: string;
  readonly cell: Cell;
  /** Where its own words begin. */
  readonly end: number;
}

const HEADER = /^(?:cột\s*[AB12I]+|column\s*[AB12]|[AB]|nội\s*dung|ý\s*[AB12]|vế\s*.*)\b.*$/iu;
const NAME = /^\s*\(?([\da-zA-Z]{1,2})\s*[.)\-:/]\s*/u;

/** A table of two columns (or three with an empty one between) with numbers on one side and letters on the other. */
export function columnsToMatch(table: Table): Columns | undefined {
  const rows = table.rows.map((row) => row.filter((cell) => textOf(cell) !== ""));
  const [head] = rows;
  const hasHeader = head?.length === 2 && head.every((cell) => HEADER.test(textOf(cell)));
  const body = (hasHeader ? rows.slice(1) : rows).filter((row) => row.length > 0);
  if (body.length < 2 || body.some((row) => row.length > 2)) return undefined;
  const lefts: Side[] = [];
  const rights: Side[] = [];
  for (const row of body) {
    if (row.length === 2) {
      lefts.push(sideOf(row[0] as Cell));
      rights.push(sideOf(row[1] as Cell));
      continue;
    }
    const only = sideOf(row[0] as Cell);
    if (/^\d/.test(only.name)) lefts.push(only);
    else rights.push(only);
  }
  const areNamed =
    lefts.every(({ name }) => name !== "") && rights.every(({ name }) => name !== "");
  return areNamed || hasHeader ? { lefts, rights, areNamed } : undefined;
}

function sideOf(cell: Cell): Side {
  const found = NAME.exec(textOf(cell));
  return { name: (found?.[1] ?? "").toLowerCase(), cell, end: found?.[0].length ?? 0 };
}

/** `1-b, 2-a, 3-c` as what goes with what. */
export function pairsIn(value: string): ReadonlyMap<string, string> {
  const pairs = [
    ...value.matchAll(/(\d{1,2})\s*(?:[-–→:.=)]+|nối\s*với|với)?\s*\(?([a-h])(?![\p{L}])/giu),
  ];
  return new Map(pairs.map(([, left = "", right = ""]) => [left, right.toLowerCase()]));
}
