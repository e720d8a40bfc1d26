import type { Heading } from "mdast";
import type { Range, TextEdit } from "../text-edit.ts";
import { ATTRIBUTES, type AttributeName } from "./fields.ts";
import { endOf, startOf } from "./find-questions.ts";

/** What stands in braces at the end of a heading. */
export interface Braces {
  /** From `{` to `}`; empty, at the heading's end, where there are none. */
  readonly range: Range;
  readonly values: Readonly<Record<AttributeName, string>>;
  readonly tokens: ReadonlyMap<AttributeName, Range>;
}

const TOKEN =
  /#(?<id>[^\s#]*)|\.[^\s.]+|(?<name>[A-Za-z][\w-]*)=(?:"(?<quoted>[^"]*)"|(?<plain>\S*))|(?<word>\S+)/g;

export const NO_ATTRIBUTES: Readonly<Record<AttributeName, string>> = {
  id: "",
  outcome: "",
  points: "",
  difficulty: "",
  exam: "",
  shuffle: "",
  scoring: "",
  enough: "",
  tones: "",
  exact: "",
  type: "",
};

export function readBraces(heading: Heading, text: string): Braces {
  const last = heading.children.at(-1);
  const end = last ? endOf(last) : endOf(heading);
  const match = /\{([^{}\n]*)\}\s*$/.exec(text.slice(startOf(heading), end));
  const inner = match?.[1] ?? "";
  if (last?.type !== "text" || !match || !/(?:^|\s)[#.][^\s]|=/.test(inner)) {
    return { range: { start: end, end }, values: NO_ATTRIBUTES, tokens: new Map() };
  }
  const start = startOf(heading) + match.index;
  const values = { ...NO_ATTRIBUTES };
  const tokens = new Map<AttributeName, Range>();
  for (const token of inner.matchAll(TOKEN)) {
    const { id, name, quoted, plain, word } = token.groups ?? {};
    const key = id !== undefined ? "id" : (name ?? (word === "exact" ? word : undefined));
    const known = ATTRIBUTES.find((one) => one === key);
    if (!known) continue;
    values[known] = id ?? quoted ?? plain ?? "yes";
    const from = start + 1 + token.index;
    tokens.set(known, { start: from, end: from + token[0].length });
  }
  return { range: { start, end: start + match[0].trimEnd().length }, values, tokens };
}

/** Makes the attributes of a heading those of `values`. */
export function writeBraces(
  { range, values: before, tokens }: Braces,
  values: Readonly<Record<AttributeName, string>>,
  text: string,
): readonly TextEdit[] {
  const changed = ATTRIBUTES.filter((name) => values[name] !== before[name]);
  if (changed.length === 0) return [];
  const inner = text.slice(range.start + 1, range.end - 1);
  const added = changed.filter((name) => values[name] !== "" && !tokens.has(name));
  const removed = changed.filter((name) => values[name] === "");
  if (range.start === range.end) {
    const lead = /\s$/.test(text.slice(0, range.start)) ? "" : " ";
    return [
      { ...range, text: `${lead}{${added.map((name) => token(name, values[name])).join(" ")}}` },
    ];
  }
  const kept = [...tokens.keys()].filter((name) => !removed.includes(name));
  const others = inner.match(TOKEN)?.length !== tokens.size;
  if (kept.length + added.length === 0 && !others) {
    const start = text.slice(0, range.start).trimEnd().length;
    return [
      { start: Math.max(start, text.lastIndexOf("#", range.start) + 1), end: range.end, text: "" },
    ];
  }
  const edits = changed.flatMap((name): TextEdit[] => {
    const at = tokens.get(name);
    if (!at) return [];
    if (values[name] !== "") return [{ ...at, text: token(name, values[name]) }];
    // With the blank before it, or the one behind it where it is the first.
    const isFirst = at.start === range.start + 1;
    const blanks = isFirst
      ? (/^\s*/.exec(text.slice(at.end))?.[0].length ?? 0)
      : -(/(?<!\s)\s*$/.exec(text.slice(0, at.start))?.[0].length ?? 0);
    return [{ start: at.start + Math.min(blanks, 0), end: at.end + Math.max(blanks, 0), text: "" }];
  });
  const put = added.map((name) => ` ${token(name, values[name])}`).join("");
  const end = range.start + 1 + inner.trimEnd().length;
  return put === "" ? edits : [...edits, { start: end, end, text: put }];
}

/** Braces with `values` as they stand behind a heading; nothing where there are none. */
export function bracesOf(values: Readonly<Record<AttributeName, string>>): string {
  const own = ATTRIBUTES.filter((name) => values[name] !== "");
  return own.length === 0 ? "" : ` {${own.map((name) => token(name, values[name])).join(" ")}}`;
}

function token(name: AttributeName, value: string): string {
  const plain = value.replace(/["{}\n]/g, "").trim();
  if (name === "id") return `#${plain.replace(/[\s#]/g, "")}`;
  if (name === "exact") return "exact";
  return /\s/.test(plain) ? `${name}="${plain}"` : `${name}=${plain}`;
}
