import type { Outline, OutlineModule } from "@hocvu/compiler";
import Table from "cli-table3";

export interface TerminalWords {
  /** The heads of the columns: number, module, outcome, exam questions, all questions. */
  readonly columns: readonly [string, string, string, string, string];
  readonly noOutcome: string;
  readonly total: string;
  readonly exam: (drawn: number, available: number, passing: string) => string;
  readonly noExam: string;
}

/** Narrower terminals wrap the table's lines; nothing legible fits there. */
const MIN_WIDTH = 72;
const MAX_WIDTH = 120;
const NUMBER = 5;
const COUNT = 10;
const BORDERS = 6;
const PADDING = 2;

/** Modules, outcomes and how many questions ask about each, as a table `columns` wide. */
export function toTerminalTable(outline: Outline, words: TerminalWords, columns: number): string {
  const width = Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns)) - BORDERS - NUMBER - 2 * COUNT;
  const module = Math.floor(width * 0.4);
  const table = new Table({
    head: [...words.columns],
    colWidths: [NUMBER, module, width - module, COUNT, COUNT],
    colAligns: ["right", "left", "left", "right", "right"],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  const foldIds = { module: fold(module - PADDING), outcome: fold(width - module - PADDING) };
  outline.modules.forEach((one, index) => {
    table.push(...rows(one, index + 1, words, foldIds));
  });
  table.push([
    { content: words.total, colSpan: 3, hAlign: "left" },
    outline.questions.exam,
    outline.questions.all,
  ]);
  const { exam } = outline;
  const examLine = exam
    ? words.exam(exam.questions, outline.questions.exam, exam.passing)
    : words.noExam;
  return `${outline.title}\n${examLine}\n${table.toString()}\n`;
}

function rows(
  module: OutlineModule,
  number: number,
  words: TerminalWords,
  foldIds: Record<"module" | "outcome", (id: string) => string>,
): Table.HorizontalTableRow[] {
  const rowSpan = Math.max(1, module.outcomes.length);
  const start = [
    { content: String(number), rowSpan, hAlign: "right" as const },
    { content: `${module.title}\n${foldIds.module(module.id)}`, rowSpan },
  ];
  if (module.outcomes.length === 0) {
    return [[...start, words.noOutcome, module.questions.exam, module.questions.all]];
  }
  return module.outcomes.map(({ id, title, questions }, index) => [
    ...(index === 0 ? start : []),
    `${title}\n${foldIds.outcome(id)}`,
    // Beside a spanning cell the library forgets the column's alignment.
    { content: String(questions.exam), hAlign: "right" },
    { content: String(questions.all), hAlign: "right" },
  ]);
}

/** Parts an id over lines, after hyphens where it can: the library would cut it off. */
function fold(width: number): (id: string) => string {
  const piece = new RegExp(`.{1,${width}}(?<=-|$)|.{1,${width}}`, "g");
  return (id) => id.match(piece)?.join("\n") ?? id;
}
