import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Html, Root } from "mdast";
import { isForeign } from "../parse-file.ts";
import { visit } from "../visit.ts";
import type { RawContext } from "./finding.ts";
import { type Tag, tagsOf } from "./tags.ts";

/** Elements that HTML closes by itself; within a line they are a tag that somebody speaks of. */
const CLOSED_BY_THEMSELVES = new Set(
  "p li dt dd tr td th thead tbody tfoot rt rp colgroup caption".split(" "),
);
const MARKDOWN =
  /\*\*[^*\s][^*\n]*\*\*|!?\[[^\]\n]+\]\([^)\n]+\)|`[^`\n]+`|^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+\S[^\n]*|^[ \t]*#{1,6}[ \t]+\S[^\n]*|^[ \t]*:::[^\n]*/m;
const VERBATIM =
  /<(pre|code|script|style|textarea|svg|math)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^<>]*>/gi;

/** Reports Markdown that stands directly within HTML, and elements that are open where a page or a question ends. */
export function* reportHtml(tree: Root, context: RawContext): Generator<Diagnostic> {
  const { file } = context;
  const open: Tag[] = [];
  const found: Diagnostic[] = [];
  visit(tree, (node, _, parent) => {
    if (isForeign(node)) return "skip";
    if (node.type !== "html") return undefined;
    const inLine = parent?.type === "paragraph" || parent?.type === "heading";
    for (const tag of tagsOf(node, file)) {
      if (tag.kind === "opening" && (inLine || !CLOSED_BY_THEMSELVES.has(tag.name))) open.push(tag);
      if (tag.kind !== "closing") continue;
      const from = open.findLastIndex(({ name }) => name === tag.name);
      if (from >= 0) open.splice(from, 1);
    }
    if (!inLine) found.push(...markdownIn(node, context));
    return undefined;
  });
  yield* found;
  for (const { name, start, end } of open) {
    yield diagnostic("HV2140", { html: `<${name}>` }, file.place(start, end));
  }
}

function* markdownIn(node: Html, { file }: RawContext): Generator<Diagnostic> {
  const [around] = tagsOf(node, file);
  if (!around || around.kind === "closing") return;
  const words = node.value.replace(VERBATIM, (one) => one.replace(/[^\n]/g, "\uFFFC"));
  const match = MARKDOWN.exec(words.replace(/^\uFFFC+/gm, (one) => " ".repeat(one.length)));
  if (!match) return;
  const shown = match[0].trim();
  const start = node.position?.start.offset ?? 0;
  const from = file.text.indexOf(shown.split("\uFFFC", 1)[0] ?? "", start);
  if (from < 0) return;
  const html = `<${around.name}>`;
  const text = shown.replace(/\uFFFC+/g, "…");
  yield diagnostic("HV2134", { text, html }, file.place(from, from + shown.length));
}
