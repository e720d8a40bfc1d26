import { colorMeant } from "../meant-values.ts";
import { withQuotes, type YamlLine, type YamlSlip } from "./yaml-slip.ts";

const SPACES = "\u00a0\u2002-\u200d\u202f\u2060\u3000\ufeff";
const STRANGE = new RegExp(
  `^[ ${SPACES}-]*?([${SPACES}])|^[^:"'#]*?([${SPACES}])[ ]*:|^[^:"'#]*:[ ]?([${SPACES}])`,
  "u",
);
/** Where text is wanted anyhow, curly quotes may be part of it. */
const FREE_TEXT = /^(?:title|description|publisher|audience|note|issuer|signatory|text)$/;

/** Mistakes that YAML reads as something else without a word, so that they are looked for in every line. */
export function silentSlip(
  line: YamlLine,
  next: YamlLine | undefined,
  keys: ReadonlySet<string>,
  yaml: string,
): YamlSlip | undefined {
  return (
    strangeSpace(line) ??
    lackingBlank(line, keys) ??
    comment(line, next) ??
    curlyQuotes(line, keys) ??
    anchor(line, yaml)
  );
}

/** A blank of a word processor in the indentation or beside the colon becomes part of a name. */
function strangeSpace({ index, text }: YamlLine): YamlSlip | undefined {
  const match = STRANGE.exec(text);
  const sign = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!sign) return undefined;
  const from = text.indexOf(sign);
  const spaces = new RegExp(`[${SPACES}]`, "gu");
  const unseen = /[\u200b-\u200d\u2060\ufeff]/gu;
  const mended = text.replace(unseen, "").replace(spaces, " ");
  const args = { line: mended.trim(), sign: nameOf(sign) };
  return { code: "HV1067", args, line: index, from, to: from + 1, mended };
}

function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** `title:Mở đầu`, `title = Mở đầu`, `title：Mở đầu`, for keys that there are. */
function lackingBlank({ index, text }: YamlLine, keys: ReadonlySet<string>): YamlSlip | undefined {
  const match = /^(\s*(?:- +)?)([a-z]+)( *= *|：\s*|:(?=[^\s:/]))(.*)$/u.exec(text);
  const [, lead = "", key = "", sign = "", value = ""] = match ?? [];
  if (!match || !keys.has(key)) return undefined;
  const mended = `${lead}${key}: ${value}`;
  const from = lead.length + key.length;
  const args = { line: mended.trim(), missing: sign === ":" ? "blank" : "colon" } as const;
  const start = from + (sign.length - sign.trimStart().length);
  return { code: "HV1063", args, line: index, from: start, to: start + 1, mended };
}

/** ` #` cuts a value, and one that begins with `#` is none. */
function comment(line: YamlLine, next: YamlLine | undefined): YamlSlip | undefined {
  const { index, value, lead, indent, key } = line;
  if (/^["'[{|>&!*]/.test(value)) return undefined;
  const isEmpty = value.startsWith("#");
  // What follows is the value, and this a remark on it.
  if (
    isEmpty &&
    (key === undefined || (next && next.indent > indent) || next?.text.trimStart().startsWith("- "))
  ) {
    if (!(key === undefined && /^#\S/.test(value) && /- $/.test(lead))) return undefined;
  }
  const cut = /(?<=\S) #(?=[^\s#])/.exec(value);
  if (!isEmpty && !cut) return undefined;
  const from = lead.length + (isEmpty ? 0 : (cut?.index ?? 0) + 1);
  const mended = withQuotes(line, (key === "primary" && colorMeant(value)) || value);
  const args = { line: mended.trim() };
  return { code: "HV1060", args, line: index, from, to: from + 1, mended };
}

/** Quotes of a word processor around a value that is not just text. */
function curlyQuotes(line: YamlLine, keys: ReadonlySet<string>): YamlSlip | undefined {
  const { key, value } = line;
  if (key === undefined || !keys.has(key) || FREE_TEXT.test(key)) return undefined;
  return curlySlip(line, value);
}

/** The same for any value, where YAML could not be read. */
export function curlySlip({ index, lead }: YamlLine, value: string): YamlSlip | undefined {
  const match = /^([“”‘’„«])(.*?)([“”‘’»])?$/u.exec(value);
  if (!match) return undefined;
  const mended = withQuotes({ lead } as YamlLine, match[2] ?? "");
  const args = { line: mended.trim() };
  return { code: "HV1068", args, line: index, from: lead.length, to: lead.length + 1, mended };
}

/** `&`, `*` and `!` at the start of a value name it, repeat another or give its type: the word is gone. */
function anchor(line: YamlLine, yaml: string): YamlSlip | undefined {
  const { index, value, lead } = line;
  const match = /^([&*!])([^\s,[\]{}]*)(?:\s+[^\s[{].*)?$/u.exec(value);
  const [, sign = "", name = ""] = match ?? [];
  if (!match || value.startsWith("!!")) return undefined;
  const other = sign === "&" ? "*" : "&";
  if (sign !== "!" && yaml.includes(`${other}${name}`) && name !== "") return undefined;
  const mended = withQuotes(line);
  const args = { sign, line: mended.trim() };
  return { code: "HV1072", args, line: index, from: lead.length, to: lead.length + 1, mended };
}
