import type { Place } from "@hocvu/diagnostics";
import type { Element, Root } from "xast";
import { fromXml } from "xast-util-from-xml";

/** An XML document with the places of its elements. */
export interface XmlFile {
  readonly root: Element;
  readonly text: string;
  /** The start tag of an element; of `attribute` in it, if it has one of that name. */
  readonly placeOf: (element: Element, attribute?: string) => Place;
}

export interface XmlFault {
  readonly reason: string;
  readonly place: Place;
}

/** Deeper than any course, and far from where a walk runs out of stack. */
const MAX_DEPTH = 200;
/** Twice those of a cartridge with 5,000 questions. */
const MAX_ELEMENTS = 60_000;
/** In characters: no start tag is as long. */
const MAX_TAG = 100_000;

/** `text` of the file `file` as XML, or why it is none. */
export function readXml(text: string, file: string): XmlFile | XmlFault {
  const at = placer(text, file);
  const monster = monstrous(text);
  if (monster) return { reason: monster, place: at(0, 1) };
  try {
    const tree: Root = fromXml(text);
    const root = tree.children.find((node): node is Element => node.type === "element");
    if (!root) return { reason: "no root element", place: at(0, 1) };
    return {
      root,
      text,
      placeOf: (element, attribute) => {
        const start = element.position?.start.offset ?? 0;
        const tag = startTag(text, start);
        const found =
          attribute === undefined ? -1 : tag.search(new RegExp(`\\s${escaped(attribute)}\\s*=`));
        if (found < 0) return at(start, start + (tag.split("\n", 1)[0] ?? tag).length);
        const value = tag.slice(found + 1).match(/^[^=]*=\s*("[^"]*"|'[^']*')/)?.[0] ?? "";
        return at(start + found + 1, start + found + 1 + value.length);
      },
    };
  } catch (error) {
    const { cause } = error as { cause?: { message?: string; pos?: number } };
    const reason = (cause?.message ?? String(error)).split("\n", 1)[0] ?? "";
    const offset = Math.min(cause?.pos ?? 0, text.length);
    return {
      reason: reason.replace(/ \(line \d+, column \d+\)$/, ""),
      place: at(offset, offset + 1),
    };
  }
}

/** What no manifest has and what would take a parser long, found before one sees the text. Counted roughly. */
function monstrous(text: string): "depth" | "elements" | "tag" | undefined {
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at + 1)) {
    const next = text[at + 1];
    if (next === "!" || next === "?") continue;
    if (next === "/") {
      depth--;
      continue;
    }
    const end = text.indexOf(">", at);
    if (end < 0) return undefined;
    if (end - at > MAX_TAG) return "tag";
    if (++elements > MAX_ELEMENTS) return "elements";
    if (text[end - 1] !== "/" && ++depth > MAX_DEPTH) return "depth";
  }
  return undefined;
}

function startTag(text: string, start: number): string {
  return /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(text.slice(start, start + 20_000))?.[0] ?? "<";
}

/** Makes places of offsets in `text`. */
export function placer(text: string, file: string): (start: number, end: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const point = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1, offset };
  };
  return (start, end) => ({ file, start: point(start), end: point(Math.max(start, end)) });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

export function local({ name }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

export function prefixOf({ name }: Element): string {
  return name.includes(":") ? name.slice(0, name.indexOf(":")) : "";
}

export function elementsOf(node: Element): readonly Element[] {
  return node.children.filter((one): one is Element => one.type === "element");
}

export function children(node: Element, name: string): readonly Element[] {
  return elementsOf(node).filter((one) => local(one) === name);
}

/** All elements within, at any depth, in the order of the document. */
export function within(node: Element, found: Element[] = []): Element[] {
  for (const one of elementsOf(node)) {
    found.push(one);
    within(one, found);
  }
  return found;
}

/** All text in an element, without space around. */
export function textOf(node: Element | undefined): string {
  const text = (one: Element): string =>
    one.children
      .map((child) =>
        child.type === "text" || child.type === "cdata"
          ? child.value
          : child.type === "element"
            ? text(child)
            : "",
      )
      .join("");
  return node ? text(node).trim() : "";
}

/** An attribute by its local name, whatever its prefix: its name as written, and its value. */
export function attributeOf(
  node: Element,
  name: string,
): { readonly name: string; readonly value: string } | undefined {
  for (const [key, value] of Object.entries(node.attributes)) {
    if (key === name || key.endsWith(`:${name}`)) return { name: key, value: value ?? "" };
  }
  return undefined;
}

export function valueIn(node: Element, name: string): string {
  return attributeOf(node, name)?.value ?? "";
}
