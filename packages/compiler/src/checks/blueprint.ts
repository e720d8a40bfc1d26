import { type Diagnostic, diagnostic, suggestionsFrom } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { type Drawable, type Exam, examBank, partOf } from "@hocvu/model";

/** Whether every paper can have what the blueprint promises. */
export function* checkBlueprint(exam: Exam, built: BuiltCourse): Iterable<Diagnostic> {
  const { questions, blueprint } = exam;
  const { course, placeAt, sound, complete } = built;
  if (!blueprint) return;
  const parts = Object.entries(blueprint);
  const sum = parts.reduce((total, [, count]) => total + count, 0);
  if (sum !== questions) {
    yield diagnostic("HV2303", { sum, asked: questions }, placeAt("/exam/blueprint"));
  }
  const known = new Set([...course.modules, ...course.outcomes].map(({ id }) => id));
  const suggest = suggestionsFrom(known);
  const bank = drawables(built);
  // A bank too small for the exam was reported as such.
  const large = complete && bank.length >= questions;
  const unknown = new Set<string>();
  let isFilled = large && sum <= questions;
  for (const [part, wanted] of parts) {
    const place = placeAt(`/exam/blueprint/${part.replace(":", "/")}`);
    const [id = "", difficulty] = part.split(":");
    if (!known.has(id)) {
      isFilled = false;
      // A name that is none is told of once, however many difficulties stand under it.
      if (unknown.has(id)) continue;
      unknown.add(id);
      const suggestion = suggest(id);
      const args = { part: id, ...(suggestion ? { suggestion } : {}) };
      if (sound) yield diagnostic("HV2304", args, placeAt(`/exam/blueprint/${id}`));
      continue;
    }
    const available = partOf(bank, part).length;
    if (!large || available >= wanted) continue;
    isFilled = false;
    yield difficulty
      ? diagnostic("HV2462", { part: id, difficulty, wanted, available }, place)
      : diagnostic("HV2305", { part, wanted, available }, place);
  }
  if (!isFilled) return;
  yield* checkOverlaps(parts, bank, built);
  yield* checkEvenness(exam, bank, built);
}

function drawables({ course }: BuiltCourse): readonly Drawable[] {
  return course.modules.flatMap((module) =>
    examBank({ modules: [module] }).map(({ id, outcomes, difficulty }) => ({
      id,
      outcomes,
      module: module.id,
      ...(difficulty ? { difficulty } : {}),
    })),
  );
}

/** Parts are drawn in their order: what one has in common with those before it may have been drawn for them. */
function* checkOverlaps(
  parts: readonly (readonly [string, number])[],
  bank: readonly Drawable[],
  { placeAt }: BuiltCourse,
): Iterable<Diagnostic> {
  const questions = parts.map(([part, wanted]) => ({
    part,
    wanted,
    own: new Set(partOf(bank, part)),
  }));
  for (const [index, { part, wanted, own }] of questions.entries()) {
    const before = questions.slice(0, index).map((other) => ({
      part: other.part,
      taken: Math.min(other.wanted, [...other.own].filter((one) => own.has(one)).length),
    }));
    const left = own.size - before.reduce((sum, { taken }) => sum + taken, 0);
    if (left >= wanted) continue;
    const others = before.filter(({ taken }) => taken > 0).map((one) => one.part);
    const place = placeAt(`/exam/blueprint/${part.replace(":", "/")}`);
    yield diagnostic("HV2463", { part, others, wanted, left: Math.max(0, left) }, place);
  }
}

/** Contestants are ranked: where difficulties are known and left to chance, one paper is harder than another. */
function* checkEvenness(
  { blueprint }: Exam,
  bank: readonly Drawable[],
  { course, placeAt }: BuiltCourse,
): Iterable<Diagnostic> {
  if (!course.contest) return;
  for (const [part, wanted] of Object.entries(blueprint ?? {})) {
    if (part.includes(":") || wanted === 0) continue;
    const levels = new Set(partOf(bank, part).map(({ difficulty }) => difficulty));
    if (levels.size < 2) continue;
    yield diagnostic("HV2464", { part }, placeAt(`/exam/blueprint/${part}`));
  }
}
