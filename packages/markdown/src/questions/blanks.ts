import type { Paragraph, PhrasingContent, RootContent, Text } from "mdast";
import { visit } from "unist-util-visit";
import type { ParsedFile } from "../parse-file.ts";

const BLANK = /\[\[(.*?)\]\]/g;

/** A blank as it was written: what stands between `[[` and `]]`, and where. */
export interface WrittenBlank {
  readonly text: string;
  readonly place: ReturnType<ParsedFile["place"]>;
}

/** Whether a paragraph holds a blank. */
export function holdsBlank(node: RootContent): node is Paragraph {
  if (node.type !== "paragraph") return false;
  let found = false;
  visit(node, "text", ({ value }) => {
    found ||= /\[\[.*?\]\]/.test(value);
  });
  return found;
}

/** Takes the blanks out of `nodes`, leaving in each one's place an empty `<span class="blank" data-blank="0">`. */
export function takeBlanks(nodes: readonly RootContent[], file: ParsedFile): WrittenBlank[] {
  const blanks: WrittenBlank[] = [];
  for (const node of nodes) {
    visit(node, "text", (text: Text, index, parent) => {
      if (!parent || index === undefined || !/\[\[.*?\]\]/.test(text.value)) return undefined;
      const parts: PhrasingContent[] = [];
      const start = text.position?.start.offset ?? 0;
      const source = file.text.slice(start, text.position?.end.offset);
      let searched = 0;
      let end = 0;
      for (const match of text.value.matchAll(BLANK)) {
        // A node's value is its source with escapes undone, so the place is looked for in the source.
        const at = Math.max(0, source.indexOf("[[", searched));
        const close = source.indexOf("]]", at) + 2;
        searched = close;
        parts.push({ type: "text", value: text.value.slice(end, match.index) });
        parts.push(blankNode(blanks.length));
        blanks.push({
          text: match[1] ?? "",
          place: file.place(start + at, start + Math.max(close, at + 2)),
        });
        end = match.index + match[0].length;
      }
      parts.push({ type: "text", value: text.value.slice(end) });
      parent.children.splice(index, 1, ...(parts as never[]));
      return index + parts.length;
    });
  }
  return blanks;
}

function blankNode(index: number): PhrasingContent {
  const hProperties = { className: ["blank"], dataBlank: String(index) };
  return { type: "emphasis", children: [], data: { hName: "span", hProperties } };
}
