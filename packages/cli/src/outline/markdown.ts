import type { Outline } from "@hocvu/compiler";
import type { PhrasingContent, Root, TableCell, TableRow } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import { documentWords } from "./document-words.ts";

/** The programme's own table in GitHub-flavored Markdown. */
export function toMarkdownTable({ title, lang, modules }: Outline): string {
  const row = (cells: TableCell[]): TableRow => ({ type: "tableRow", children: cells });
  const tree: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: [text(title)] },
      {
        type: "table",
        align: ["right", null, null, null],
        children: [
          row(documentWords(lang).columns.map((column) => cell([[text(column)]]))),
          ...modules.map((module, index) =>
            row([
              cell([[text(String(index + 1))]]),
              cell([
                [{ type: "strong", children: [text(module.title)] }],
                ...listed(module.contents),
              ]),
              cell(listed(module.outcomes.map((outcome) => outcome.title))),
              cell(module.note === undefined ? [] : [[text(module.note)]]),
            ]),
          ),
        ],
      },
    ],
  };
  // Cells hold whole lists: padding them to one width would only make lines of a thousand blanks.
  return toMarkdown(tree, { extensions: [gfmTableToMarkdown({ tablePipeAlign: false })] });
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}

function listed(entries: readonly string[]): PhrasingContent[][] {
  return entries.map((entry) => [text(`– ${entry}`)]);
}

/** A cell of several lines, which Markdown can only write as HTML. */
function cell(lines: readonly PhrasingContent[][]): TableCell {
  const children = lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: "html", value: "<br>" } as const, ...line],
  );
  return { type: "tableCell", children };
}
