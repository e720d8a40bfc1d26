import { diagnostic } from "@hocvu/diagnostics";
import { choiceId, MAX_CHOICES } from "@hocvu/model";
import { readScoring } from "./attributes.ts";
import { reportIdentical } from "./identical.ts";
import type { QuestionReader } from "./question-reader.ts";
import { scramble } from "./scramble.ts";
import { cellHtml, isFilled, isTable } from "./tables.ts";

/** A table whose header row names the groups; what stands beneath a group belongs to it. */
export const categorize: QuestionReader = {
  types: ["categorize"],
  isAnswer: isTable,
  read({ base, attributes, answer, place }, { file, renderer, diagnostics }) {
    const table = answer.find(isTable);
    const header = table?.children[0]?.children ?? [];
    const { id } = base;
    if (!table) diagnostics.push(diagnostic("HV2201", { id }, place));
    else if (header.length < 2 || !header.every(isFilled)) {
      diagnostics.push(diagnostic("HV2221", { id }, file.placeOf(table.children[0] ?? table)));
    }
    const cells = (table?.children.slice(1) ?? [])
      .flatMap((row) =>
        row.children.flatMap((cell, group) =>
          isFilled(cell) ? [{ cell, group: choiceId(group) }] : [],
        ),
      )
      .slice(0, MAX_CHOICES);
    if (table && cells.length < 2)
      diagnostics.push(diagnostic("HV2204", { id, count: cells.length }, file.placeOf(table)));
    const htmls = cells.map(({ cell }) => cellHtml(cell, renderer));
    reportIdentical(
      cells.map(({ cell }) => ({ ...cell, children: [cell] as never })),
      htmls,
      file,
      diagnostics,
    );
    const { items, ids } = scramble(htmls, id);
    return {
      ...base,
      type: "categorize",
      groups: header.map((cell, index) => ({
        id: choiceId(index),
        html: cellHtml(cell, renderer),
      })),
      items,
      right: items.map((item) => cells[ids.indexOf(item.id)]?.group ?? ""),
      scoring: readScoring(attributes, diagnostics),
    };
  },
};
