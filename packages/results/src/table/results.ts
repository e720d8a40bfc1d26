import type { Sink } from "../readers/sink.ts";
import { buildResponses, type Responses } from "./responses.ts";
import { buildStandings, type Person, type Standing } from "./standings.ts";

/** All that was read of whatever files. */
export interface Results {
  readonly responses: Responses;
  /** What was told of courses, one for each learner and course; who only answered is in {@link responses} alone. */
  readonly standings: readonly Standing[];
  readonly people: ReadonlyMap<string, Person>;
}

export interface Collection extends Sink {
  results(): Results;
}

/** Gathers what readers find, of as many files as there are. */
export function collect(): Collection {
  const responses = buildResponses();
  const standings = buildStandings();
  const people = new Map<string, Person>();
  return {
    response: responses.add,
    standing: standings.add,
    person(person) {
      const known = people.get(person.learner);
      people.set(person.learner, known ? { ...known, ...person } : person);
    },
    results: () => ({ responses: responses.responses(), standings: standings.standings(), people }),
  };
}
