/** A text as its words, each with where it stands. */
export interface Words {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface Match {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** How much of what was looked for is there: 1 where all of it stands in a row. */
  readonly share: number;
}

/** How many words make a run, by which a text is known again. */
const RUN = 3;
/** A quote's first words are enough to find it, and its author may have made it as long as he likes. */
const MOST = 60;

/** Letters and digits alone: what Markdown puts between them is nothing that a reader sees. */
export function wordsOf(text: string): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push(word.toLowerCase());
    starts.push(index);
    ends.push(index + word.length);
  }
  return { words, starts, ends };
}

/** A text that is looked for in many others. */
export interface Quote {
  readonly words: readonly string[];
  /** How many words make one of its runs. */
  readonly size: number;
  readonly runs: readonly string[];
}

export function quoteOf(text: string): Quote {
  const words = wordsOf(text).words.slice(0, MOST);
  const size = Math.min(RUN, words.length);
  const runs = words.slice(Math.max(size - 1, 0)).map((_, at) => runAt(words, at, size));
  return { words, size, runs: [...new Set(runs)] };
}

/** Which of many texts have at least a share of a quote's runs: those alone are worth looking through. */
export type Holders<T> = (quote: Quote, share: number) => readonly T[];

export function holdersAmong<T>(texts: readonly (readonly [T, Words])[]): Holders<T> {
  const holders = new Map<string, T[]>();
  for (const [text, words] of texts) {
    for (const run of indexOf(words, RUN).keys()) {
      const known = holders.get(run);
      if (known) known.push(text);
      else holders.set(run, [text]);
    }
  }
  return ({ runs, size }, share) => {
    // Of runs that are shorter nothing is known.
    if (size < RUN) return texts.map(([text]) => text);
    const counts = new Map<T, number>();
    for (const run of runs) {
      for (const text of holders.get(run) ?? []) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    return [...counts].flatMap(([text, count]) => (count >= share * runs.length ? [text] : []));
  };
}

/**
 * Where a quote stands in `source` between two offsets, or what is nearest to it: the stretch, half as long again at most, that
 * has most of its runs of words. Nothing where there is none of them.
 */
export function findQuote(
  { words: wanted, size, runs }: Quote,
  source: Words,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Match | undefined {
  if (size === 0) return undefined;
  const index = indexOf(source, size);
  const isInside = (at: number) => {
    const start = source.starts[at] ?? 0;
    return start >= from && start < to;
  };
  const hits = runs
    .flatMap(
      (run) =>
        index
          .get(run)
          ?.filter(isInside)
          .map((at) => ({ at, run })) ?? [],
    )
    .sort((a, b) => a.at - b.at);
  if (hits.length === 0) return undefined;
  const match = (at: number, last: number, share: number): Match => ({
    start: source.starts[at] ?? 0,
    end: source.ends[last] ?? 0,
    share,
  });
  const [first] = runs;
  const whole = hits.find(
    ({ at, run }) =>
      run === first && wanted.every((word, offset) => source.words[at + offset] === word),
  );
  if (whole) return match(whole.at, whole.at + wanted.length - 1, 1);
  // A word or two that stand elsewhere are no trace of what was said of them here.
  if (size < RUN) return undefined;
  const near = densest(hits, Math.ceil(wanted.length * 1.5) + size);
  // Below one: it does not stand there in a row.
  return near && match(near.from, near.to + size - 1, Math.min(0.99, near.count / runs.length));
}

interface Hit {
  readonly at: number;
  readonly run: string;
}

/** The stretch of `room` words that has the most runs, each counted once. */
function densest(hits: readonly Hit[], room: number) {
  const inside = new Map<string, number>();
  let left = 0;
  let best: { readonly from: number; readonly to: number; readonly count: number } | undefined;
  for (const { at, run } of hits) {
    inside.set(run, (inside.get(run) ?? 0) + 1);
    for (let hit = hits[left]; hit && at - hit.at > room; hit = hits[left]) {
      const count = (inside.get(hit.run) ?? 1) - 1;
      if (count === 0) inside.delete(hit.run);
      else inside.set(hit.run, count);
      left++;
    }
    if (inside.size > (best?.count ?? 0)) {
      best = { from: hits[left]?.at ?? at, to: at, count: inside.size };
    }
  }
  return best;
}

const indexes = new WeakMap<Words, Map<number, ReadonlyMap<string, readonly number[]>>>();

/** Where each run of so many words begins; made once, as many quotes are looked for in the same text. */
function indexOf(source: Words, size: number): ReadonlyMap<string, readonly number[]> {
  const known = indexes.get(source) ?? new Map<number, ReadonlyMap<string, readonly number[]>>();
  indexes.set(source, known);
  const before = known.get(size);
  if (before) return before;
  const index = new Map<string, number[]>();
  for (let at = 0; at + size <= source.words.length; at++) {
    const run = runAt(source.words, at, size);
    const places = index.get(run);
    if (places) places.push(at);
    else index.set(run, [at]);
  }
  known.set(size, index);
  return index;
}

function runAt(words: readonly string[], at: number, size: number): string {
  return words.slice(at, at + size).join(" ");
}
