/** What two stems are compared by. */
export interface Stem {
  readonly id: string;
  readonly words: ReadonlySet<string>;
}

/** Shared words ÷ all words. */
const SAME = 0.9;
/** Stems of fewer words ("Đúng hay sai?") say too little to be compared. */
const FEW = 4;

/**
 * Each stem that has nearly all its words in common with an earlier one of another id, beside the first such. Two like
 * that share one of their rarest words, so only those that do are compared: a course may have thousands.
 */
export function* nearlySame<S extends Stem>(
  stems: readonly S[],
): Iterable<{ readonly one: S; readonly other: S }> {
  const frequency = new Map<string, number>();
  for (const { words } of stems) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const rank = new Map(
    [...frequency]
      .sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1))
      .map(([word], at) => [word, at]),
  );
  const earlier = new Map<string, number[]>();
  for (const [index, one] of stems.entries()) {
    const { size } = one.words;
    if (size < FEW) continue;
    const rarest = [...one.words]
      .sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      // All others might be shared, and still too few.
      .slice(0, size - Math.ceil(SAME * size) + 1);
    for (const at of ascending(rarest.map((word) => earlier.get(word) ?? []))) {
      const other = stems[at];
      if (!other || other.id === one.id || !isSame(other.words, one.words)) continue;
      yield { one, other };
      break;
    }
    for (const word of rarest) {
      const list = earlier.get(word);
      if (list) list.push(index);
      else earlier.set(word, [index]);
    }
  }
}

/** The numbers of lists that ascend, each once, ascending: read no further than they are asked for. */
function* ascending(lists: readonly (readonly number[])[]): Iterable<number> {
  const next = lists.map(() => 0);
  for (;;) {
    let least = Number.POSITIVE_INFINITY;
    for (const [which, list] of lists.entries()) {
      least = Math.min(least, list[next[which] ?? 0] ?? Number.POSITIVE_INFINITY);
    }
    if (least === Number.POSITIVE_INFINITY) return;
    yield least;
    for (const [which, list] of lists.entries()) {
      const at = next[which] ?? 0;
      if (list[at] === least) next[which] = at + 1;
    }
  }
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) < SAME * Math.max(a.size, b.size)) return false;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared >= SAME * (a.size + b.size - shared);
}
