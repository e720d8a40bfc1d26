import type { Responses } from "../table/responses.ts";

/** What the answers alone tell of somebody in a course: the share of right ones in the best attempt. */
export interface AnswerScore {
  readonly learner: string;
  readonly course: string;
  readonly score: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

const NONE = -1;

/** Of everybody in each course, in the order of their first answers. */
export function* scoresOfAnswers(responses: Responses): Iterable<AnswerScore> {
  const { learners, items, learner, item, attempt, right, at } = responses;
  const courses = [...new Set(items.map(({ course }) => course))];
  const numbers = new Map(courses.map((course, n) => [course, n]));
  const courseOf = items.map(({ course }) => numbers.get(course));
  // Columns: an object for each attempt of 50,000 learners would be memory that others want.
  const tries = {
    ...{ number: [] as number[], got: [] as number[], asked: [] as number[] },
    ...{ first: [] as number[], last: [] as number[], before: [] as number[] },
  };
  /** The attempt met last of somebody in a course; `before` leads from each to the one met before it. */
  const latest = new Map<number, number>();
  function place(key: number, number: number): number {
    const known = latest.get(key) ?? NONE;
    for (let one = known; one !== NONE; one = tries.before[one] as number)
      if (tries.number[one] === number) return one;
    tries.number.push(number);
    tries.got.push(0);
    tries.asked.push(0);
    tries.first.push(Number.NaN);
    tries.last.push(Number.NaN);
    const fresh = tries.before.push(known) - 1;
    latest.set(key, fresh);
    return fresh;
  }
  for (let row = 0; row < responses.length; row++) {
    const who = learner[row] as number;
    const key = who * courses.length + (courseOf[item[row] as number] as number);
    const one = place(key, attempt[row] as number);
    const time = at[row] as number;
    (tries.got[one] as number) += right[row] as number;
    (tries.asked[one] as number)++;
    if (!((tries.first[one] as number) <= time)) tries.first[one] = time;
    if (!((tries.last[one] as number) >= time)) tries.last[one] = time;
  }
  const shareOf = (one: number) => (tries.got[one] as number) / (tries.asked[one] as number);
  const known = (time: number) => (Number.isNaN(time) ? undefined : time);
  for (const [key, last] of latest) {
    let [best, first] = [last, tries.first[last] as number];
    for (let one = tries.before[last] as number; one !== NONE; one = tries.before[one] as number) {
      // Of equal ones the one that was met first.
      if (shareOf(one) >= shareOf(best)) best = one;
      first = Math.min(first, tries.first[one] as number);
    }
    yield {
      learner: learners[Math.floor(key / courses.length)] ?? "",
      course: courses[key % courses.length] ?? "",
      score: shareOf(best),
      first: known(first),
      last: known(tries.last[best] as number),
    };
  }
}
