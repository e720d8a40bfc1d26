import type { Element } from "xast";
import { all, attribute } from "../../xml/elements.ts";
import type { Outcomes, Processing } from "./processing.ts";
import { answered } from "./processing.ts";
import { descendants } from "./tree.ts";
import type { Declaration, Single } from "./values.ts";

/** For whom a piece of feedback is. */
export interface Feedback {
  readonly hints: readonly Element[];
  /** Shown whatever was answered, or only to those who were right. */
  readonly explanations: readonly Element[];
  /** By the identifiers of choices. */
  readonly choices: ReadonlyMap<string, readonly Element[]>;
  /** Shown to those who were wrong, whatever they had answered. */
  readonly wrong: readonly Element[];
}

/** How an item gives feedback: it is asked what it shows for each answer. */
export function feedbackIn(
  item: Element,
  processing: Processing,
  declaration: Declaration | undefined,
  choices: readonly string[],
  right: readonly Single[],
): Feedback {
  const found = { hints: [], explanations: [], wrong: [] } as {
    hints: Element[];
    explanations: Element[];
    wrong: Element[];
  };
  const byChoice = new Map<string, Element[]>();
  const give = (choice: string, feedback: Element) =>
    byChoice.set(choice, [...(byChoice.get(choice) ?? []), feedback]);
  const outcomesOf = (items: readonly Single[]) =>
    declaration ? processing.run(answered(declaration, items)) : undefined;
  const chosen = choices.map((choice) => [choice, outcomesOf([choice])] as const);
  const atRight = right.length > 0 ? outcomesOf(right) : undefined;
  const atWrong = wrongOnes(choices, right).map(outcomesOf);
  const isSingle = declaration?.cardinality === "single";
  for (const feedback of feedbackElements(item)) {
    const identifier = attribute(feedback, "identifier");
    const shows = (outcomes: Outcomes | undefined) => isShown(feedback, outcomes);
    if (/hint|goi-?y/i.test(`${identifier} ${attribute(feedback, "outcomeIdentifier")}`)) {
      found.hints.push(feedback);
      continue;
    }
    const own = chosen.filter(([, outcomes]) => shows(outcomes)).map(([choice]) => choice);
    const isForRight = shows(atRight);
    const isForWrong = atWrong.some(shows);
    if (!processing.hasRules && choices.includes(identifier)) give(identifier, feedback);
    else if ((isForRight && isForWrong) || (own.length > 1 && own.length === choices.length))
      found.explanations.push(feedback);
    else if (isSingle && own.length > 0) for (const choice of own) give(choice, feedback);
    else if (own.length === 1 && own[0] !== undefined) give(own[0], feedback);
    else if (isForWrong && !isForRight) found.wrong.push(feedback);
    else found.explanations.push(feedback);
  }
  return { ...found, choices: byChoice };
}

/** Answers that are wrong: nothing at all, and a choice that is. */
function wrongOnes(
  choices: readonly string[],
  right: readonly Single[],
): readonly (readonly Single[])[] {
  const wrong = choices.find((choice) => !right.includes(choice));
  return wrong === undefined ? [[]] : [[wrong]];
}

function* feedbackElements(item: Element): Generator<Element> {
  yield* all(item, "modalFeedback");
  for (const body of all(item, "itemBody"))
    for (const element of descendants(body)) if (element.name === "feedbackBlock") yield element;
}

function isShown(feedback: Element, outcomes: Outcomes | undefined): boolean {
  if (!outcomes) return false;
  const held = outcomes.get(attribute(feedback, "outcomeIdentifier"))?.items ?? [];
  const isHeld = held.includes(attribute(feedback, "identifier"));
  return attribute(feedback, "showHide") === "hide" ? !isHeld : isHeld;
}
