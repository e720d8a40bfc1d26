import type { Outline } from "@hocvu/compiler";
import type { PhrasingContent, Root, TableCell, TableRow } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { toMarkdown } from "mdast-util-to-markdown";
import { documentWords, requirementLines } from "./document-words.ts";
import { programmeRows } from "./requirements.ts";

/** The programme's own table in GitHub-flavored Markdown. */
export function toMarkdownTable(outline: Outline): string {
  const { title, lang, missing } = outline;
  const words = documentWords(lang);
  const row = (cells: TableCell[]): TableRow => ({ type: "tableRow", children: cells });
  const tree: Root = {
    type: "root",
    children: [
      { type: "heading", depth: 1, children: [text(title)] },
      {
        type: "table",
        align: ["right", null, null, null],
        children: [
          row(words.columns.map((column) => cell([[text(column)]]))),
          ...programmeRows(outline, words).map((one, index) =>
            row([
              cell([[text(String(index + 1))]]),
              cell([
                [{ type: "strong", children: [text(one.title)] }],
                ...(one.ownTitle === undefined ? [] : [[text(words.ownTitle(one.ownTitle))]]),
                ...one.contents.map((entry) => [text(`– ${entry}`)]),
              ]),
              cell(
                one.requirements
                  .flatMap((required) => requirementLines(required, missing !== undefined, words))
                  .map((line) => [text(line)]),
              ),
              cell(one.note === undefined ? [] : [[text(one.note)]]),
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

/** A cell of several lines, which Markdown can only write as HTML. */
function cell(lines: readonly PhrasingContent[][]): TableCell {
  const children = lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: "html", value: "<br>" } as const, ...line],
  );
  return { type: "tableCell", children };
}
