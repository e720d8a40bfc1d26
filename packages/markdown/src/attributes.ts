import { type Diagnostic, diagnostic, type Place } from "@hocvu/diagnostics";
import type { Heading } from "mdast";
import type { ParsedFile } from "./parse-file.ts";

/** What stands in braces at the end of a heading, Pandoc style: `{#id .class name=value}`. */
export interface Attributes {
  readonly id?: Attribute;
  readonly pairs: ReadonlyMap<string, Attribute>;
  /** Bare words, of those that the caller knows, with their places. */
  readonly flags: ReadonlyMap<string, Place>;
}

export interface Attribute {
  readonly value: string;
  readonly place: Place;
}

const NONE: Attributes = { pairs: new Map(), flags: new Map() };
const TOKEN =
  /#(?<id>[^\s#]*)|\.(?<class>[^\s.]+)|(?<name>[A-Za-z][\w-]*)=(?:"(?<quoted>[^"]*)"|(?<plain>\S*))|\S+/g;

/**
 * Takes the attributes off a heading's end: the heading is shortened. Braces that hold nothing like an attribute
 * (`{x}`) stay text.
 */
export function takeAttributes(
  heading: Heading,
  file: ParsedFile,
  diagnostics: Diagnostic[],
  flags: readonly string[] = [],
): Attributes {
  const last = heading.children.at(-1);
  if (last?.type !== "text") return NONE;
  const match = /\{([^{}]*)\}\s*$/.exec(last.value);
  const inner = match?.[1] ?? "";
  if (!match || !/(?:^|\s)[#.][^\s]|=/.test(inner)) return NONE;

  last.value = last.value.slice(0, match.index).trimEnd();
  if (last.value === "") heading.children.pop();
  // Escapes make a node's value shorter than its source, so the place is searched from the text's end.
  const end = (last.position ?? heading.position)?.end.offset ?? 0;
  const start = file.text.lastIndexOf("{", end) + 1;
  // What was taken is no text any more.
  if (last.position) last.position = { ...last.position, end: file.place(start - 1, end).start };
  return parseAttributes(inner, start, flags, file, diagnostics);
}

/** What stands between braces, from the offset `start`. */
export function parseAttributes(
  inner: string,
  start: number,
  flags: readonly string[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): Attributes {
  let id: Attribute | undefined;
  let unread: Place | undefined;
  const pairs = new Map<string, Attribute>();
  const found = new Map<string, Place>();
  for (const token of inner.matchAll(TOKEN)) {
    const from = start + token.index;
    const place = file.place(from, from + token[0].length);
    const { name, quoted, plain } = token.groups ?? {};
    if (token.groups?.id !== undefined) id = { value: token.groups.id, place };
    else if (name !== undefined) pairs.set(name, { value: quoted ?? plain ?? "", place });
    else if (flags.includes(token[0])) found.set(token[0], place);
    else if (token.groups?.class === undefined) unread ??= place;
  }
  if (unread) diagnostics.push(diagnostic("HV2111", { text: inner }, unread));
  return { ...(id ? { id } : {}), pairs, flags: found };
}
