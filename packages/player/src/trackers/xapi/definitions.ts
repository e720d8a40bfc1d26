import { plainText, type SealedQuestion } from "@hocvu/model";
import { patternOf } from "../pattern.ts";
import type { Answered } from "./answered.ts";
import type { LanguageMap } from "./statement.ts";

/** More of a question's text than this does not help to tell it from others in a list. */
const NAME = 80;

/**
 * What a question asked and what would have been right (xAPI 1.0.3 Data 2.4.4.1, appendix C). Without `asked`, the question
 * as the package carries it, only what the answer itself tells.
 */
export function definitionOf(
  { type, right }: Pick<Answered, "type" | "right">,
  asked: SealedQuestion | undefined,
  named: (text: string) => LanguageMap,
): Readonly<Record<string, unknown>> {
  const pattern = patternOf(type, right, true);
  return {
    type: "http://adlnet.gov/expapi/activities/cmi.interaction",
    ...(asked ? wordsOf(asked, named) : {}),
    interactionType: type,
    ...(pattern === "" ? {} : { correctResponsesPattern: [pattern] }),
  };
}

function wordsOf(
  asked: SealedQuestion,
  named: (text: string) => LanguageMap,
): Readonly<Record<string, unknown>> {
  const blanks = "text" in asked ? ` ${asked.text}` : "";
  const text = plainText(asked.stem + blanks.replace(/<span class="blank"/g, "___$&"));
  const short = text.length > NAME ? `${text.slice(0, NAME - 1)}…` : text;
  return { name: named(short), description: named(text), ...componentsOf(asked, named) };
}

/** The things that an answer names by their ids. True or false has none, as each of the two is known. */
function componentsOf(
  asked: SealedQuestion,
  named: (text: string) => LanguageMap,
): Readonly<Record<string, unknown>> {
  const list = (items: readonly { readonly id: string; readonly html: string }[]) =>
    items.map(({ id, html }) => ({ id, description: named(plainText(html)) }));
  switch (asked.type) {
    case "single":
    case "multiple":
      return { choices: list(asked.choices) };
    case "ordering":
      return { choices: list(asked.items) };
    case "matching":
      return { source: list(asked.lefts), target: list(asked.rights) };
    case "categorize":
      return { source: list(asked.items), target: list(asked.groups) };
    case "likert":
      return { scale: list(asked.scale) };
    default:
      return {};
  }
}
