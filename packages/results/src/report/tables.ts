import { maskedKey, maskedName } from "./mask.ts";
import type { Row, Summary, Tally } from "./summary.ts";
import type { ReportDocumentWords } from "./words.ts";

/** One cell: a text, or a number and how it is shown. */
export type Cell = string | { readonly value: number; readonly as: "count" | "share" };

export interface ReportTable {
  readonly id: "courses" | "groups" | "units" | "weeks" | "outcomes" | "enrolments" | "answers";
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** In millimeters, where they are not shared out evenly: 160 together. */
  readonly widths?: readonly number[];
  /** The last row, which sums up the others. */
  readonly total?: readonly Cell[];
}

const counted = (value: number): Cell => ({ value, as: "count" });
const shared = (part: number, whole: number): Cell =>
  whole === 0 ? "–" : { value: part / whole, as: "share" };

/** The tables of every report, in its order; those without a row are left out. */
export function tablesOf(summary: Summary, words: ReportDocumentWords): readonly ReportTable[] {
  const tallies = (["courses", "groups", "units"] as const).map((id) => ({
    id,
    title: words.tables[id],
    head: [words.order, words.firstColumns[id], ...Object.values(words.columns)],
    rows: summary[id].map((row, at) => tallyRow(row, at)),
    total: ["", words.total, ...figures(summary.total)],
  }));
  const weeks: ReportTable = {
    id: "weeks",
    title: words.tables.weeks,
    head: [
      words.firstColumns.weeks,
      words.list.started,
      words.columns.finished,
      words.columns.passed,
    ],
    rows: summary.weeks.map(({ monday, started, finished, passed }) => [
      words.weekFrom(dayOf(monday, words)),
      ...[started, finished, passed].map(counted),
    ]),
  };
  const outcomes: ReportTable = {
    id: "outcomes",
    title: words.tables.outcomes,
    head: [words.order, words.firstColumns.outcomes, words.answers, words.right, words.rightShare],
    rows: summary.outcomes.map(({ title, answers, right }, at) => [
      counted(at + 1),
      ...[title, counted(answers), counted(right), shared(right, answers)],
    ]),
  };
  return [...tallies, outcomes, weeks].filter(({ rows }) => rows.length > 0);
}

function tallyRow(row: Row, at: number): readonly Cell[] {
  return [counted(at + 1), row.name, ...figures(row)];
}

function figures(tally: Tally): readonly Cell[] {
  const { enrolled, started, finished, passed, certificates, scores, scored } = tally;
  return [
    ...[enrolled, started, finished, passed].map(counted),
    shared(passed, enrolled),
    counted(certificates),
    shared(scores, scored),
  ];
}

/** A workbook's sheet has a million rows, but making one of so many takes gigabytes: 26,000 learners in each of five courses fit. */
const MOST_LISTED = 150_000;

/** Who is where: names and accounts are masked unless they are asked for. */
export function listOfLearners(
  { enrolments }: Summary,
  words: ReportDocumentWords,
  named: boolean,
): ReportTable {
  const day = (time: number | undefined, is: boolean) =>
    time === undefined ? (is ? "x" : "") : dayOf(time, words);
  return {
    id: "enrolments",
    title: words.tables.enrolments,
    head: [words.order, ...Object.values(words.list)],
    rows: enrolments
      .slice(0, MOST_LISTED)
      .map((one, at) => [
        counted(at + 1),
        named ? one.learner : maskedKey(one.learner),
        named ? one.name : maskedName(one.name),
        ...[one.unit, one.group, one.course],
        day(one.startedAt, one.started),
        day(one.finishedAt, one.finished),
        day(one.passedAt, one.passed),
        one.score === undefined ? "" : { value: one.score, as: "share" },
      ]),
    ...(enrolments.length > MOST_LISTED
      ? { total: ["", words.others(enrolments.length - MOST_LISTED)] }
      : {}),
  };
}

export function dayOf(time: number, { locale }: ReportDocumentWords): string {
  return formatsOf(locale).day.format(time);
}

export function inWords(cell: Cell, { locale }: ReportDocumentWords): string {
  return typeof cell === "string" ? cell : formatsOf(locale)[cell.as].format(cell.value);
}

/** Making one takes longer than a hundred numbers in it, and 80,000 of them gigabytes. */
const formats = new Map<string, Formats>();

interface Formats extends Readonly<Record<"count" | "share" | "said", Intl.NumberFormat>> {
  readonly day: Intl.DateTimeFormat;
}

function formatsOf(locale: string): Formats {
  const known = formats.get(locale);
  if (known) return known;
  const made = {
    count: new Intl.NumberFormat(locale),
    // As one says it in a sentence.
    said: new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }),
    // Always one decimal, so that a column's figures stand beneath one another.
    share: new Intl.NumberFormat(locale, {
      ...{ style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 },
    }),
    day: new Intl.DateTimeFormat(locale, {
      ...{ day: "2-digit", month: "2-digit", year: "numeric", timeZone: "Asia/Ho_Chi_Minh" },
    }),
  };
  formats.set(locale, made);
  return made;
}

/** The sentences that a report begins with. */
export function generalLines(summary: Summary, words: ReportDocumentWords): readonly string[] {
  const { total, learners, units, weeks } = summary;
  const { count, said } = formatsOf(words.locale);
  const show = (cell: Cell) =>
    typeof cell === "string" ? cell : (cell.as === "share" ? said : count).format(cell.value);
  const { enrolled, started, finished, passed, scores, scored } = total;
  const share = (row: Tally) => row.passed / (row.enrolled || 1);
  const named = units.filter(({ name }) => name !== words.unnamed);
  const best = named.reduce<Row | undefined>(
    (a, b) => (a && share(a) >= share(b) ? a : b),
    undefined,
  );
  const without = named.filter((row) => row.passed === 0).length;
  const [first, last] = [weeks[0], weeks.at(-1)];
  return [
    words.sentence({
      ...{ learners: show(counted(learners)), enrolled: show(counted(enrolled)) },
      ...{ started: show(counted(started)), startedShare: show(shared(started, enrolled)) },
      ...{ finished: show(counted(finished)), passed: show(counted(passed)) },
      ...{ share: show(shared(passed, enrolled)), average: show(shared(scores, scored)) },
    }),
    ...(total.waiting ? [words.waiting(show(counted(total.waiting)))] : []),
    ...(best && best.passed > 0 && named.length > 1
      ? [words.best(best.name, show(shared(best.passed, best.enrolled)))]
      : []),
    ...(without > 0 && named.length > 1 ? [words.least(show(counted(without)))] : []),
    ...(first && last
      ? [words.period(dayOf(first.monday, words), dayOf(last.monday + 6 * 86_400_000, words))]
      : []),
    words.meaning,
  ];
}
