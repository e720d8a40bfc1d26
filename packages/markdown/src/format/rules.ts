import type { Nodes, Root, Table } from "mdast";
import { visit } from "../visit.ts";
import { type Edit, endOf, type Rule, startOf, verbatim } from "./edits.ts";

/** Lines end with what they say, the text with one line end; blocks are parted by one blank line. */
function* blankLines(tree: Root, text: string): Iterable<Edit> {
  const isVerbatim = verbatim(tree);
  for (const { 0: found, index } of text.matchAll(/(?<![ \t])[ \t]+(?=\n|$)/g)) {
    // Two blanks end a line within a paragraph.
    const isBreak =
      found.length > 1 &&
      /\S/.test(lineAt(text, index)) &&
      !/^\s*(?:\n|$)/.test(text.slice(index + found.length + 1));
    if (!isBreak && !isVerbatim(index)) yield { start: index, end: index + found.length, text: "" };
  }
  for (const { 0: found, index } of text.matchAll(/\n{3,}/g))
    if (!isVerbatim(index + 1)) yield { start: index, end: index + found.length, text: "\n\n" };
}

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
}

/** No blank line begins a text, and one line end closes it. */
function* ends(_: Root, text: string): Iterable<Edit> {
  const [lead = ""] = /^(?:[ \t]*\n)+/.exec(text) ?? [];
  yield { start: 0, end: lead.length, text: "" };
  const end = text.trimEnd().length;
  if (end > lead.length) yield { start: end, end: text.length, text: "\n" };
}

/** A blank line stands before and behind a heading. */
function* headingsApart(tree: Root, text: string): Iterable<Edit> {
  const nodes = tree.children;
  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1];
    if (!next || (node.type !== "heading" && next.type !== "heading")) continue;
    const between = text.slice(endOf(node), startOf(next));
    if (/^[ \t]*\n$/.test(between)) yield { start: endOf(node), end: startOf(next), text: "\n\n" };
  }
}

/** `#` before a heading and none behind it. */
function* headings(tree: Root, text: string): Iterable<Edit> {
  const found: Edit[] = [];
  visit(tree, "heading", (node) => {
    const source = text.slice(startOf(node), endOf(node));
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (!first || !last) return;
    const hashes = "#".repeat(node.depth);
    const inner = text.slice(startOf(first), endOf(last));
    if (source.startsWith("#")) {
      const line = `${hashes} ${inner}`;
      if (/#[ \t]*$/.test(source) || /^#+(?: {2,}|\t)/.test(source))
        found.push({ start: startOf(node), end: endOf(node), text: line });
    } else if (!inner.includes("\n")) {
      found.push({ start: startOf(node), end: endOf(node), text: `${hashes} ${inner}` });
    }
  });
  yield* found;
}

/** `-` before items, `x` in boxes. */
function* bullets(tree: Root, text: string): Iterable<Edit> {
  const found: Edit[] = [];
  visit(tree, "listItem", (node) => {
    const start = startOf(node);
    if (/[*+]/.test(text[start] ?? "")) found.push({ start, end: start + 1, text: "-" });
    const box = /^(?:[-*+]|\d+[.)])[ \t]+\[X\]/.exec(text.slice(start, start + 20));
    if (box)
      found.push({ start: start + box[0].length - 2, end: start + box[0].length - 1, text: "x" });
  });
  yield* found;
}

/** Numbers count, as long as the lines beneath stay where they are. */
function* numbers(tree: Root, text: string): Iterable<Edit> {
  const found: Edit[] = [];
  visit(tree, "list", (list) => {
    if (!list.ordered) return;
    list.children.forEach((item, index) => {
      const start = startOf(item);
      const [mark = ""] = /^\d{1,9}[.)]/.exec(text.slice(start, start + 10)) ?? [];
      const wanted = `${(list.start ?? 1) + index}.`;
      const isLong = text.slice(start, endOf(item)).includes("\n");
      if (mark !== "" && mark !== wanted && (!isLong || mark.length === wanted.length))
        found.push({ start, end: start + mark.length, text: wanted });
    });
  });
  yield* found;
}

/** One star for what is stressed, two for what is strong. */
function* stars(tree: Root, text: string): Iterable<Edit> {
  const found: Edit[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type !== "emphasis" && node.type !== "strong") return;
    const [start, end] = [startOf(node), endOf(node)];
    const width = node.type === "strong" ? 2 : 1;
    if (text[start] !== "_" || text[end - 1] !== "_") return;
    const put = "*".repeat(width);
    found.push({ start, end: start + width, text: put }, { start: end - width, end, text: put });
  });
  yield* found;
}

/** A backslash ends a line that is to end, where two blanks would not be seen. */
function* breaks(tree: Root, text: string): Iterable<Edit> {
  const found: Edit[] = [];
  visit(tree, "break", (node) => {
    const blanks = /^ {2,}(?=\n)/.exec(text.slice(startOf(node), endOf(node)));
    if (blanks)
      found.push({ start: startOf(node), end: startOf(node) + blanks[0].length, text: "\\" });
  });
  yield* found;
}

function* rulers(tree: Root, text: string): Iterable<Edit> {
  const found: Edit[] = [];
  visit(tree, "thematicBreak", (node) => {
    const before = text.slice(0, startOf(node));
    // Right under text it would make a heading of it, at the top front matter.
    if (before.trim() !== "" && /\n[ \t>]*\n[ \t>]*$/.test(before))
      found.push({ start: startOf(node), end: endOf(node), text: "---" });
  });
  yield* found;
}

/** A blank on either side of what stands in a cell. */
function* tables(tree: Root, text: string): Iterable<Edit> {
  const found: Edit[] = [];
  visit(tree, "table", (table: Table) => {
    for (const row of table.children) {
      const cells = row.children.map((cell) => {
        const [first, last] = [cell.children[0], cell.children.at(-1)];
        return first && last ? text.slice(startOf(first), endOf(last)) : "";
      });
      const line = cells.map((cell) => (cell === "" ? " " : ` ${cell} `)).join("|");
      if (row.children.length > 0)
        found.push({ start: startOf(row), end: endOf(row), text: `|${line}|` });
    }
    const [header] = table.children;
    const start = header ? text.indexOf("\n", endOf(header)) + 1 : 0;
    const end = text.indexOf("\n", start);
    const source = text.slice(start, end < 0 ? text.length : end);
    const [lead = ""] = /^[ \t>]*/.exec(source) ?? [];
    const marks = source.slice(lead.length).trim();
    if (header && /^[|:\- \t]+$/.test(marks)) {
      const columns = (table.align ?? []).map((align) =>
        align === "center"
          ? ":---:"
          : align === "right"
            ? "---:"
            : align === "left"
              ? ":---"
              : "---",
      );
      found.push({
        start: start + lead.length,
        end: start + source.length,
        text: `| ${columns.join(" | ")} |`,
      });
    }
  });
  yield* found;
}

const ORDER = ["outcome", "difficulty", "points", "exam", "type", "scoring", "shuffle", "tones"];

/** A heading's attributes: the id first, the others in one order, a blank between two. */
function* braces(tree: Root, text: string): Iterable<Edit> {
  const found: Edit[] = [];
  visit(tree, "heading", (node) => {
    const last = node.children.at(-1);
    if (last?.type !== "text") return;
    const source = text.slice(startOf(node), endOf(last));
    const match = /(?<![ \t])[ \t]*\{([^{}\n\\]*)\}$/.exec(source);
    const tokens = match?.[1]?.match(/[^\s=]+="[^"]*"|\S+/g) ?? [];
    if (!match || !tokens.some((token) => /^[#.][^\s]|=/.test(token))) return;
    const rank = (token: string) => {
      if (token.startsWith("#")) return -1;
      const at = ORDER.indexOf(token.split("=", 1)[0] ?? "");
      return at < 0 ? ORDER.length : at;
    };
    const sorted = [...tokens].sort((a, b) => rank(a) - rank(b));
    const start = startOf(node) + match.index;
    found.push({ start, end: endOf(last), text: ` {${sorted.join(" ")}}` });
  });
  yield* found;
}

/** Every rule, in the order in which they are applied. */
export const rules: readonly Rule[] = [
  headings,
  rulers,
  bullets,
  numbers,
  stars,
  breaks,
  tables,
  braces,
  headingsApart,
  blankLines,
  ends,
];
