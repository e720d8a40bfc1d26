import { diagnostic } from "@hocvu/diagnostics";
import { choiceId, MAX_CHOICES } from "@hocvu/model";
import { readScoring } from "./attributes.ts";
import { reportIdentical } from "./identical.ts";
import { reportLazyLines } from "./lazy-lines.ts";
import type { QuestionReader } from "./question-reader.ts";
import { scramble } from "./scramble.ts";
import { reportHeader } from "./table-slips.ts";
import { bodyRows, cellsOf, isTable } from "./tables.ts";

/** A table whose header row names the groups; what stands beneath a group belongs to it. */
export const categorize: QuestionReader = {
  types: ["categorize"],
  isAnswer: isTable,
  read({ base, type, attributes, answer, place }, context) {
    const { file, diagnostics } = context;
    const tables = answer.filter(isTable);
    const [table] = tables;
    const header = cellsOf(table?.children[0], context);
    const { id } = base;
    const told = table !== undefined && reportHeader(table, base.stem, type, context);
    if (!table) diagnostics.push(diagnostic("HV2201", { id }, place));
    else if (!told && (header.length < 2 || !header.every(({ filled }) => filled))) {
      diagnostics.push(diagnostic("HV2221", { id }, file.placeOf(table.children[0] ?? table)));
    }
    for (const one of tables) reportLazyLines(one, file, diagnostics);
    const cells = bodyRows(tables).flatMap((row) => {
      const filled = cellsOf(row, context).map((one, group) => ({ ...one, group }));
      const surplus = filled.find((one) => one.filled && one.group >= header.length);
      if (surplus) diagnostics.push(diagnostic("HV2246", {}, file.placeOf(surplus.shown)));
      return filled.filter((one) => one.filled);
    });
    const count = cells.length;
    if (table && !told && count < 2)
      diagnostics.push(diagnostic("HV2204", { id, count }, file.placeOf(table)));
    else if (count > MAX_CHOICES) {
      diagnostics.push(diagnostic("HV2206", { id, count, max: MAX_CHOICES }, place));
    }
    const htmls = cells.map(({ html }) => html);
    if (!told) reportIdentical(cells, file, diagnostics);
    const { items, ids } = scramble(htmls, id);
    return {
      ...base,
      type: "categorize",
      groups: header.map(({ html }, index) => ({ id: choiceId(index), html })),
      items,
      right: items.map((item) => choiceId(cells[ids.indexOf(item.id)]?.group ?? 0)),
      scoring: readScoring(attributes, diagnostics),
    };
  },
};
