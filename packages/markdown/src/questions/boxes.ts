import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { List, ListItem, RootContent, Text } from "mdast";
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
  const mended = children.filter((item) => item.checked == null && boxOf(item));
  const boxes = mended.length + children.filter((item) => item.checked != null).length;
  if (boxes * 2 <= children.length) return;
  for (const item of mended) {
    const { text, box } = boxOf(item) ?? {};
    if (!text || !box) continue;
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

function boxOf(item: ListItem): { text: Text; box: RegExpExecArray } | undefined {
  const first = item.children[0];
  const text = first?.type === "paragraph" ? first.children[0] : undefined;
  const box = text?.type === "text" ? BOX.exec(text.value) : null;
  return text?.type === "text" && box ? { text, box } : undefined;
}
