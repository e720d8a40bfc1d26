import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Results } from "../table/results.ts";
import { numberOf } from "./number.ts";

/** What a certificate says of somebody. */
export interface Earned {
  readonly number: string;
  /** As the results know them. */
  readonly learner: string;
  readonly name: string;
  /** When it was passed, in milliseconds since 1970. */
  readonly at: number;
  /** From 0 to 1. */
  readonly score: number | undefined;
}

export interface EarnedOptions {
  readonly course: { readonly id: string; readonly iri?: string | undefined };
  readonly salt: string;
  readonly withdrawn: ReadonlySet<string>;
  /** For results that do not say when somebody passed. */
  readonly day?: number | undefined;
}

/** How many learners a sentence names. */
const NAMED = 5;

/** Who has earned the course's certificate, by name; and whom none can be made for. */
export function earnedIn(
  { standings, people }: Results,
  { course, salt, withdrawn, day }: EarnedOptions,
): { readonly earned: readonly Earned[]; readonly diagnostics: readonly Diagnostic[] } {
  const [nameless, dayless, taken]: [string[], string[], string[]] = [[], [], []];
  const earned: Earned[] = [];
  for (const standing of standings) {
    const { learner, passed, passedAt, finishedAt, score } = standing;
    if (!passed || !isCourse(standing.course, course)) continue;
    const name = people.get(learner)?.name?.trim() ?? "";
    const at = day ?? passedAt ?? finishedAt;
    if (name === "") nameless.push(learner);
    else if (at === undefined) dayless.push(learner);
    else {
      const number = numberOf(salt, { course: course.id, learner, at });
      if (withdrawn.has(number)) taken.push(number);
      else earned.push({ number, learner, name: name.normalize("NFC"), at, score });
    }
  }
  const about = (list: readonly string[]) => ({
    count: list.length,
    examples: [...list].sort().slice(0, NAMED),
  });
  const diagnostics = [
    ...(nameless.length > 0 ? [diagnostic("HV5080", about(nameless))] : []),
    ...(dayless.length > 0 ? [diagnostic("HV5081", about(dayless))] : []),
    ...(taken.length > 0 ? [diagnostic("HV5082", about(taken))] : []),
    ...(earned.length + nameless.length + dayless.length + taken.length === 0
      ? [diagnostic("HV5083", { course: course.id })]
      : []),
  ];
  return { earned: earned.sort((a, b) => (a.number < b.number ? -1 : 1)), diagnostics };
}

function isCourse(name: string, { id, iri }: EarnedOptions["course"]): boolean {
  return name === id || name === iri || name.endsWith(`/${id}`) || name.endsWith(`:${id}`);
}
