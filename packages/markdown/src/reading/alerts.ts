import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Blockquote, Paragraph, Root, Text } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import { isForeign, type ParsedFile } from "../parse-file.ts";
import { visitWithParents } from "../visit.ts";

/** GitHub's five and Obsidian's most used, as our call-outs. */
const CALLOUTS: Readonly<Record<string, string>> = {
  note: "note",
  info: "note",
  important: "warning",
  warning: "warning",
  caution: "warning",
  attention: "warning",
  danger: "warning",
  tip: "tip",
  hint: "tip",
  example: "example",
};

const MARK = /^\[!([A-Za-zÀ-ỹ-]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/;

/**
 * Makes quotes that begin with `[!NOTE]`, as on GitHub, call-outs. In a question a quote is its explanation, so there the
 * call-out stands in it.
 */
export function readAlerts(
  tree: Root,
  file: ParsedFile,
  isBank: boolean,
  diagnostics: Diagnostic[],
): void {
  visitWithParents(tree, "blockquote", (node, parents) => {
    if (parents.some(isForeign)) return;
    const first = node.children[0];
    const text = first?.type === "paragraph" ? first.children[0] : undefined;
    const [mark, name = "", title = ""] = (text?.type === "text" && MARK.exec(text.value)) || [];
    if (mark === undefined || first?.type !== "paragraph" || text?.type !== "text") return;
    const callout = CALLOUTS[name.toLowerCase()];
    const start = text.position?.start.offset ?? 0;
    if (!callout) {
      const place = file.place(start, start + name.length + "[!]".length);
      diagnostics.push(diagnostic("HV2177", { name }, place));
      return;
    }
    const made = calloutOf(callout, node, first, text, mark, title, file);
    const inQuestion =
      isBank || parents.some((one) => one.type === "containerDirective" && one.name === "check");
    const parent = parents.at(-1);
    if (inQuestion || !parent) node.children = [made];
    else parent.children.splice(parent.children.indexOf(node as never), 1, made as never);
  });
}

function calloutOf(
  name: string,
  quote: Blockquote,
  first: Paragraph,
  text: Text,
  mark: string,
  title: string,
  file: ParsedFile,
): ContainerDirective {
  const start = text.position?.start.offset ?? 0;
  text.value = text.value.slice(mark.length);
  if (text.position) {
    const at = Math.min(file.text.indexOf("]", start) + 1, text.position.end.offset ?? 0);
    text.position = { start: file.place(at, at).start, end: text.position.end };
  }
  if (text.value === "") first.children.shift();
  if (first.children[0]?.type === "break") first.children.shift();
  const body = first.children.length > 0 ? quote.children : quote.children.slice(1);
  const label: Paragraph = {
    type: "paragraph",
    data: { directiveLabel: true },
    children: [{ type: "text", value: title.trim() }],
  };
  return {
    type: "containerDirective",
    name,
    attributes: {},
    children: title.trim() === "" ? [...body] : [label, ...body],
    ...(quote.position ? { position: quote.position } : {}),
  };
}
