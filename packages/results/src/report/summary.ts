import type { Course } from "@hocvu/model";
import type { Entry } from "../roster/read-list.ts";
import type { Results } from "../table/results.ts";
import type { Standing } from "../table/standings.ts";
import { scoresOfAnswers } from "./scores-of-answers.ts";

/** What is counted of any set of enrolments. One learner in two courses is two: what offices call lượt. */
export interface Tally {
  enrolled: number;
  started: number;
  finished: number;
  passed: number;
  certificates: number;
  /** The sum of scores from 0 to 1, and how many there are. */
  scores: number;
  scored: number;
  /** Who waits for a teacher to mark what their passing hangs on; left out where nobody does. */
  waiting?: number;
}

export interface Row extends Tally {
  readonly name: string;
}

export interface Week extends Pick<Tally, "started" | "finished" | "passed"> {
  /** Its Monday, in milliseconds since 1970. */
  readonly monday: number;
}

export interface OutcomeRow {
  readonly title: string;
  readonly answers: number;
  readonly right: number;
}

/** One enrolment, for lists of a class. */
export interface Enrolment extends Standing {
  readonly name: string;
  readonly unit: string;
  readonly group: string;
}

export interface Summary {
  readonly total: Tally;
  readonly learners: number;
  readonly courses: readonly Row[];
  readonly groups: readonly Row[];
  readonly units: readonly Row[];
  readonly weeks: readonly Week[];
  readonly outcomes: readonly OutcomeRow[];
  readonly enrolments: readonly Enrolment[];
}

export interface SummaryOptions {
  /** Whom the list names; see `joinList`. */
  readonly listed?: ReadonlyMap<string, Entry>;
  /** Courses whose titles and outcomes are known. */
  readonly courses?: readonly Course[];
  /** From 0 to 1, for who only answered. */
  readonly passing?: number | undefined;
  /** What stands for units, groups and courses that nobody names. */
  readonly unnamed: string;
  /** What stands for so many units, or groups, that there are beyond the largest. */
  readonly others: (count: number) => string;
}

export function summarise(results: Results, options: SummaryOptions): Summary {
  const enrolments = enrolmentsOf(results, options);
  const total = nothing();
  for (const one of enrolments) count(total, one);
  return {
    total,
    learners: new Set(enrolments.map(({ learner }) => learner)).size,
    courses: rowsBy(enrolments, ({ course }) => course, options),
    groups: rowsBy(enrolments, ({ group }) => group, options),
    units: rowsBy(enrolments, ({ unit }) => unit, options),
    weeks: weeksOf(enrolments),
    outcomes: outcomesOf(results, options.courses ?? []),
    enrolments,
  };
}

function enrolmentsOf(
  { standings, responses, people }: Results,
  { listed, courses = [], passing, unnamed }: SummaryOptions,
): readonly Enrolment[] {
  const titled = (course: string) => titleOf(course, courses) || unnamed;
  const found = new Map<string, Enrolment>();
  const at = (learner: string, course: string): Enrolment => {
    const key = `${course}\0${learner}`;
    const known = found.get(key);
    if (known) return known;
    const { name = "", unit = unnamed, group = unnamed } = people.get(learner) ?? {};
    const fresh: Enrolment = {
      ...{
        name,
        unit,
        group,
        learner,
        course,
        started: false,
        startedAt: undefined,
        finished: false,
      },
      ...{ finishedAt: undefined, passed: false, passedAt: undefined },
      ...{ score: undefined, certificate: undefined },
    };
    found.set(key, fresh);
    return fresh;
  };
  for (const one of standings)
    Object.assign(at(one.learner, titled(one.course)), { ...one, course: titled(one.course) });
  for (const { learner, course, score, first, last } of scoresOfAnswers(responses)) {
    const standing = at(learner, titled(course));
    standing.started = true;
    standing.startedAt ??= first;
    if (standing.score !== undefined || standing.finished) continue;
    Object.assign(standing, { score, finished: true, finishedAt: last });
    if (passing !== undefined && score >= passing)
      Object.assign(standing, { passed: true, passedAt: last });
  }
  const only = new Set([...found.values()].map(({ course }) => course));
  const single =
    courses.length === 1
      ? titled(courses[0]?.id ?? "")
      : only.size === 1
        ? [...only][0]
        : undefined;
  for (const [learner, entry] of listed ?? []) {
    const course = entry.course === "" ? single : titled(entry.course);
    const isThere = [...only].some((one) => found.has(`${one}\0${learner}`));
    if (course !== undefined) at(learner, course);
    else if (!isThere) at(learner, unnamed);
  }
  return [...found.values()];
}

/** A course's title, by its id or IRI, or whatever a source calls it. */
function titleOf(name: string, courses: readonly Course[]): string {
  const course = courses.find(
    ({ id, iri, title }) =>
      name === id ||
      name === iri ||
      name === title ||
      name.endsWith(`/${id}`) ||
      name.endsWith(`:${id}`),
  );
  // A file that names no course is of the only one there is.
  return course?.title ?? (name === "" && courses.length === 1 ? (courses[0]?.title ?? "") : name);
}

function nothing(): Tally {
  return { enrolled: 0, started: 0, finished: 0, passed: 0, certificates: 0, scores: 0, scored: 0 };
}

function count(tally: Tally, standing: Standing): void {
  const { started, finished, passed, certificate, score, waiting } = standing;
  tally.enrolled++;
  if (started) tally.started++;
  if (finished) tally.finished++;
  if (passed) tally.passed++;
  else if (waiting) tally.waiting = (tally.waiting ?? 0) + 1;
  // Whoever passed is entitled to one; a platform that issues them says who has.
  if (certificate ?? passed) tally.certificates++;
  if (score === undefined) return;
  tally.scores += score;
  tally.scored++;
}

function rowsBy(
  enrolments: readonly Enrolment[],
  nameOf: (one: Enrolment) => string,
  { others }: SummaryOptions,
): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const one of enrolments) {
    const name = nameOf(one);
    const row = rows.get(name) ?? { name, ...nothing() };
    rows.set(name, row);
    count(row, one);
  }
  const { compare } = new Intl.Collator("vi", { numeric: true });
  const byName = (a: Row, b: Row) => compare(a.name, b.name);
  if (rows.size <= MOST_ROWS) return [...rows.values()].sort(byName);
  const sorted = [...rows.values()].sort((a, b) => b.enrolled - a.enrolled);
  const rest: Row = { name: others(rows.size - MOST_ROWS), ...nothing() };
  for (const row of sorted.slice(MOST_ROWS)) {
    for (const key of TALLIED) rest[key] += row[key];
    if (row.waiting) rest.waiting = (rest.waiting ?? 0) + row.waiting;
  }
  return [...sorted.slice(0, MOST_ROWS).sort(byName), rest];
}

/** More rows than this nobody prints, and a list with a unit a learner is none of units. */
const MOST_ROWS = 2000;
const TALLIED = Object.keys(nothing()) as readonly Exclude<keyof Tally, "waiting">[];

const DAY = 86_400_000;
/** Vietnam's midnight. */
const AHEAD = 7 * 3_600_000;

/** The Monday of that day, where the learners are. */
export function mondayOf(time: number): number {
  const day = Math.floor((time + AHEAD) / DAY);
  // The first of January 1970 was a Thursday.
  return (day - ((day + 3) % 7)) * DAY - AHEAD;
}

/** Ten years of them; files with more have no dates but noise. */
const MOST_WEEKS = 520;

/** All weeks from the first to the last, those without anything too; a typing error of years is not followed. */
function weeksOf(enrolments: readonly Enrolment[]): readonly Week[] {
  const weeks = new Map<number, { started: number; finished: number; passed: number }>();
  const note = (time: number | undefined, what: "started" | "finished" | "passed") => {
    if (time === undefined || Number.isNaN(time)) return;
    const monday = mondayOf(time);
    const week = weeks.get(monday) ?? { started: 0, finished: 0, passed: 0 };
    week[what]++;
    weeks.set(monday, week);
  };
  for (const { startedAt, finishedAt, passedAt } of enrolments) {
    note(startedAt, "started");
    note(finishedAt, "finished");
    note(passedAt, "passed");
  }
  const mondays = [...weeks.keys()].sort((a, b) => a - b);
  const [first = 0, last = 0] = [mondays[0], mondays.at(-1)];
  if (weeks.size > 0 && last - first <= 104 * 7 * DAY) {
    for (let monday = first; monday < last; monday += 7 * DAY) {
      if (!weeks.has(monday)) weeks.set(monday, { started: 0, finished: 0, passed: 0 });
    }
  }
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .slice(-MOST_WEEKS)
    .map(([monday, week]) => ({ monday, ...week }));
}

/** How the first answers to the questions of each outcome were. */
function outcomesOf({ responses }: Results, courses: readonly Course[]): readonly OutcomeRow[] {
  const outcomeOf = new Map<string, string>();
  for (const { modules } of courses) {
    for (const { bank } of modules) {
      for (const { id, outcomes } of bank) if (outcomes[0]) outcomeOf.set(id, outcomes[0]);
    }
  }
  const counts = new Map<string, { answers: number; right: number }>();
  const named = responses.items.map(({ question }) => outcomeOf.get(question));
  for (let row = 0; row < responses.length; row++) {
    const outcome = named[responses.item[row] ?? 0];
    if (outcome === undefined) continue;
    const known = counts.get(outcome) ?? { answers: 0, right: 0 };
    known.answers++;
    known.right += responses.right[row] ?? 0;
    counts.set(outcome, known);
  }
  return courses.flatMap(({ outcomes }) =>
    outcomes.flatMap(({ id, title }) => {
      const known = counts.get(id);
      return known ? [{ title, ...known }] : [];
    }),
  );
}
