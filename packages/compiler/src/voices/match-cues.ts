import { align } from "./align.ts";
import type { Cue } from "./cues.ts";
import { pageText, type Sentence } from "./page-text.ts";
import { spokenWords } from "./spoken-words.ts";

/** What is said while a stretch of the page's HTML is marked. */
export interface Mark extends Sentence {
  readonly start: number;
  readonly end: number;
}

export interface Matched {
  /** In the order of the page, none over another. */
  readonly marks: readonly Mark[];
  /** How many cues say what the page says. */
  readonly matched: number;
  /** Cues that say what stands nowhere on the page, and in whose place nothing else does. */
  readonly strangers: readonly Cue[];
}

/** Of a cue's words as many have to be on the page, close together, for it to be found there. */
const SHARE = 0.5;

/**
 * Finds on a page what each cue says. Words are compared as they are heard: case, punctuation and the place of tone marks do
 * not count, numbers are words. What lies between two cues that were found belongs to those between them, which may say it in
 * other words; a page's title, which stands nowhere in its HTML, may be said as well.
 */
export function matchCues(
  html: string,
  title: string,
  lang: string,
  cues: readonly Cue[],
): Matched {
  const { text, sentences } = pageText(html);
  const heading = spokenWords(title, lang);
  const words = spokenWords(text, lang);
  const said = cues.map(({ text }) => spokenWords(text, lang).map(({ heard }) => heard));
  const found = align(
    [...heading, ...words].map(({ heard }) => heard),
    said.flat(),
  );
  /** Of each cue the first and the last word on the page, which are negative within the title. */
  const spans: (readonly [number, number] | undefined)[] = [];
  let at = 0;
  for (const { length } of said) {
    const places = found
      .slice(at, at + length)
      .flatMap((place) => (place === undefined ? [] : [place - heading.length]));
    spans.push(together(places, length));
    at += length;
  }
  const sentenceAt = sentenceFinder(sentences);
  const begins = beginsAfter(spans);
  const marks: Mark[] = [];
  const strangers: Cue[] = [];
  let waiting: Cue[] = [];
  /** Where the page goes on that was not marked yet. */
  let open = 0;
  const fill = (until: number) => {
    if (waiting.length === 0) return;
    const between = sentences.filter(({ from, to }) => from >= open && to <= until);
    const [first, last] = [between[0], between.at(-1)];
    const wordsOf = (one: string) => spokenWords(one, lang).length;
    const room = 3 * wordsOf(waiting.map((cue) => cue.text).join(" ")) + 10;
    if (first && last && wordsOf(text.slice(first.from, last.to)) <= room) {
      const [start, end] = [waiting[0]?.from ?? 0, waiting.at(-1)?.to ?? 0];
      marks.push({ from: first.from, to: last.to, start, end });
    } else strangers.push(...waiting);
    waiting = [];
  };
  cues.forEach((cue, n) => {
    const span = spans[n];
    const [first, last] = span ? [words[span[0]], words[Math.max(span[1], 0)]] : [];
    if (span && span[1] < 0) return;
    const begin = first ?? (span ? words[0] : undefined);
    if (!span || !begin || !last) {
      waiting.push(cue);
      return;
    }
    const next = words[begins[n] ?? -1];
    const own = sentenceAt(begin.from);
    const ending = sentenceAt(last.from);
    // From the beginning of a sentence to the end of one, but for what other cues say of them.
    const free = open + text.slice(open).search(/\S|$/);
    const from = own ? Math.max(own.from, Math.min(free, begin.from)) : begin.from;
    const until = ending?.to ?? last.to;
    const to = next && next.from < until ? Math.max(last.to, trimmed(text, next.from)) : until;
    if (from < open || to <= from) return;
    fill(from);
    marks.push({ from, to, start: cue.from, end: cue.to });
    open = to;
  });
  fill(html.length);
  const matched = spans.filter(Boolean).length;
  return { marks, matched, strangers };
}

/** The first and last of `places` that stand close together, if enough of a cue's words do. */
function together(
  places: readonly number[],
  length: number,
): readonly [number, number] | undefined {
  let [first, last] = [0, places.length - 1];
  const placeAt = (n: number) => places[n] as number;
  while (first < last && placeAt(last) - placeAt(first) + 1 > 2 * length + 4) {
    const [before, after] = [
      placeAt(first + 1) - placeAt(first),
      placeAt(last) - placeAt(last - 1),
    ];
    if (before > after) first++;
    else last--;
  }
  const count = last - first + 1;
  if (count === 0 || count < length * SHARE) return undefined;
  return [placeAt(first), placeAt(last)];
}

/** For each cue the first word on the page of the next one that was found; -1 where none is. */
function beginsAfter(spans: readonly (readonly [number, number] | undefined)[]): readonly number[] {
  const begins: number[] = [];
  let next = -1;
  for (let n = spans.length - 1; n >= 0; n--) {
    begins[n] = next;
    const span = spans[n];
    if (span && span[1] >= 0) next = Math.max(span[0], 0);
  }
  return begins;
}

/** Where the text before `end` ends. */
function trimmed(text: string, end: number): number {
  let at = end;
  while (at > 0 && /[\s"“‘«([]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** Finds the sentence around a character. */
function sentenceFinder(sentences: readonly Sentence[]) {
  return (at: number): Sentence | undefined => {
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle] as Sentence).to <= at) low = middle + 1;
      else high = middle;
    }
    const found = sentences[low];
    return found && found.from <= at ? found : undefined;
  };
}
