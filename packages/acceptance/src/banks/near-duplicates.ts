import type { Question } from "@hocvu/model";
import { isChoice } from "@hocvu/model";
import { plain } from "./strategies.ts";

/** Two questions are near duplicates from this share of common word pairs on. */
const ALIKE = 0.7;

/** Pairs of questions, by id, that ask nearly the same in nearly the same words. */
export function nearDuplicates(bank: readonly Question[]): readonly string[] {
  const texts = bank.map((question) => ({ id: question.id, pairs: wordPairs(textOf(question)) }));
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => likeness(one.pairs, other.pairs) >= ALIKE)
      .map((other) => `${one.id} ~ ${other.id}`),
  );
}

/** Stem and choices: two questions may share a stem such as "Which of these is true?". */
function textOf(question: Question): string {
  const choices = isChoice(question) ? question.choices.map(({ html }) => html) : [];
  return plain([question.stem, ...choices].join(" "))
    .toLowerCase()
    .normalize("NFC");
}

function wordPairs(text: string): ReadonlySet<string> {
  const words = text.match(/[\p{L}\p{M}\d]+/gu) ?? [];
  return new Set(words.slice(1).map((word, index) => `${words[index]} ${word}`));
}

/** Dice's coefficient: 0 for nothing in common, 1 for the same. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / Math.max(1, a.size + b.size);
}
