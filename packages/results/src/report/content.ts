import { type Course, plainText } from "@hocvu/model";
import type { Responses } from "../table/responses.ts";
import { maskedKey, maskedName } from "./mask.ts";
import type { Whom } from "./only.ts";
import type { Enrolment, Summary } from "./summary.ts";
import { type Cell, dayOf, generalLines, type ReportTable, tablesOf } from "./tables.ts";
import type { ReportDocumentWords } from "./words.ts";

/** What stands between a report's head and its signature. */
export interface Content {
  readonly lines: readonly string[];
  readonly tables: readonly ReportTable[];
}

/** For whoever wants to know how a programme goes: figures, nobody in particular. */
export function wholeContent(summary: Summary, words: ReportDocumentWords): Content {
  return { lines: generalLines(summary, words), tables: tablesOf(summary, words) };
}

/** For a class: the same, and who is where. Names and accounts are masked unless `named`. */
export function classContent(
  summary: Summary,
  words: ReportDocumentWords,
  { named, whom }: { readonly named: boolean; readonly whom: Whom },
): Content {
  const { lines, tables } = wholeContent(summary, words);
  const names = [whom.unit, whom.group].flatMap((name) => name ?? []);
  // A table of one unit, of whom the whole report is, says nothing more.
  const telling = tables.filter(
    ({ id, rows }) => rows.length > 1 || (id !== "units" && id !== "groups"),
  );
  return {
    lines: [words.only(names.join(", ")), ...lines],
    tables: [...telling, whoIsWhere(summary, words, named)],
  };
}

/** For one learner: each course, each outcome, and how each question was answered. */
export function learnerContent(
  summary: Summary,
  words: ReportDocumentWords,
  {
    named,
    responses,
    courses,
  }: {
    readonly named: boolean;
    readonly responses: Responses;
    readonly courses: readonly Course[];
  },
): Content {
  const { enrolments, total } = summary;
  const [one] = enrolments;
  return {
    lines: one
      ? words.ofLearner({
          name: shownName(one, named),
          ...{ unit: one.unit, group: one.group },
          ...{ enrolled: total.enrolled, finished: total.finished, passed: total.passed },
        })
      : [],
    tables: [
      standingsTable(summary, words),
      ...tablesOf(summary, words).filter(({ id }) => id === "outcomes"),
      answersTable(responses, courses, words),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function shownName({ name, learner }: Enrolment, named: boolean): string {
  if (name === "") return named ? learner : maskedKey(learner);
  return named ? name : maskedName(name);
}

/** A paper has no room for more, and nobody reads it. */
const MOST_LISTED = 2000;

function whoIsWhere(
  { enrolments, courses }: Summary,
  words: ReportDocumentWords,
  named: boolean,
): ReportTable {
  const { compare } = new Intl.Collator("vi", { numeric: true });
  const inSeveral = courses.length > 1;
  const rows = enrolments
    .slice(0, MOST_LISTED)
    .map((one) => ({ one, name: shownName(one, named) }))
    .sort(
      (a, b) =>
        compare(givenFirst(a.name), givenFirst(b.name)) || compare(a.one.course, b.one.course),
    )
    .map(({ one, name }, at): readonly Cell[] => [
      { value: at + 1, as: "count" },
      ...[name, ...(inSeveral ? [one.course] : [])],
      ...progress(one, words),
    ]);
  const rest = enrolments.length - rows.length;
  const { name, course, started, finished, passed, score } = words.list;
  const head = [name, ...(inSeveral ? [course] : []), started, finished, passed, score];
  return {
    id: "enrolments",
    title: words.tables.enrolments,
    head: [words.order, ...head],
    widths: [12, ...(inSeveral ? [40, 28] : [68]), 22, 22, 22, 14],
    rows: rest > 0 ? [...rows, ["", words.others(rest), ...head.slice(1).map(() => "")]] : rows,
  };
}

/** Vietnamese lists go by the given name, which stands last. */
function givenFirst(name: string): string {
  const at = name.lastIndexOf(" ");
  return `${name.slice(at + 1)} ${name.slice(0, Math.max(0, at))}`;
}

function standingsTable({ enrolments }: Summary, words: ReportDocumentWords): ReportTable {
  const { course, started, finished, passed, score } = words.list;
  return {
    id: "enrolments",
    title: words.tables.courses,
    head: [words.order, course, started, finished, passed, score],
    widths: [12, 68, 22, 22, 22, 14],
    rows: enrolments.map((one, at) => [
      { value: at + 1, as: "count" },
      one.course,
      ...progress(one, words),
    ]),
  };
}

function progress(one: Enrolment, words: ReportDocumentWords): readonly Cell[] {
  const day = (time: number | undefined, is: boolean) =>
    time === undefined ? (is ? "x" : "") : dayOf(time, words);
  return [
    day(one.startedAt, one.started),
    day(one.finishedAt, one.finished),
    day(one.passedAt, one.passed),
    one.score === undefined ? "" : { value: one.score, as: "share" },
  ];
}

/** Each question that was answered: how often, and whether rightly the first and the last time. */
function answersTable(
  { items, item, right, at, length }: Responses,
  courses: readonly Course[],
  words: ReportDocumentWords,
): ReportTable {
  const stems = new Map(
    courses.flatMap(({ modules }) =>
      modules.flatMap(({ bank }) => bank.map(({ id, stem }) => [id, plainText(stem)] as const)),
    ),
  );
  const order = Array.from({ length }, (_, row) => row).sort(
    (a, b) => (at[a] as number) - (at[b] as number) || a - b,
  );
  const asked = new Map<string, { times: number; first: boolean; last: boolean }>();
  for (const row of order) {
    const question = items[item[row] as number]?.question ?? "";
    const isRight = right[row] === 1;
    const known = asked.get(question);
    if (known) Object.assign(known, { times: known.times + 1, last: isRight });
    else asked.set(question, { times: 1, first: isRight, last: isRight });
  }
  const told = (isRight: boolean) => (isRight ? words.answered.right : words.answered.wrong);
  return {
    id: "answers",
    title: words.tables.answers,
    head: [
      words.order,
      words.answered.question,
      words.answered.times,
      words.answered.first,
      words.answered.last,
    ],
    widths: [12, 88, 20, 20, 20],
    rows: [...asked]
      .slice(0, MOST_LISTED)
      .map(([question, { times, first, last }], n) => [
        { value: n + 1, as: "count" },
        stems.get(question) ?? question,
        { value: times, as: "count" },
        ...[told(first), told(last)],
      ]),
  };
}
