import type { Responses } from "../table/responses.ts";

/** What the answers alone tell of somebody in a course: the share of right ones in the best attempt. */
export interface AnswerScore {
  readonly learner: string;
  readonly course: string;
  readonly score: number;
  readonly first: number | undefined;
  readonly last: number | undefined;
}

export function scoresOfAnswers(responses: Responses): readonly AnswerScore[] {
  const { learners, items, learner, item, attempt, right, at } = responses;
  const courses = [...new Set(items.map(({ course }) => course))];
  const numbers = new Map(courses.map((course, n) => [course, n]));
  const courseOf = items.map(({ course }) => numbers.get(course));
  const found = new Map<
    number,
    Map<number, { right: number; asked: number; first: number; last: number }>
  >();
  for (let row = 0; row < responses.length; row++) {
    // A number, as a text for each of a million rows would be memory that others want.
    const key =
      (learner[row] as number) * courses.length + (courseOf[item[row] as number] as number);
    const attempts = found.get(key) ?? new Map();
    found.set(key, attempts);
    const number = attempt[row] as number;
    const time = at[row] as number;
    const one = attempts.get(number) ?? { right: 0, asked: 0, first: Number.NaN, last: Number.NaN };
    attempts.set(number, one);
    one.right += right[row] as number;
    one.asked++;
    if (!(one.first <= time)) one.first = time;
    if (!(one.last >= time)) one.last = time;
  }
  return [...found].map(([key, attempts]) => {
    const course = courses[key % courses.length] ?? "";
    const who = learners[Math.floor(key / courses.length)] ?? "";
    const tries = [...attempts.values()];
    const best = tries.reduce((a, b) => (b.right / b.asked > a.right / a.asked ? b : a));
    const known = (time: number) => (Number.isNaN(time) ? undefined : time);
    return {
      ...{ learner: who, course, score: best.right / best.asked },
      first: known(Math.min(...tries.map(({ first }) => first))),
      last: known(best.last),
    };
  });
}
