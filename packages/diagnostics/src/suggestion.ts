import { closestMatch } from "leven";

/** The word of `known` that `word` was probably meant to be: about a third of its letters off at most; `undefined` if none is that near. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const candidates = new Map([...known].map((candidate) => [candidate.toLowerCase(), candidate]));
  const maxDistance = Math.max(2, Math.floor(word.length / 3));
  const match = closestMatch(word.toLowerCase(), [...candidates.keys()], { maxDistance });
  return match === undefined ? undefined : candidates.get(match);
}
