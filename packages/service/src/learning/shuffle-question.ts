import {
  choiceId,
  hash,
  isChoice,
  orderChoices,
  type Question,
  type Response,
  random,
  shuffled,
} from "@hocvu/model";

/**
 * The question with what is chosen from in the order that `seed` gives, and lettered in that order: an author's letter, or one
 * that was learnt in another order, says nothing of what is right here. Choices that the author pinned keep their place.
 */
export function shuffleQuestion(question: Question, seed: number): Question {
  if (isChoice(question)) {
    if (!question.shuffle) return question;
    const choices = orderChoices(question, seed);
    return { ...question, choices: choices.map((one, at) => ({ ...one, id: choiceId(at) })) };
  }
  const next = random(seed ^ hash(question.id));
  switch (question.type) {
    case "matching": {
      const [rights, renamed] = lettered(shuffled(question.rights, next));
      return { ...question, rights, right: question.right.map(renamed) };
    }
    case "ordering": {
      const order = shuffled(question.items, next);
      const solved = order.map(({ id }) => id).join() === question.right.join();
      // An order that is right already would be no question.
      const [items, renamed] = lettered(solved ? [...order.slice(1), ...order.slice(0, 1)] : order);
      return { ...question, items, right: question.right.map(renamed) };
    }
    case "categorize": {
      const [groups, renamed] = lettered(shuffled(question.groups, next));
      const order = shuffled([...question.items.keys()], next);
      const [items] = lettered(order.flatMap((at) => question.items[at] ?? []));
      const right: Response = order.map((at) => renamed(question.right[at] ?? ""));
      return { ...question, groups, items, right };
    }
    case "fill-in":
    case "numeric":
    case "likert":
    case "short-answer":
      return question;
  }
}

/** The items, `a` the first of them, and what became of each id. */
function lettered<T extends { readonly id: string }>(
  items: readonly T[],
): readonly [items: readonly T[], renamed: (id: string) => string] {
  const ids = new Map(items.map(({ id }, at) => [id, choiceId(at)]));
  return [items.map((item, at) => ({ ...item, id: choiceId(at) })), (id) => ids.get(id) ?? id];
}
