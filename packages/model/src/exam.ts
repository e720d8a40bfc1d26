import type { Exam, Id } from "./course.ts";
import { hash, random, shuffled } from "./random.ts";

/** What the draw has to know of a question. */
export interface Drawable {
  readonly id: Id;
  readonly outcomes: readonly Id[];
}

/**
 * The questions of one attempt: `exam.questions` of `bank`, spread over outcomes as evenly as the bank allows.
 * The same bank and seed always give the same questions in the same order; a smaller bank is used whole.
 *
 * Each step takes a question for the outcome asked about least so far. A question with several outcomes counts
 * for all of them; one with none makes a group of its own.
 */
export function drawExam<Q extends Drawable>(
  bank: readonly Q[],
  exam: Pick<Exam, "questions" | "shuffle">,
  seed: number,
): readonly Q[] {
  const next = random(seed);
  const waiting = new Map<Id, Q[]>();
  for (const question of shuffled(bank, next)) {
    for (const outcome of groupsOf(question)) {
      waiting.set(outcome, [...(waiting.get(outcome) ?? []), question]);
    }
  }
  // Which outcome gets the odd question out is the seed's choice too, not always the first one's luck.
  const outcomes = shuffled([...waiting.keys()], next);
  const asked = new Map<Id, number>(outcomes.map((outcome) => [outcome, 0]));
  const drawn = new Set<Q>();

  while (drawn.size < Math.min(exam.questions, bank.length)) {
    const open = outcomes.filter((outcome) => waiting.get(outcome)?.some((q) => !drawn.has(q)));
    const least = open.reduce((a, b) => ((asked.get(b) ?? 0) < (asked.get(a) ?? 0) ? b : a));
    const question = waiting.get(least)?.find((q) => !drawn.has(q)) as Q;
    drawn.add(question);
    for (const outcome of groupsOf(question)) asked.set(outcome, (asked.get(outcome) ?? 0) + 1);
  }
  return exam.shuffle ? shuffled([...drawn], next) : bank.filter((question) => drawn.has(question));
}

function groupsOf(question: Drawable): readonly Id[] {
  return question.outcomes.length > 0 ? question.outcomes : [""];
}

/** A choice question's choices in the order one attempt shows them: pinned ones stay where the author put them. */
export function orderChoices<C extends { readonly pinned: boolean }>(
  question: { readonly id: Id; readonly choices: readonly C[] },
  seed: number,
): readonly C[] {
  const loose = shuffled(
    question.choices.filter((choice) => !choice.pinned),
    random(seed ^ hash(question.id)),
  );
  return question.choices.map((choice) => (choice.pinned ? choice : (loose.shift() as C)));
}
