import { closestMatch } from "leven";

/** The word of `known` that `word` was probably meant to be: about a third of its letters off at most; `undefined` if none is that near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  return suggestionsFrom(known)(word);
}

/**
 * Pairs of letters that are compared for one list. A course's own lists take a hundredth of it; beyond it a suggestion
 * is not worth the wait.
 */
const MAX_COMPARED = 5_000_000;

/** The same for many words and one list, which is gone through no sooner than it is asked for. */
export function suggestionsFrom(known: Iterable<string>): (word: string) => string | undefined {
  let candidates: ReadonlyMap<string, string> | undefined;
  let letters = 0;
  let compared = 0;
  const found = new Map<string, string | undefined>();
  const search = (word: string): string | undefined => {
    if (!candidates) {
      candidates = new Map([...known].map((candidate) => [candidate.toLowerCase(), candidate]));
      for (const candidate of candidates.keys()) letters += candidate.length;
    }
    compared += word.length * letters;
    if (compared > MAX_COMPARED) return undefined;
    const maxDistance = Math.max(2, Math.floor(word.length / 3));
    const match = closestMatch(word.toLowerCase(), [...candidates.keys()], { maxDistance });
    return match === undefined ? undefined : candidates.get(match);
  };
  return (word) => {
    if (!found.has(word)) found.set(word, search(word));
    return found.get(word);
  };
}
