import type { Html } from "@hocvu/model";
import type { Block, Cell, Table } from "../parts/blocks.ts";
import { hasWords, htmlOfSpans, type SpanFiles } from "./html-of-spans.ts";

/** A table as HTML: its first row names the columns. */
export function htmlOfTable(table: Table, files: SpanFiles): Html {
  const rows = table.rows.map((row) =>
    row.map((cell): { html: Html; span: number } => ({
      html: cellOf(cell, files),
      span: cell.span,
    })),
  );
  const line = (row: (typeof rows)[number], name: "th" | "td") =>
    `<tr>${row.map(({ html, span }) => `<${name}${span > 1 ? ` colspan="${span}"` : ""}>${html}</${name}>`).join("")}</tr>`;
  const [head, ...body] = rows.filter((row) => row.length > 0);
  if (!head) return "";
  const bare = head.map((cell) => ({
    ...cell,
    html: cell.html.replace(/^<strong>((?:(?!<\/?strong>).)*)<\/strong>$/, "$1"),
  }));
  return `<table><thead>${line(bare, "th")}</thead><tbody>${body.map((row) => line(row, "td")).join("")}</tbody></table>`;
}

function cellOf({ blocks, continues }: Cell, files: SpanFiles): Html {
  return continues ? "" : lineBreaks(blocks, files);
}

/** Paragraphs one beneath the other in one cell. */
export function lineBreaks(blocks: readonly Block[], files: SpanFiles): Html {
  return blocks
    .flatMap((block) =>
      block.kind === "paragraph"
        ? [htmlOfSpans(block.spans, files)]
        : block.rows.map((row) => row.map((cell) => lineBreaks(cell.blocks, files)).join(" ")),
    )
    .filter(hasWords)
    .join("<br>");
}
