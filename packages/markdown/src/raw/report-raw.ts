import { type Code, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Root, RootContent } from "mdast";
import { isForeign } from "../parse-file.ts";
import { SKIP, visit } from "../visit.ts";
import { findersFor } from "./finders.ts";
import type { RawContext } from "./finding.ts";
import { insteadOf } from "./other-tools.ts";
import { reportHtml } from "./report-html.ts";
import { visibleBlocks } from "./visible.ts";

/**
 * Reports what looks like markup among the words that remain after parsing, and was not read as such: a learner would see
 * it raw. `diagnostics` already holds what the readers of constructs said; no place is spoken of twice. Gives back what was reported.
 */
export function reportRaw(
  nodes: readonly RootContent[],
  context: RawContext,
  diagnostics: Diagnostic[],
): readonly Code[] {
  const tree: Root = { type: "root", children: [...nodes] };
  const found: Diagnostic[] = [];
  for (const visible of visibleBlocks(tree, context.file)) {
    for (const finder of findersFor(visible.text)) {
      for (const one of finder(visible, context)) found.push(one);
    }
  }
  found.push(
    ...reportCode(tree, context),
    ...reportCells(tree, context),
    ...reportHtml(tree, context),
  );
  const reported: Code[] = [];
  if (found.length === 0) return reported;
  const taken = diagnostics.filter(({ place }) => place?.file === context.file.path);
  for (const one of found) {
    if (taken.some((other) => overlap(one, other))) continue;
    taken.push(one);
    diagnostics.push(one);
    reported.push(one.code);
  }
  return reported;
}

function overlap({ place: a }: Diagnostic, { place: b }: Diagnostic): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.start.offset < b.end.offset &&
    b.start.offset < a.end.offset
  );
}

/** Indented text became code, and blocks of MyST look like it. */
function* reportCode(tree: Root, { file }: RawContext): Generator<Diagnostic> {
  const found: Diagnostic[] = [];
  visit(tree, (node) => {
    if (isForeign(node)) return SKIP;
    if (node.type !== "code") return undefined;
    const start = node.position?.start.offset ?? 0;
    const source = file.text.slice(start, node.position?.end.offset);
    const fence = /^(?:`{3,}|~{3,})[ \t]*(\{[a-z][\w:-]*\}[^\n]*)/.exec(source);
    if (fence?.[1]) {
      const from = start + source.indexOf("{");
      const text = fence[1].trim();
      const instead = insteadOf(text);
      // `{r}` and `{python}` name a language, as R Markdown does.
      if (!instead && !/^\{(?:figure|admonition|toctree|table|code-block|include)/.test(text))
        return;
      const args = { text, ...(instead ? { instead } : {}) };
      found.push(diagnostic("HV2176", args, file.place(from, from + text.length)));
    }
    if (/^(?:`{3}|~{3})/.test(source)) return undefined;
    const line = node.value.split("\n", 1)[0] ?? "";
    const from = file.text.indexOf(line, start);
    const heading = /^(#{2,6})[ \t]+\S/.exec(line)?.[1];
    if (heading) {
      found.push(diagnostic("HV2172", { line }, file.place(from, from + heading.length)));
    } else if (/[À-ỹ]/.test(line) && line.trim().split(/\s+/).length >= 4) {
      found.push(diagnostic("HV2181", {}, file.place(from, from + line.trimEnd().length)));
    }
    return undefined;
  });
  yield* found;
}

/** Cells beyond a table's last column are not shown. */
function* reportCells(tree: Root, { file }: RawContext): Generator<Diagnostic> {
  const found: Diagnostic[] = [];
  visit(tree, "table", ({ children }) => {
    const columns = children[0]?.children.length ?? 0;
    for (const row of children) {
      const surplus = row.children[columns];
      const last = row.children.at(-1);
      if (!surplus || !last) continue;
      const cells = row.children.length;
      const place = file.place(
        surplus.position?.start.offset ?? 0,
        last.position?.end.offset ?? surplus.position?.end.offset ?? 0,
      );
      found.push(diagnostic("HV2136", { cells, columns }, place));
    }
  });
  yield* found;
}
