import type { Place } from "@hocvu/diagnostics";
import type { Nodes, Parents, RootContent, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { ParsedFile } from "../parse-file.ts";
import { SKIP, visit } from "../visit.ts";
import { type SourceOffsets, sourceOffsets } from "./source-offsets.ts";

/** Double brackets as they were written among the children of one parent. */
export interface FoundBlank {
  readonly parent: Parents;
  readonly start: Spot;
  /** Behind the closing brackets; behind the opening ones where nothing closes them. */
  readonly end: Spot;
  /** What stands between them. */
  readonly text: string;
  readonly place: Place;
  /**
   * `formatted`: it holds more than text; `half`: it was opened or closed with one bracket; `unclosed`: nothing closes it.
   */
  readonly fault?: "formatted" | "half" | "unclosed";
}

/** A position in a text node among its siblings. */
interface Spot {
  readonly node: number;
  readonly index: number;
}

/** Cheap and generous: whether double brackets of a blank may stand among a paragraph's text. */
export function mayHoldBlank(node: RootContent): boolean {
  if (node.type !== "paragraph") return false;
  let found = false;
  visit(node, "text", ({ value }) => {
    found ||= /\[\[|\[[^[\]]*\]\]/.test(value);
  });
  return found;
}

/** The blanks among the text of `root`, in the file's order. Brackets behind a `\` and those in code are none. */
export function findBlanks(root: Nodes, file: ParsedFile): readonly FoundBlank[] {
  const found: FoundBlank[] = [];
  visit(root, (node) => {
    if (node.type === "definition") return SKIP;
    if (!("children" in node)) return undefined;
    rejoin(node);
    found.push(...new Scanner(node, file).blanks());
    return undefined;
  });
  return found.sort((a, b) => a.place.start.offset - b.place.start.offset);
}

/**
 * An address within brackets becomes a link by itself, and neither it nor the text around it knows its place any more.
 * Makes one text of them again, from the end of what stands before to the start of what stands behind.
 */
function rejoin(parent: Parents): void {
  const children: Nodes[] = parent.children;
  for (let first = 0; first < children.length; first++) {
    let end = first;
    while (end < children.length && isAdrift(children[end] as Nodes)) end++;
    const run = children.slice(first, end);
    const value = run.map((node) => textOf(node)).join("");
    const start = first === 0 ? parent.position?.start : children[first - 1]?.position?.end;
    const stop = end === children.length ? parent.position?.end : children[end]?.position?.start;
    if (run.length < 2 || !value.includes("[[") || !start || !stop) continue;
    const text: Text = { type: "text", value, position: { start, end: stop } };
    children.splice(first, run.length, text);
  }
}

function isAdrift({ type, position }: Nodes): boolean {
  return !position && (type === "text" || type === "link");
}

/** Reads the text among one node's children, a sign at a time. */
class Scanner {
  readonly #parent: Parents;
  readonly #file: ParsedFile;
  readonly #offsets = new Map<number, SourceOffsets>();

  constructor(parent: Parents, file: ParsedFile) {
    this.#parent = parent;
    this.#file = file;
  }

  blanks(): FoundBlank[] {
    const { children } = this.#parent;
    // Every blank begins with one; most text has none, and is not looked through sign by sign.
    if (!children.some((one) => one.type === "text" && one.value.includes("["))) return [];
    const found: FoundBlank[] = [];
    let spot: Spot | undefined = this.#settle({ node: 0, index: 0 });
    while (spot) {
      const blank: FoundBlank | undefined = this.#opens(spot)
        ? this.#readBlank(spot)
        : this.#readHalf(spot);
      if (blank) found.push(blank);
      spot = this.#settle(blank ? blank.end : { node: spot.node, index: spot.index + 1 });
    }
    return found;
  }

  #textAt(node: number): Text | undefined {
    const child = this.#parent.children[node];
    return child?.type === "text" ? child : undefined;
  }

  /** The spot itself, or the first one of the next text. */
  #settle({ node, index }: Spot): Spot | undefined {
    for (let at = node, from = index; at < this.#parent.children.length; at++, from = 0) {
      if (from < (this.#textAt(at)?.value.length ?? 0)) return { node: at, index: from };
    }
    return undefined;
  }

  #sourceOf(node: number): SourceOffsets {
    const known = this.#offsets.get(node);
    if (known) return known;
    const offsets = sourceOffsets(this.#textAt(node) as Text, this.#file.text);
    this.#offsets.set(node, offsets);
    return offsets;
  }

  /** The sign at a spot; nothing for one that is written with a `\` before it. */
  #sign({ node, index }: Spot): string {
    const sign = this.#textAt(node)?.value[index] ?? "";
    return /[[\]]/.test(sign) && this.#sourceOf(node).escaped.has(index) ? "" : sign;
  }

  #pair(spot: Spot): string {
    return this.#sign(spot) + this.#sign({ ...spot, index: spot.index + 1 });
  }

  #opens(spot: Spot): boolean {
    return this.#pair(spot) === "[[";
  }

  #readBlank(start: Spot): FoundBlank {
    const inner = { node: start.node, index: start.index + 2 };
    let depth = 0;
    for (let spot = this.#settle(inner); spot; spot = this.#settle(next(spot))) {
      const sign = this.#sign(spot);
      if (sign === "[" && this.#opens(spot)) break;
      if (sign === "[") depth++;
      if (sign !== "]") continue;
      if (depth > 0) {
        depth--;
        continue;
      }
      const whole = this.#pair(spot) === "]]";
      const end = { node: spot.node, index: spot.index + (whole ? 2 : 1) };
      return this.#found(start, end, this.#between(inner, spot), whole ? undefined : "half");
    }
    return this.#found(start, inner, "", "unclosed");
  }

  /** `[answer]]`. */
  #readHalf(start: Spot): FoundBlank | undefined {
    if (this.#sign(start) !== "[") return undefined;
    const value = this.#textAt(start.node)?.value ?? "";
    const text = /^\[([^[\]]+)\]\]/.exec(value.slice(start.index))?.[1];
    if (text === undefined) return undefined;
    const end = { node: start.node, index: start.index + text.length + 3 };
    return this.#found(start, end, text, "half");
  }

  #found(start: Spot, end: Spot, text: string, fault: FoundBlank["fault"]): FoundBlank {
    const place = this.#file.place(
      this.#sourceOf(start.node).at(start.index),
      this.#sourceOf(end.node).at(end.index - 1) + 1,
    );
    const between = this.#parent.children.slice(start.node + 1, end.node);
    const formatted = fault === undefined && between.some((node) => !this.#isPlain(node));
    const wrong = formatted ? "formatted" : fault;
    return { parent: this.#parent, start, end, text, place, ...(wrong ? { fault: wrong } : {}) };
  }

  #between(from: Spot, to: Spot): string {
    const children = this.#parent.children.slice(from.node, to.node + 1);
    return children
      .map((child, at) => {
        const whole = child.type === "break" ? " " : textOf(child);
        const end = from.node + at === to.node ? to.index : whole.length;
        return whole.slice(at === 0 ? from.index : 0, end);
      })
      .join("")
      .replace(/\s+/g, " ");
  }

  /** Text, and an address that became a link by itself. */
  #isPlain(node: Nodes): boolean {
    if (node.type === "text" || node.type === "break") return true;
    const { start, end } = this.#file.placeOf(node);
    return node.type === "link" && this.#file.text.slice(start.offset, end.offset) === textOf(node);
  }
}

function next({ node, index }: Spot): Spot {
  return { node, index: index + 1 };
}
