import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Results } from "../table/results.ts";
import { numberOf } from "./number.ts";
import { canBeSet, printed } from "./printed.ts";
import { lastingPart } from "./verify/verify.ts";

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
  readonly course: {
    readonly id: string;
    readonly iri?: string | undefined;
    /** What the results call it, if that is neither. */
    readonly name?: string | undefined;
  };
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
  const [nameless, dayless]: [string[], string[]] = [[], []];
  const unset = new Map<string, string>();
  const taken = new Set<string>();
  const earned = new Map<string, Earned>();
  const withdrawnAs = new Map([...withdrawn].map((number) => [lastingPart(number), number]));
  for (const standing of standings) {
    const { learner, passed, passedAt, finishedAt, score } = standing;
    if (!passed || !isCourse(standing.course, course)) continue;
    const name = printed(people.get(learner)?.name ?? "");
    const at = day ?? passedAt ?? finishedAt;
    if (name === "") nameless.push(learner);
    else if (at === undefined) dayless.push(learner);
    else if (!canBeSet(name)) unset.set(learner, name);
    else {
      const number = numberOf(salt, { course: course.id, learner, at });
      const known = earned.get(learner);
      const gone = withdrawnAs.get(lastingPart(number));
      if (gone !== undefined) taken.add(gone);
      // Results may hold one course by two names: there is one certificate, of the first time.
      else if (known === undefined || at < known.at) {
        earned.set(learner, { number, learner, name, at, score });
      }
    }
  }
  const about = (list: readonly string[]) => ({
    count: list.length,
    examples: [...list].sort().slice(0, NAMED),
  });
  const diagnostics = [
    ...(nameless.length > 0 ? [diagnostic("HV5080", about(nameless))] : []),
    ...(dayless.length > 0 ? [diagnostic("HV5081", about(dayless))] : []),
    ...(taken.size > 0 ? [diagnostic("HV5082", about([...taken]))] : []),
    ...(unset.size > 0 ? [diagnostic("HV5084", about([...unset.values()].map(shortened)))] : []),
    ...(earned.size + unset.size + nameless.length + dayless.length + taken.size === 0
      ? [diagnostic("HV5083", { course: course.name ?? course.id })]
      : []),
  ];
  return {
    earned: [...earned.values()].sort((a, b) => (a.number < b.number ? -1 : 1)),
    diagnostics,
  };
}

/** Enough of a name to know it by. */
function shortened(name: string): string {
  return name.length > 60 ? `${[...name].slice(0, 50).join("")}…` : name;
}

function isCourse(written: string, { id, iri, name }: EarnedOptions["course"]): boolean {
  const called = name ?? id;
  return (
    written === called ||
    written === iri ||
    written.endsWith(`/${called}`) ||
    written.endsWith(`:${called}`)
  );
}
