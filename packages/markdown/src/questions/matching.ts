import { diagnostic } from "@hocvu/diagnostics";
import { choiceId, MAX_CHOICES } from "@hocvu/model";
import { readScoring } from "./attributes.ts";
import { reportIdentical } from "./identical.ts";
import type { QuestionReader } from "./question-reader.ts";
import { scramble } from "./scramble.ts";
import { cellHtml, isFilled, isTable } from "./tables.ts";

/** A table of two columns beneath a header row: what stands side by side belongs together. */
export const matching: QuestionReader = {
  types: ["matching"],
  isAnswer: (node) => isTable(node) && node.children[0]?.children.length === 2,
  read({ base, attributes, answer, place }, { file, renderer, diagnostics }) {
    const table = answer.find(isTable);
    const rows = (table?.children.slice(1) ?? []).slice(0, MAX_CHOICES);
    const { id } = base;
    if (!table) diagnostics.push(diagnostic("HV2201", { id }, place));
    else if (rows.length < 2)
      diagnostics.push(diagnostic("HV2204", { id, count: rows.length }, file.placeOf(table)));
    for (const row of rows) {
      if (row.children.length !== 2 || !row.children.every(isFilled)) {
        diagnostics.push(diagnostic("HV2220", { id }, file.placeOf(row)));
      }
    }
    const lefts = rows.map((row) => cellHtml(row.children[0], renderer));
    reportIdentical(rows, lefts, file, diagnostics);
    const { items, ids } = scramble(
      rows.map((row) => cellHtml(row.children[1], renderer)),
      id,
    );
    return {
      ...base,
      type: "matching",
      lefts: lefts.map((html, index) => ({ id: choiceId(index), html })),
      rights: items,
      right: ids,
      scoring: readScoring(attributes, diagnostics),
    };
  },
};
