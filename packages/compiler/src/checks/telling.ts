import { isChoice, type Question } from "@hocvu/model";
import { plainText } from "./plain-text.ts";

/** A pair of words in more stems than this is what the course is about, and gives nothing away. */
const COMMON = 3;
/** An answer of fewer telling pairs is too short to be told by chance or by design. */
const FEW = 4;
/** From this share of its telling pairs on, an answer stands in another stem. */
const TOLD = 0.8;

interface Placed {
  readonly question: Question;
  readonly pointer: string;
}

/** Each question whose right choice stands in another's stem, where an exam that asks both tells it. */
export function* telling<Q extends Placed>(
  questions: readonly Q[],
): Iterable<{ readonly asked: Q; readonly told: Q }> {
  const holders = new Map<string, Q[]>();
  for (const one of questions) {
    for (const pair of new Set(pairsOf(one.question.stem))) {
      const list = holders.get(pair);
      if (list) list.push(one);
      else holders.set(pair, [one]);
    }
  }
  for (const asked of questions) {
    const pairs = tellingPairs(asked.question).filter(
      (pair) => (holders.get(pair)?.length ?? 0) <= COMMON,
    );
    if (pairs.length < FEW) continue;
    const shared = new Map<Q, number>();
    for (const pair of pairs) {
      for (const holder of holders.get(pair) ?? []) {
        shared.set(holder, (shared.get(holder) ?? 0) + 1);
      }
    }
    for (const [told, count] of shared) {
      if (told.question.id === asked.question.id || count < TOLD * pairs.length) continue;
      yield { asked, told };
      break;
    }
  }
}

/** What only the right choice says, neither the stem nor a wrong one. */
function tellingPairs(question: Question): readonly string[] {
  if (!isChoice(question) || question.type !== "single") return [];
  const said = (right: boolean) =>
    question.choices
      .filter(({ correct }) => correct === right)
      .flatMap(({ html }) => pairsOf(html));
  const elsewhere = new Set([...pairsOf(question.stem), ...said(false)]);
  return [...new Set(said(true))].filter((pair) => !elsewhere.has(pair));
}

function pairsOf(html: string): readonly string[] {
  const words =
    plainText(html)
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}
