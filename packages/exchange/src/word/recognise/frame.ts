import type { Block, Table } from "../parts/blocks.ts";
import { choiceMark } from "./choice-marks.ts";
import { columnsToMatch } from "./columns.ts";
import { keyTable, textOf } from "./key-table.ts";
import { questionStart } from "./question-start.ts";

/**
 * Whether a table only puts others in their places: choices beside each other, whole questions in cells, or one cell around
 * everything.
 */
export function isFrame(table: Table): boolean {
  const cells = table.rows.flat().filter((cell) => cell.blocks.length > 0);
  if (cells.length <= 1) return true;
  if (keyTable(table).length > 0) return false;
  const filled = cells.filter((cell) => textOf(cell) !== "" || cell.blocks.some(hasPicture));
  const paragraphs = filled.map((cell) => cell.blocks.find((block) => block.kind === "paragraph"));
  const lines = paragraphs.flatMap((one) =>
    one?.kind === "paragraph"
      ? [
          {
            spans: one.spans,
            text: one.spans.map((span) => (span.kind === "text" ? span.text : "\uFFFC")).join(""),
            number: one.number,
            ...(one.label ? { label: one.label } : {}),
          },
        ]
      : [],
  );
  const marks = lines.map((line) => choiceMark(line));
  const isChoices =
    marks.filter(Boolean).length >= Math.max(2, filled.length * 0.75) &&
    marks.some((mark) => mark?.index === 0);
  if (isChoices && !columnsToMatch(table)) return true;
  // A question in a cell, with its choices in the same one or in those around it.
  const starts = lines.filter((line) => questionStart(line)?.isNamed).length;
  return starts > 0 && table.rows.some((row) => row.length <= 2);
}

function hasPicture(block: Block): boolean {
  return block.kind === "paragraph" && block.spans.some(({ kind }) => kind === "picture");
}
