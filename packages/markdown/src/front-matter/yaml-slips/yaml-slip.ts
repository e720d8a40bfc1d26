import type { Args } from "@hocvu/diagnostics";

/** A usual mistake in one line of YAML, and the line as it was probably meant. */
export interface YamlSlip<C extends SlipCode = SlipCode> {
  readonly code: C;
  readonly args: Args[C];
  /** Of the line, from 0. */
  readonly line: number;
  /** Columns in that line, from 0. */
  readonly from: number;
  readonly to: number;
  /** What stands in its place for reading on. */
  readonly mended: string;
}

export type SlipCode =
  | "HV1060"
  | "HV1063"
  | "HV1066"
  | "HV1067"
  | "HV1068"
  | "HV1069"
  | "HV1071"
  | "HV1072"
  | "HV1073"
  | "HV1074"
  | "HV1075";

/** A line that holds a key or an entry of a list, in its parts. */
export interface YamlLine {
  readonly index: number;
  readonly text: string;
  readonly indent: number;
  /** All before the value: indentation, `- `, the key with its colon, blanks. */
  readonly lead: string;
  /** Nothing for an entry of a list. */
  readonly key?: string;
  readonly value: string;
}

const LINE = /^(\s*(?:- +)*)(?:((?:"[^"]*"|'[^']*'|[^\s"'#:-][^:#"]*?)):(?:[ \t]+|$))?(.*)$/u;
const BLOCK_SCALAR = /^[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;

/**
 * The lines of YAML that hold something; those of a block of text (`|`, `>`) and comments are passed over and, where all
 * is sound, those of a text in quotes that goes on.
 */
export function yamlLines(yaml: string, isSound: boolean): YamlLine[] {
  const lines: YamlLine[] = [];
  let block: number | undefined;
  let open: string | undefined;
  for (const [index, text] of yaml.split("\n").entries()) {
    const indent = text.length - text.trimStart().length;
    if (text.trim() === "") continue;
    if (open !== undefined) {
      if (text.includes(open)) open = undefined;
      continue;
    }
    if (block !== undefined && indent > block) continue;
    block = undefined;
    if (text.trimStart().startsWith("#")) continue;
    const [, , key, value = ""] = LINE.exec(text) ?? [];
    const trimmed = value.trimEnd();
    if (BLOCK_SCALAR.test(trimmed)) block = indent;
    if (isSound) open = openQuote(trimmed);
    const before = text.slice(0, text.length - value.length);
    lines.push({
      index,
      text,
      indent,
      lead: before,
      ...(key === undefined ? {} : { key }),
      value: trimmed,
    });
  }
  return lines;
}

function openQuote(value: string): string | undefined {
  const sign = /^["']/.exec(value)?.[0];
  return sign && value.indexOf(sign, 1) < 0 ? sign : undefined;
}

/** `value` in the quotes that change nothing in it. */
export function quoted(value: string): string {
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** The line with its value in quotes. */
export function withQuotes({ lead, value }: YamlLine, whole = value): string {
  return `${/[\s]$/.test(lead) || lead === "" ? lead : `${lead} `}${quoted(whole)}`;
}
