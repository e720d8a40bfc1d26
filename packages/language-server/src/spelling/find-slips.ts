import { parseTree } from "@hocvu/markdown";
import type { Nodes } from "mdast";
import { spanOf } from "../names/names-in.ts";
import { pairs } from "./pairs.ts";
import { isMarked, isSyllable, withMarkInPlace } from "./syllable.ts";

/** Something that is probably written otherwise; offsets into the text. */
export interface SpellingSlip {
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly written: string;
  /** What was probably meant; the likeliest first. */
  readonly suggestions: readonly string[];
}

/** Signs that make a word a part of an address, a name of a file or a code. */
const TIED = /[\d_@/\\#=&%+~^|<>$-]/;
const WORD = /[\p{L}\p{M}]+/gu;
const LONGEST_PAIR = Math.max(...[...pairs.keys()].map((phrase) => phrase.split(" ").length));

/**
 * Vietnamese words of a Markdown text that cannot be spelled so, and pairs of words that are taken for each other. Code,
 * formulas, addresses, names, and whatever holds no Vietnamese letter are left alone, as are words of `known`.
 */
export function findSlips(text: string, known: ReadonlySet<string>): readonly SpellingSlip[] {
  const slips: SpellingSlip[] = [];
  for (const { start, end } of prose(parseTree(text), text)) {
    const words = wordsIn(text, start, end);
    words.forEach((_, index) => {
      slips.push(...(slipIn(text, words, index, known) ?? []));
      slips.push(...pairAt(text, words, index));
    });
  }
  return slips.sort((a, b) => a.start - b.start);
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

function slipIn(
  text: string,
  words: readonly Word[],
  index: number,
  known: ReadonlySet<string>,
): readonly SpellingSlip[] | undefined {
  const { start, end, word } = words[index] as Word;
  if (!isMarked(word) || isForeign(word) || isSyllable(word)) return undefined;
  if (known.has(word.toLowerCase())) return undefined;
  if (TIED.test(text[start - 1] ?? "") || TIED.test(text[end] ?? "")) return undefined;
  // A point within a word parts an address or a version.
  if (/^[.:]\p{L}/u.test(text.slice(end)) || /\p{L}[.:]$/u.test(text.slice(0, start)))
    return undefined;
  if (isName(text, words, index)) return undefined;
  return [{ start, end, written: word, suggestions: suggestionsFor(word) }];
}

/** Of another writing, of several syllables in one (`micrô`), or of none (`HĐND`). */
function isForeign(word: string): boolean {
  return /[fjwz]/i.test(word) || (lettersOf(word).match(/[aeiouy]+/gi)?.length ?? 0) !== 1;
}

function lettersOf(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}

/** A capital letter in the middle of a sentence, or two in a row; where all are capitals nothing can be told. */
function isName(text: string, words: readonly Word[], index: number): boolean {
  const { start, word } = words[index] as Word;
  const isCapital = (one: string | undefined) => one !== undefined && /^\p{Lu}/u.test(one);
  if (!isCapital(word)) return false;
  if (word.length > 1 && word === word.toUpperCase()) return false;
  const begins = /(?:^|[.!?:…]["”’)]*\s+|\n\s*|[-*>#|]\s*|^\s*|[“"(]\s*)$/u.test(
    text.slice(0, start),
  );
  return !begins || isCapital(words[index + 1]?.word);
}

function pairAt(text: string, words: readonly Word[], index: number): readonly SpellingSlip[] {
  for (let count = 2; count <= LONGEST_PAIR; count++) {
    const run = words.slice(index, index + count);
    const [first, last] = [run[0], run.at(-1)];
    if (run.length < count || !first || !last) break;
    const right = pairs.get(run.map(({ word }) => word.toLowerCase()).join(" "));
    const written = text.slice(first.start, last.end);
    if (right === undefined || !/^[\p{L}\p{M} ]+$/u.test(written)) continue;
    return [
      { start: first.start, end: last.end, written, suggestions: [likeCase(right, written)] },
    ];
  }
  return [];
}

function suggestionsFor(word: string): readonly string[] {
  const candidates = [
    withMarkInPlace(word),
    ...RESPELLED.map(([from, to]) => (from.test(word) ? word.replace(from, to) : undefined)),
  ];
  const right = candidates.filter((one) => one !== undefined && one !== word && isSyllable(one));
  return [...new Set((right as string[]).map((one) => likeCase(one, word)))];
}

/** What the same sound is written with before other vowels. */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/^ngh/i, "ng"],
  [/^ng(?!h)/i, "ngh"],
  [/^gh/i, "g"],
  [/^g(?!h)/i, "gh"],
  [/^k(?!h)/i, "c"],
  [/^c(?!h)/i, "k"],
  [/^i(?=[êếềểễệ])/i, "y"],
];

function likeCase(right: string, written: string): string {
  return /^\p{Lu}/u.test(written) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}

function wordsIn(text: string, start: number, end: number): readonly Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
    word: word.normalize("NFC"),
  }));
}

/** Where words for learners stand; addresses that are shown as they are, attributes and variables are none. */
function* prose(
  node: Nodes,
  text: string,
): Iterable<{ readonly start: number; readonly end: number }> {
  switch (node.type) {
    case "text": {
      const { start, end } = spanOf(node);
      const source = text.slice(start, end);
      let from = start;
      for (const { 0: left, index } of source.matchAll(/\{[^{}]*\}|\bhttps?:\S+|\S+@\S+/g)) {
        yield { start: from, end: start + index };
        from = start + index + left.length;
      }
      yield { start: from, end };
      return;
    }
    case "link":
      if (/^(?:https?:|mailto:)/.test(text.slice(spanOf(node).start, spanOf(node).end))) return;
      break;
    case "code":
    case "inlineCode":
    case "html":
    case "yaml":
      return;
  }
  if ("children" in node) for (const child of node.children) yield* prose(child, text);
}
