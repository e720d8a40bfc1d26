import { plain } from "./strategies.ts";

/** The words of a text as they are compared: small letters, no marks between them. */
export function wordsOf(html: string): readonly string[] {
  return (
    plain(html)
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{M}\d]+/gu) ?? []
  );
}

/** Each word with the one after it: in Vietnamese, where a word is of several syllables, nearer to words. */
export function pairsOf(html: string): readonly string[] {
  const words = wordsOf(html);
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
