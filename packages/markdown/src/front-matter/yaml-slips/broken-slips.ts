import { curlySlip } from "./silent-slips.ts";
import { quoted, withQuotes, type YamlLine, type YamlSlip } from "./yaml-slip.ts";

/** Keys whose values are lists, which may stand in brackets. */
const LISTS = new Set(["contents", "keywords", "outcomes", "ids"]);

/** Why YAML could not be read: the first line with one of the usual mistakes. `at` is the line where the parser stopped. */
export function brokenSlip(
  lines: readonly YamlLine[],
  at: number,
  keys: ReadonlySet<string>,
): YamlSlip | undefined {
  for (const line of lines) {
    const slip = tab(line) ?? quote(line) ?? sign(line) ?? curlySlip(line, line.value);
    if (slip) return slip;
  }
  for (const line of lines) {
    const slip = colon(line, keys) ?? lackingBlank(line) ?? lackingColon(line, keys);
    if (slip) return slip;
  }
  return indentation(lines, at);
}

function tab({ index, text }: YamlLine): YamlSlip | undefined {
  const [lead = ""] = /^[ ]*\t[ \t]*/.exec(text) ?? [];
  if (lead === "") return undefined;
  const mended = text.replace(/^[ \t]*/, (blanks) => blanks.replaceAll("\t", "  "));
  return { code: "HV1066", args: { line: mended }, line: index, from: 0, to: lead.length, mended };
}

/** A quote that is never closed, text behind a closed one, a backslash within. */
function quote(line: YamlLine): YamlSlip | undefined {
  const { index, lead, value } = line;
  const [sign = ""] = /^["']/.exec(value) ?? [];
  if (sign === "") return undefined;
  const closed = (sign === '"' ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(value)?.[0];
  const from = lead.length;
  if (closed === undefined) {
    const mended = withQuotes(line, value.slice(1));
    const args = { sign, line: mended.trim() };
    return { code: "HV1071", args, line: index, from, to: from + 1, mended };
  }
  const rest = value.slice(closed.length);
  if (rest.trim() !== "" && !/^\s+#/.test(rest) && !/^\s*[,\]}]/.test(rest)) {
    // `'It's so'` was closed by an apostrophe.
    const inner = value.endsWith(sign) && value.length > closed.length ? value.slice(1, -1) : value;
    const mended = withQuotes(line, inner);
    const start = from + closed.length + (rest.length - rest.trimStart().length);
    const args = { line: mended.trim() };
    return { code: "HV1074", args, line: index, from: start, to: from + value.length, mended };
  }
  const command = sign === '"' ? /\\(?![0abtnvfre "/\\N_LPxuU])/.exec(closed) : null;
  if (!command) return undefined;
  const mended = `${lead}'${closed.slice(1, -1).replaceAll("'", "''")}'`;
  const start = from + command.index;
  return {
    code: "HV1075",
    args: { line: mended.trim() },
    line: index,
    from: start,
    to: start + 1,
    mended,
  };
}

/** A value that begins with a sign of YAML's own. */
function sign(line: YamlLine): YamlSlip | undefined {
  const { index, lead, value, key } = line;
  if (key === undefined && !/- $/.test(lead)) return undefined;
  const lone =
    /^([@`%,\]}*&])/.exec(value) ??
    /^([-?])\s/.exec(value) ??
    /^([|>])[^\S\n]*[^\s+\-\d#]/.exec(value);
  const opened = lone ? null : /^([[{])/.exec(value);
  if (opened && isWhole(value)) return undefined;
  const found = lone?.[1] ?? opened?.[1];
  if (found === undefined) return undefined;
  const [from, to] = [lead.length, lead.length + 1];
  if (found === "[" && key !== undefined && LISTS.has(key) && !value.includes("]")) {
    const whole = `${lead}${value}]`;
    return {
      code: "HV1071",
      args: { sign: found, line: whole.trim() },
      line: index,
      from,
      to,
      mended: whole,
    };
  }
  const mended = withQuotes(line);
  const args = { sign: found, line: mended.trim() };
  return { code: "HV1072", args, line: index, from, to, mended };
}

/** Whether a list or map in brackets is closed at its line's end; one over several lines may be sound. */
function isWhole(value: string): boolean {
  const close = value.startsWith("[") ? "]" : "}";
  return value.endsWith(close) || /[,[{]$/.test(value);
}

/** A colon with a blank behind it, within a value. */
function colon(line: YamlLine, keys: ReadonlySet<string>): YamlSlip | undefined {
  const { index, text, lead, value, key } = line;
  if (key === undefined || /^["'[{|>]/.test(value)) return undefined;
  const found = /:(?=\s|$)/.exec(value);
  if (!found) return undefined;
  // An entry of a list is a text, unless a key of ours begins it.
  const [entry = ""] = keys.has(key) ? [] : (/^\s*(?:- +)+/.exec(text) ?? []);
  const mended = entry
    ? `${entry}${quoted(text.slice(entry.length).trimEnd())}`
    : `${lead}${quoted(value)}`;
  const from = lead.length + found.index;
  return { code: "HV1073", args: { line: mended.trim() }, line: index, from, to: from + 1, mended };
}

/** `đám mây:Kho chứa`, and a name without its colon. */
function lackingBlank({ index, text, key }: YamlLine): YamlSlip | undefined {
  const match =
    key === undefined ? /^(\s*(?:- +)?[^\s:#"'[{][^:#"']*):(?=[^\s:/])(.*)$/u.exec(text) : null;
  if (!match) return undefined;
  const [, name = "", value = ""] = match;
  const mended = `${name}: ${value}`;
  const args = { line: mended.trim(), missing: "blank" } as const;
  return { code: "HV1063", args, line: index, from: name.length, to: name.length + 1, mended };
}

/** `title Mở đầu`, for a key that there is. */
function lackingColon({ index, text }: YamlLine, keys: ReadonlySet<string>): YamlSlip | undefined {
  const [, lead = "", key = "", value = ""] = /^(\s*)([a-z]+) +([^\s:=][^:]*)$/.exec(text) ?? [];
  if (!keys.has(key)) return undefined;
  const mended = `${lead}${key}: ${value}`;
  const args = { line: mended.trim(), missing: "colon" } as const;
  const from = lead.length;
  return { code: "HV1063", args, line: index, from, to: from + key.length, mended };
}

/** A line that begins further in, or less far, than its neighbours; or text that goes on without being further in. */
function indentation(lines: readonly YamlLine[], at: number): YamlSlip | undefined {
  const [first, ...others] = lines;
  const least = Math.min(...others.map(({ indent }) => indent));
  if (first && others.length > 0 && first.indent > least) return moved(first, least);
  const open: number[] = [];
  let above: YamlLine | undefined;
  for (const line of lines) {
    const { indent } = line;
    const deeper = above !== undefined && indent > above.indent;
    if (above && deeper && above.value !== "" && line.key !== undefined) {
      return moved(line, above.indent);
    }
    const isEntry = (one: YamlLine) => one.key === undefined && /- $/.test(one.lead);
    if (above && isEntry(line) && isEntry(above) && indent < above.indent) {
      return moved(line, above.indent);
    }
    if (!deeper) {
      while (open.length > 0 && (open.at(-1) ?? 0) > indent) open.pop();
      if (open.length > 0 && open.at(-1) !== indent && above) return moved(line, above.indent);
    }
    if (open.at(-1) !== indent) open.push(indent);
    if (line.index >= at && line.key === undefined && !/- $/.test(line.lead) && above && !deeper) {
      return moved(line, above.indent + 2);
    }
    above = line;
  }
  return undefined;
}

function moved({ index, text, indent }: YamlLine, to: number): YamlSlip {
  const mended = " ".repeat(to) + text.trimStart();
  return {
    code: "HV1069",
    args: { line: mended },
    line: index,
    from: indent,
    to: text.trimEnd().length,
    mended,
  };
}
