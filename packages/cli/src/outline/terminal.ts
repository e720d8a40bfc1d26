import type { Outline, OutlineModule } from "@hocvu/compiler";
import Table from "cli-table3";
import { type Requirement, requirements } from "./requirements.ts";
import { examLine, toTerminalList } from "./terminal-list.ts";

export interface TerminalWords {
  /** The heads of the columns: number, module, outcome, exam questions, all questions. */
  readonly columns: readonly [string, string, string, string, string];
  readonly noOutcome: string;
  /** In the place of what a programme asks for and the course has not. */
  readonly missing: string;
  readonly total: string;
  readonly exam: (drawn: number, available: number, passing: string) => string;
  readonly noExam: string;
}

/** Where the table does not fit, a list is shown. */
const MIN_WIDTH = 72;
const MAX_WIDTH = 120;
const NUMBER = 5;
const COUNT = 10;
const BORDERS = 6;
const PADDING = 2;

/** What a course covers, for a terminal `columns` wide: a table, or a list where a table has no room. */
export function toTerminal(outline: Outline, words: TerminalWords, columns: number): string {
  return columns < MIN_WIDTH
    ? toTerminalList(outline, words, columns)
    : toTerminalTable(outline, words, columns);
}

/** Modules, outcomes and how many questions ask about each, as a table `columns` wide. */
function toTerminalTable(outline: Outline, words: TerminalWords, columns: number): string {
  const width = Math.min(MAX_WIDTH, columns) - BORDERS - NUMBER - 2 * COUNT;
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
  outline.missing?.forEach(({ id, title, outcomes }, index) => {
    table.push([
      { content: String(outline.modules.length + index + 1), hAlign: "right" },
      `${title}\n${foldIds.module(id)}`,
      [words.missing, ...outcomes.map(({ text }) => asking(text))].join("\n"),
      0,
      0,
    ]);
  });
  table.push([
    { content: words.total, colSpan: 3, hAlign: "left" },
    outline.questions.exam,
    outline.questions.all,
  ]);
  return `${outline.title}\n${examLine(outline, words)}\n${table.toString()}\n`;
}

function rows(
  module: OutlineModule,
  number: number,
  words: TerminalWords,
  foldIds: Record<"module" | "outcome", (id: string) => string>,
): Table.HorizontalTableRow[] {
  const required = requirements(module);
  const count = ({ outcomes }: Requirement) => Math.max(1, outcomes.length);
  const rowSpan = Math.max(
    1,
    required.reduce((sum, one) => sum + count(one), 0),
  );
  const start = [
    { content: String(number), rowSpan, hAlign: "right" as const },
    { content: `${module.title}\n${foldIds.module(module.id)}`, rowSpan },
  ];
  if (required.length === 0) {
    return [[...start, words.noOutcome, module.questions.exam, module.questions.all]];
  }
  // Beside a spanning cell the library forgets the column's alignment.
  const aligned = (value: number) => ({ content: String(value), hAlign: "right" as const });
  const cells = required.flatMap(({ asked, outcomes }) => {
    const below = asked === undefined ? [] : [asking(asked)];
    if (outcomes.length === 0)
      return [[[words.missing, ...below].join("\n"), aligned(0), aligned(0)]];
    return outcomes.map(({ id, title, questions }) => [
      [title, foldIds.outcome(id), ...below].join("\n"),
      aligned(questions.exam),
      aligned(questions.all),
    ]);
  });
  return cells.map((row, index) => [...(index === 0 ? start : []), ...row]);
}

/** What a programme asks, below what the course makes of it. */
function asking(text: string): string {
  return `← ${text}`;
}

/** Parts an id over lines, after hyphens where it can: the library would cut it off. */
function fold(width: number): (id: string) => string {
  const piece = new RegExp(`.{1,${width}}(?<=-|$)|.{1,${width}}`, "g");
  return (id) => id.match(piece)?.join("\n") ?? id;
}
