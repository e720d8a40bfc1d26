import { evened } from "../readers/text.ts";
import type { Entry } from "../roster/read-list.ts";
import type { Responses } from "../table/responses.ts";
import type { Results } from "../table/results.ts";
import type { Person } from "../table/standings.ts";

/** Whom a report is on; all of it must be true of them, however it was typed. */
export interface Whom {
  readonly unit?: string | undefined;
  readonly group?: string | undefined;
  /** As the results know them. */
  readonly learner?: string | undefined;
}

/** What is there of them alone, and of whom a list names. */
export function onlyOf(
  results: Results,
  listed: ReadonlyMap<string, Entry>,
  { unit, group, learner }: Whom,
): { readonly results: Results; readonly listed: ReadonlyMap<string, Entry> } {
  const isSame = (asked: string | undefined, own = "") =>
    asked === undefined || evened(asked).toLowerCase() === evened(own).toLowerCase();
  const { people } = results;
  const isMeant = (key: string) => {
    const person: Person | undefined = people.get(key);
    return isSame(learner, key) && isSame(unit, person?.unit) && isSame(group, person?.group);
  };
  return {
    results: {
      standings: results.standings.filter((one) => isMeant(one.learner)),
      people: new Map([...people].filter(([key]) => isMeant(key))),
      responses: responsesOf(results.responses, isMeant),
    },
    listed: new Map([...listed].filter(([key]) => isMeant(key))),
  };
}

function responsesOf(all: Responses, isMeant: (learner: string) => boolean): Responses {
  const meant = all.learners.map(isMeant);
  const is = (row: number) => meant[all.learner[row] as number] === true;
  const learner = all.learner.filter((_, row) => is(row));
  // A number that nothing in the table has any longer does no harm.
  return {
    learners: all.learners,
    items: all.items,
    length: learner.length,
    learner,
    item: all.item.filter((_, row) => is(row)),
    attempt: all.attempt.filter((_, row) => is(row)),
    answer: all.answer.filter((_, row) => is(row)),
    right: all.right.filter((_, row) => is(row)),
    share: all.share.filter((_, row) => is(row)),
    seconds: all.seconds.filter((_, row) => is(row)),
    at: all.at.filter((_, row) => is(row)),
  };
}

/** What the results, or the list, call units, groups and learners. */
export function namesOf(
  { people, standings, responses }: Results,
  what: keyof Whom,
): readonly string[] {
  if (what !== "learner") {
    return [...new Set([...people.values()].flatMap((person) => person[what] ?? []))];
  }
  return [
    ...new Set([
      ...people.keys(),
      ...standings.map(({ learner }) => learner),
      ...responses.learners,
    ]),
  ];
}
