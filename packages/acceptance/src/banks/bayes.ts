import type { ChoiceQuestion, Question } from "@hocvu/model";
import { isChoice } from "@hocvu/model";
import type { Strategy } from "./strategies.ts";
import { pairsOf, wordsOf } from "./words.ts";

/**
 * A naive Bayes classifier of right and wrong choices that has seen `banks` alone: tried on a course that it has not seen,
 * it finds what right choices sound like throughout, however little of that anybody could name.
 */
export function bayes(bank: readonly Question[]): Strategy {
  const right = new Map<string, number>();
  const wrong = new Map<string, number>();
  const total = { right: 0, wrong: 0 };
  for (const { choices, type } of bank.filter(isChoice)) {
    if (type === "true-false") continue;
    for (const { html, correct } of choices) {
      for (const feature of featuresOf(html)) {
        const seen = correct ? right : wrong;
        seen.set(feature, (seen.get(feature) ?? 0) + 1);
        total[correct ? "right" : "wrong"]++;
      }
    }
  }
  const kinds = new Set([...right.keys(), ...wrong.keys()]).size;
  const odds = (feature: string) =>
    Math.log(((right.get(feature) ?? 0) + 1) / (total.right + kinds)) -
    Math.log(((wrong.get(feature) ?? 0) + 1) / (total.wrong + kinds));
  const known = (feature: string) => right.has(feature) || wrong.has(feature);
  return ({ choices }: ChoiceQuestion) =>
    choices.map(({ html }) =>
      featuresOf(html)
        .filter(known)
        .reduce((sum, feature) => sum + odds(feature), 0),
    );
}

function featuresOf(html: string): readonly string[] {
  return [...new Set([...wordsOf(html), ...pairsOf(html)])];
}
