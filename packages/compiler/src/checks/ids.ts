import { type Code, type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { allQuestions } from "./all-questions.ts";

interface Named {
  readonly id: string;
  readonly pointer: string;
}

/** Ids that are used twice. */
export function* checkIds({ course, placeAt }: BuiltCourse): Iterable<Diagnostic> {
  const modules = course.modules.map(({ id }, m) => ({ id, pointer: `/modules/${m}/id` }));
  const pages = course.modules.flatMap((module, m) =>
    module.pages.map(({ id }, p) => ({ id, pointer: `/modules/${m}/pages/${p}` })),
  );
  const questions = [...allQuestions(course)].map(({ question: { id }, pointer }) => ({
    id,
    pointer: `${pointer}/id`,
  }));
  const outcomes = course.outcomes.map(({ id }, o) => ({ id, pointer: `/outcomes/${o}` }));

  yield* repeated("HV2105", modules, placeAt);
  // Two modules with one id have opening pages with one id too: that is the same mistake.
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of modules) (once.has(id) ? twice : once).add(id);
  yield* repeated(
    "HV2102",
    pages.filter(({ id }) => !twice.has(id)),
    placeAt,
  );
  yield* repeated("HV2103", questions, placeAt);
  yield* repeated("HV2104", outcomes, placeAt);
}

function* repeated(
  code: Extract<Code, "HV2102" | "HV2103" | "HV2104" | "HV2105">,
  list: readonly Named[],
  placeAt: PlaceAt,
): Iterable<Diagnostic> {
  const first = new Map<string, Named>();
  for (const named of list) {
    const earlier = first.get(named.id);
    if (!earlier) first.set(named.id, named);
    else
      yield diagnostic(code, { id: named.id }, placeAt(named.pointer), firstUse(earlier, placeAt));
  }
}

function firstUse({ pointer }: Named, placeAt: PlaceAt) {
  const place = placeAt(pointer);
  return place ? [{ place, role: "firstUsed" as const }] : [];
}
