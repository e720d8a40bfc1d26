import type { Nodes, PhrasingContent, Root } from "mdast";
import { location } from "vfile-location";
import { visit } from "../visit.ts";
import type { WrittenSize } from "./picture-size.ts";
import { BLANK, FIRST, OURS, type Region } from "./region.ts";

/** A region's stand-in within a text; the blanks between its lines may differ from the source's. */
const STAND_IN = /\uE011(?:\uE012|\s+(?=\uE012))*/g;
const STRINGS = ["value", "url", "title", "alt", "label", "identifier", "meta", "lang"] as const;

/** Puts back what was masked in `text`: formulas as nodes of their own, all else as it was written. */
export function unmask(tree: Root, text: string, regions: readonly Region[]): void {
  const sorted = regions.filter(({ kind }) => kind !== "blank").sort((a, b) => a.start - b.start);
  const toPoint = location(text).toPoint;
  const within = (start: number, end: number) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: Region[] = [];
    for (let at = low; (sorted[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++) {
      found.push(sorted[at] as Region);
    }
    return found;
  };

  visit(tree, (node, index, parent) => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === "text" && parent && index !== undefined && node.value.includes(FIRST)) {
      const own = within(start, end);
      const parts: PhrasingContent[] = [];
      const position = (from: number, to: number) => {
        const [first, last] = [toPoint(from), toPoint(to)];
        return first && last
          ? { start: { ...first, offset: from }, end: { ...last, offset: to } }
          : undefined;
      };
      const push = (part: PhrasingContent, from: number, to: number) => {
        const at = position(from, to);
        parts.push(at ? { ...part, position: at } : part);
      };
      let done = 0;
      let offset = start;
      [...node.value.matchAll(STAND_IN)].forEach((match, nth) => {
        const region = own[nth];
        if (!region) return;
        const before = node.value.slice(done, match.index);
        if (before !== "") push({ type: "text", value: restore(before, []) }, offset, region.start);
        push(nodeFor(region, text), region.start, region.end);
        done = match.index + match[0].length;
        offset = region.end;
      });
      const rest = node.value.slice(done);
      if (rest !== "") push({ type: "text", value: restore(rest, []) }, offset, end);
      parent.children.splice(index, 1, ...(parts as never[]));
      return index + parts.length;
    }
    restoreStrings(node, () => within(start, end).map((one) => text.slice(one.start, one.end)));
    if (node.type === "image" || node.type === "definition") takeSize(node);
    return undefined;
  });
}

function nodeFor({ start, end, kind }: Region, text: string): PhrasingContent {
  const source = text.slice(start, end);
  if (kind === "unclosed") return { type: "text", value: source };
  const value = source
    .slice(2, -2)
    .replace(/\n[ \t>]+/g, "\n")
    .trim();
  return { type: "inlineMath", value };
}

function restore(value: string, sources: string[]): string {
  return value.replace(STAND_IN, () => sources.shift() ?? "").replaceAll(BLANK, " ");
}

function restoreStrings(node: Nodes, sources: () => string[]): void {
  const strings = node as unknown as Record<string, unknown>;
  for (const key of STRINGS) {
    const value = strings[key];
    if (typeof value === "string" && OURS.test(value)) {
      strings[key] = restore(value, sources());
    }
  }
}

/** `![Hình](media/a.png =300x200)`: the size goes into the node's data. */
function takeSize(node: Extract<Nodes, { type: "image" | "definition" }>): void {
  const [size, width, height] = / =(\d*)x(\d*)$/.exec(node.url) ?? [];
  if (size === undefined) return;
  node.url = node.url.slice(0, -size.length).trimEnd();
  const written: WrittenSize = {
    ...(width ? { width: Number(width) } : {}),
    ...(height ? { height: Number(height) } : {}),
  };
  node.data = { ...node.data, size: written };
}
