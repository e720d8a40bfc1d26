import { diagnostic } from "@hocvu/diagnostics";
import { choiceId, MAX_CHOICES } from "@hocvu/model";
import { readScoring } from "./attributes.ts";
import { reportIdentical } from "./identical.ts";
import { reportLazyLines } from "./lazy-lines.ts";
import type { QuestionReader } from "./question-reader.ts";
import { scramble } from "./scramble.ts";
import { reportHeader } from "./table-slips.ts";
import { bodyRows, cellsOf, isTable } from "./tables.ts";

/** A table of two columns beneath a header row: what stands side by side belongs together. */
export const matching: QuestionReader = {
  types: ["matching"],
  isAnswer: (node) => isTable(node) && node.children[0]?.children.length === 2,
  isPart: isTable,
  read({ base, type, attributes, answer, place }, context) {
    const { file, diagnostics } = context;
    const tables = answer.filter(isTable);
    const [table] = tables;
    const rows = bodyRows(tables).map((row) => ({ row, cells: cellsOf(row, context) }));
    const { id } = base;
    const count = rows.length;
    if (!table) diagnostics.push(diagnostic("HV2201", { id }, place));
    else if (count < 2)
      diagnostics.push(diagnostic("HV2204", { id, count, header: true }, file.placeOf(table)));
    else if (count > MAX_CHOICES) {
      diagnostics.push(diagnostic("HV2206", { id, count, max: MAX_CHOICES }, place));
    }
    for (const one of tables) reportLazyLines(one, file, diagnostics);
    const isMeant = !table || !reportHeader(table, base.stem, type, context);
    for (const { row, cells } of rows) {
      const { start, end } = file.placeOf(row);
      const source = file.text.slice(start.offset, end.offset);
      // A line without a bar is no row, which was reported.
      if (!isMeant || !source.includes("|")) continue;
      if (cells.length === 2 && cells.every(({ filled }) => filled)) continue;
      const bar = cells.length > 2 && /`[^`\n]*\|[^`\n]*`/.exec(source)?.[0];
      const args = { id, ...(bar ? { bar: bar.replaceAll("|", "\\|") } : {}) };
      diagnostics.push(diagnostic("HV2220", args, file.placeOf(row)));
    }
    const lefts = rows.map(({ cells }) => cells[0]?.html ?? "");
    if (isMeant)
      reportIdentical(
        rows.flatMap(({ cells }) => cells[0] ?? []),
        file,
        diagnostics,
      );
    const { items, ids } = scramble(
      rows.map(({ cells }) =>
        cells
          .slice(1)
          .map(({ html }) => html)
          .join(" "),
      ),
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
