import type { BlueprintPart, Exam, Id } from "./course.ts";
import { hash, type Random, random, shuffled } from "./random.ts";

/** What the draw has to know of a question. */
export interface Drawable {
  readonly id: Id;
  readonly outcomes: readonly Id[];
  /** The module whose bank holds it; needed only where a blueprint names modules. */
  readonly module?: Id;
  /** Needed only where a blueprint asks for it. */
  readonly difficulty?: string;
  /** What it is chosen among; needed only where questions are to be kept apart that share it. */
  readonly choices?: readonly { readonly html: string }[];
}

/**
 * The questions of one attempt: `exam.questions` of `bank`, as many from each part as the blueprint says, and within
 * each part, or the whole bank, spread over outcomes as evenly as it allows. Of questions that are chosen among the same,
 * one as long as an outcome has others: who has answered one knows what the next is not. The same bank and seed always
 * give the same questions in the same order; a smaller bank is used whole.
 */
export function drawExam<Q extends Drawable>(
  bank: readonly Q[],
  exam: Pick<Exam, "questions" | "shuffle" | "blueprint">,
  seed: number,
): readonly Q[] {
  const next = random(seed);
  const drawn = new Set<Q>();
  const told = new Set<string>();
  const draw = (part: readonly Q[], count: number) => {
    const free = part.filter((question) => !drawn.has(question));
    for (const question of drawEvenly(free, count, next, told)) drawn.add(question);
  };
  for (const [part, count] of Object.entries(exam.blueprint || {})) {
    draw(partOf(bank, part), count);
  }
  // All of it without a blueprint; with one, only what a bank smaller than its blueprint leaves open.
  draw(bank, exam.questions - drawn.size);
  return exam.shuffle ? shuffled([...drawn], next) : bank.filter((question) => drawn.has(question));
}

/** The questions that a blueprint means by one of its parts. */
export function partOf<Q extends Drawable>(bank: readonly Q[], part: BlueprintPart): readonly Q[] {
  return bank.filter(({ module, outcomes, difficulty }) =>
    [module, ...outcomes].some((id) => id === part || `${id}:${difficulty}` === part),
  );
}

/**
 * Each step takes a question for the outcome asked about least so far, rather one that none in `told` tells of. A
 * question with several outcomes counts for all of them; one with none makes a group of its own.
 */
function drawEvenly<Q extends Drawable>(
  bank: readonly Q[],
  count: number,
  next: Random,
  told: Set<string>,
): ReadonlySet<Q> {
  const waiting = new Map<Id, Q[]>();
  for (const question of shuffled(bank, next)) {
    for (const outcome of groupsOf(question)) {
      waiting.set(outcome, [...(waiting.get(outcome) || []), question]);
    }
  }
  // Which outcome gets the odd question out is the seed's choice too, not always the first one's luck.
  const outcomes = shuffled([...waiting.keys()], next);
  const asked = new Map<Id, number>(outcomes.map((outcome) => [outcome, 0]));
  const drawn = new Set<Q>();

  while (drawn.size < Math.min(count, bank.length)) {
    const open = outcomes.filter((outcome) => waiting.get(outcome)?.some((q) => !drawn.has(q)));
    const least = open.reduce((a, b) => ((asked.get(b) || 0) < (asked.get(a) || 0) ? b : a));
    const left = (waiting.get(least) || []).filter((q) => !drawn.has(q));
    const question = left.find((q) => !told.has(setOf(q))) || (left[0] as Q);
    drawn.add(question);
    told.add(setOf(question));
    for (const outcome of groupsOf(question)) asked.set(outcome, (asked.get(outcome) || 0) + 1);
  }
  return drawn;
}

/**
 * The same for questions that are chosen among the same, whether one is right or several; yes and no are everybody's, and
 * tell nothing.
 */
function setOf({ id, choices = [] }: Drawable): string {
  if (choices.length < 3) return id;
  return choices
    .map(({ html }) => html)
    .sort()
    .join();
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
