import { directives, isBank, type Said } from "@hocvu/markdown";
import questionSchema from "../../../../schemas/question.schema.json" with { type: "json" };
import { frontSchema, isInFront, pathAbove, saidBy, schemaAt } from "../front-schema.ts";
import { attributesOf } from "../names/attributes-of.ts";

/** A word of the course language, with the sentence that its own record has for it. */
export interface Construct {
  readonly start: number;
  readonly end: number;
  /** As it is written. */
  readonly label: string;
  readonly says: Said;
}

const DIRECTIVE = /(:+)([\p{L}][\p{L}\d-]*)(?:\[[^[\]]*\])?(?:\{([^{}]*)\})?/gu;
const PAIR = /([\w-]+)(?:=(?:"[^"]*"|[^\s"]*))?/g;
const PAGE_ID: Said = { vi: "Mã cố định của trang.", en: "Stable name of the page." };

/** What stands at `offset`: a directive, an attribute or a key of front matter; undefined for all else. */
export function constructAt(file: string, text: string, offset: number): Construct | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end < 0 ? undefined : end);
  const at = offset - start;
  const found = isInFront(text, offset)
    ? frontKey(file, text, start, line, at)
    : (directiveAt(line, at) ?? headingAttribute(file, line, at));
  return found && { ...found, start: start + found.start, end: start + found.end };
}

function frontKey(
  file: string,
  text: string,
  start: number,
  line: string,
  at: number,
): Construct | undefined {
  if (isBank(file)) return undefined;
  const [, indent = "", key] = /^( *)([\w-]+):/.exec(line) ?? [];
  if (key === undefined || at < indent.length || at > indent.length + key.length) return undefined;
  const path = [...pathAbove(text, start, indent.length), key];
  const schema = schemaAt(frontSchema(file), path);
  if (!schema?.description) return undefined;
  const span = { start: indent.length, end: indent.length + key.length };
  return { ...span, label: path.join("."), says: saidBy(schema) };
}

function directiveAt(line: string, at: number): Construct | undefined {
  for (const { 0: whole, 1: colons = "", 2: name = "", 3: inner, index } of line.matchAll(
    DIRECTIVE,
  )) {
    if (at < index || at > index + whole.length) continue;
    const directive = directives.get(name);
    if (!directive) return undefined;
    const nameEnd = index + colons.length + name.length;
    if (at <= nameEnd) {
      return { start: index, end: nameEnd, label: colons + name, says: directive.says };
    }
    const base = index + whole.length - 1 - (inner?.length ?? 0);
    for (const { 0: pair, 1: attribute = "", index: from } of (inner ?? "").matchAll(PAIR)) {
      const start = base + from;
      const says = directive.attributes[attribute]?.says;
      if (!says || at < start || at > start + pair.length) continue;
      return { start, end: start + attribute.length, label: `${name} ${attribute}`, says };
    }
  }
  return undefined;
}

function headingAttribute(file: string, line: string, at: number): Construct | undefined {
  if (!/^#{1,6}[ \t]/.test(line)) return undefined;
  const found = attributesOf(line).find(({ start, end }) => start <= at && at <= end);
  if (!found) return undefined;
  const { name, start, end } = found;
  const label = name === "#" ? line.slice(start, end) : name;
  if (name === "#" && !isBank(file)) return { start, end, label, says: PAGE_ID };
  const properties: Readonly<Record<string, { description: string; "x-vi": string }>> =
    questionSchema.properties;
  const schema = properties[name === "#" ? "id" : name];
  return schema && { start, end: start + label.length, label, says: saidBy(schema) };
}
