import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { List, ListItem, RootContent, Text } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { ParsedFile } from "../parse-file.ts";

/** Brackets at the start of an item with no more than one sign in them, and what people put there for right or wrong. */
const BOX = /^\[([\t ]*)([xXvV✓✔☑√✅✗✘×☒❌*+-]?)([\t ]*)\](?![([:])[\t ]*/u;
const RIGHT = /[xXvV✓✔☑√✅]/u;

/**
 * Reports boxes of choices that Markdown does not take for one (`[X ]`, `[]`, `[v]`) and ticks the items as they were
 * meant, so that this is the only mistake. A list is left alone unless most of its items begin with a box.
 */
export function mendBoxes(
  nodes: readonly RootContent[],
  file: ParsedFile,
  diagnostics: Diagnostic[],
): void {
  for (const list of nodes) if (list.type === "list") mendList(list, file, diagnostics);
}

function mendList({ children }: List, file: ParsedFile, diagnostics: Diagnostic[]): void {
  for (const item of children) readBoxAbove(item);
  const mended = children.filter((item) => item.checked == null && boxOf(item));
  const boxes = mended.length + children.filter((item) => item.checked != null).length;
  if (boxes * 2 <= children.length) return;
  for (const item of mended) {
    const { text, box } = boxOf(item) ?? {};
    if (!text || !box) continue;
    if (isEmptyBox(item)) {
      // Its box is a good one; what it lacks is said of the choice.
      item.checked = /x/i.test(box[2] ?? "");
      text.value = "";
      continue;
    }
    const mark = box[0].trimEnd();
    const sign = box[2] ?? "";
    const start = text.position?.start.offset ?? 0;
    const meant = sign === "" ? "[ ]" : RIGHT.test(sign) ? "[x]" : undefined;
    const place = file.place(start, start + mark.length);
    diagnostics.push(diagnostic("HV2217", { mark, ...(meant ? { meant } : {}) }, place));
    item.checked = meant === "[x]";
    text.value = text.value.slice(box[0].length);
  }
}

/** `- [ ]` with nothing behind it, which Markdown takes for text. */
function isEmptyBox({ children: [only, ...others] }: ListItem): boolean {
  return others.length === 0 && only !== undefined && /^\[[ xX]\]$/.test(textOf(only).trim());
}

/** Ticks an item whose box stands alone in its first line, above code or a table: Markdown wants text beside a box. */
function readBoxAbove(item: ListItem): void {
  const first = item.children[0];
  const box = first?.type === "paragraph" ? /^\[([ xX])\]$/.exec(textOf(first)) : null;
  if (!box || item.checked != null || item.children.length < 2) return;
  item.checked = box[1] !== " ";
  item.children.shift();
}

function boxOf(item: ListItem): { text: Text; box: RegExpExecArray } | undefined {
  const first = item.children[0];
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  const box = text?.type === "text" ? BOX.exec(text.value) : null;
  return text?.type === "text" && box ? { text, box } : undefined;
}
