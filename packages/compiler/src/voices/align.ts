/** Cells of tables that one alignment may fill: about a second's work at most. */
const MOST_CELLS = 12_000_000;
/** Two stretches whose product is larger are parted first, at words that each has once. */
const LARGEST_TABLE = 1_000_000;
/** Words in a row that tell one place from all others. */
const RUN = 3;

/**
 * For each word of `said` the number of the word of `written` that it is, both read in order; `undefined` for those that are
 * not there. Time and room are bounded, whatever is given: what is too much alike to be told apart is left open.
 */
export function align(
  written: readonly string[],
  said: readonly string[],
): readonly (number | undefined)[] {
  const found = new Array<number | undefined>(said.length).fill(undefined);
  let cells = MOST_CELLS;
  const todo = [{ w: 0, wEnd: written.length, s: 0, sEnd: said.length }];
  for (let range = todo.pop(); range; range = todo.pop()) {
    let { w, wEnd, s, sEnd } = range;
    while (w < wEnd && s < sEnd && written[w] === said[s]) found[s++] = w++;
    while (w < wEnd && s < sEnd && written[wEnd - 1] === said[sEnd - 1]) found[--sEnd] = --wEnd;
    const size = (wEnd - w) * (sEnd - s);
    if (size === 0) continue;
    if (size <= LARGEST_TABLE) {
      cells -= size;
      if (cells < 0) break;
      for (const [a, b] of longestCommon(written.slice(w, wEnd), said.slice(s, sEnd))) {
        found[s + b] = w + a;
      }
      continue;
    }
    // So that no text can make us look for one anchor after the other.
    cells -= 20 * (wEnd - w + sEnd - s);
    if (cells < 0) break;
    const anchors = rising(onceInBoth(written.slice(w, wEnd), said.slice(s, sEnd)));
    if (anchors.length === 0) continue;
    let [a, b] = [w, s];
    for (const [atW, atS] of anchors) {
      todo.push({ w: a, wEnd: w + atW, s: b, sEnd: s + atS });
      found[s + atS] = w + atW;
      [a, b] = [w + atW + 1, s + atS + 1];
    }
    todo.push({ w: a, wEnd, s: b, sEnd });
  }
  return found;
}

type Pair = readonly [written: number, said: number];

/** The longest common subsequence, as pairs of places. */
function longestCommon(written: readonly string[], said: readonly string[]): readonly Pair[] {
  const width = said.length + 1;
  const longest = new Uint16Array((written.length + 1) * width);
  for (let a = written.length - 1; a >= 0; a--) {
    for (let b = said.length - 1; b >= 0; b--) {
      longest[a * width + b] =
        written[a] === said[b]
          ? (longest[(a + 1) * width + b + 1] as number) + 1
          : Math.max(longest[(a + 1) * width + b] as number, longest[a * width + b + 1] as number);
    }
  }
  const pairs: Pair[] = [];
  for (let [a, b] = [0, 0]; a < written.length && b < said.length; ) {
    if (written[a] === said[b]) pairs.push([a++, b++]);
    else if ((longest[(a + 1) * width + b] as number) >= (longest[a * width + b + 1] as number))
      a++;
    else b++;
  }
  return pairs;
}

/** Where runs of words stand that each of the two has exactly once, in the order of `written`. */
function onceInBoth(written: readonly string[], said: readonly string[]): readonly Pair[] {
  const [there, here] = [placesOfRuns(written), placesOfRuns(said)];
  return [...there].flatMap(([run, a]) => {
    const b = here.get(run);
    return a < 0 || b === undefined || b < 0 ? [] : [[a, b] as const];
  });
}

/** The place of each run; -1 for those that come again. */
function placesOfRuns(words: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + RUN <= words.length; at++) {
    const run = words.slice(at, at + RUN).join(" ");
    places.set(run, places.has(run) ? -1 : at);
  }
  return places;
}

/** The most pairs that rise on both sides: patience sorting. */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, b], index) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] as number] as Pair)[1] < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tops[low - 1] as number) : -1;
    tops[low] = index;
  });
  const chain: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] as number) {
    chain.push(pairs[at] as Pair);
  }
  return chain.reverse();
}
