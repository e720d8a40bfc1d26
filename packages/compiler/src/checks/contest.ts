import { type Diagnostic, diagnostic, suggestionsFrom } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { type Contest, contestTimes } from "@hocvu/model";

/** Whether the contest's rules can be kept, and give nothing away. */
export function* checkContest({ course, placeAt, settled }: BuiltCourse): Iterable<Diagnostic> {
  const { contest, exam } = course;
  if (!contest) {
    // Rules that could not be read may be a contest all the same.
    if (exam?.feedback === "after-close" && settled) {
      yield diagnostic("HV2456", {}, placeAt("/exam/feedback"));
    }
    return;
  }
  if (!exam) {
    if (settled) yield diagnostic("HV2453", {}, placeAt("/contest"));
  } else if (exam.feedback === "end" || exam.feedback === "each") {
    yield diagnostic("HV2455", { feedback: exam.feedback }, placeAt("/exam/feedback"));
  }
  const { opens, closes } = contestTimes(contest);
  if (closes <= opens) {
    const args = { opens: readable(contest.opens), closes: readable(contest.closes) };
    yield diagnostic("HV2454", args, placeAt("/contest/closes"));
  }
  const isAsked = contest.guess !== undefined;
  const isUsed = contest.ties.includes("guess");
  if (isUsed && !isAsked)
    yield diagnostic("HV2457", { missing: "guess" }, placeAt("/contest/ties"));
  if (isAsked && !isUsed) yield diagnostic("HV2457", { missing: "tie" }, placeAt("/contest/guess"));
  for (const { key, fact, pointer, more } of named(contest)) {
    const known = [...more, ...contest.facts.map(({ id }) => id)];
    if (known.includes(fact)) continue;
    const suggestion = suggestionsFrom(new Set(known))(fact);
    const args = { key, fact, known, ...(suggestion ? { suggestion } : {}) };
    yield diagnostic("HV2458", args, placeAt(pointer));
  }
}

/** Where the rules name facts, and what they may name besides. */
function named({ units, person }: Contest) {
  return [
    ...(units
      ? [{ key: "units", fact: units.fact, pointer: "/contest/units/fact", more: [] as string[] }]
      : []),
    ...person.map((fact, index) => ({
      key: "person",
      fact,
      pointer: `/contest/person/${index}`,
      more: ["name"],
    })),
  ];
}

/** As it was written: `2026-12-01 08:00`. */
function readable(moment: string): string {
  return moment.slice(0, 16).replace("T", " ");
}
