import type { ChoiceQuestion, HotspotQuestion, Question } from "@hocvu/model";
import { isChoice } from "@hocvu/model";
import { pairsOf } from "./words.ts";

/** A word pair in more questions of a bank than this share is its subject, and gives nothing away. */
const COMMON = 0.1;
/** From this share of its telling pairs on, an answer stands in another stem. */
const TOLD = 0.6;
/** An answer of fewer telling pairs is too short to be told. */
const FEW = 3;

/** Questions whose right choice, and no wrong one, can be read in another's stem: `asked < telling`, by ids. */
export function leaks(bank: readonly Question[]): readonly string[] {
  const stems = bank.map(({ id, stem }) => ({ id, pairs: new Set(pairsOf(stem)) }));
  const frequency = new Map<string, number>();
  for (const { pairs } of stems) {
    for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  }
  return bank.filter(isChoice).flatMap((question) => {
    const telling = tellingPairs(question).filter(
      (pair) => (frequency.get(pair) ?? 0) <= Math.max(1, COMMON * bank.length),
    );
    if (telling.length < FEW) return [];
    return stems
      .filter(({ id, pairs }) => {
        const told = telling.filter((pair) => pairs.has(pair)).length;
        return id !== question.id && told >= TOLD * telling.length;
      })
      .map(({ id }) => `${question.id} < ${id}`);
  });
}

/** What only the right choice says: neither the stem nor a wrong choice. */
function tellingPairs({
  stem,
  choices,
  type,
}: ChoiceQuestion | HotspotQuestion): readonly string[] {
  if (type !== "single") return [];
  const said = (right: boolean) =>
    choices.filter(({ correct }) => correct === right).flatMap(({ html }) => pairsOf(html));
  const elsewhere = new Set([...pairsOf(stem), ...said(false)]);
  return said(true).filter((pair) => !elsewhere.has(pair));
}
