/** Tries after which work that takes too long each time is slow by itself. */
const TRIES = 3;
/** In seconds of the processor that bounds were set on: what `yardstick` took there. */
const YARDSTICK = 0.1;
const YARDSTICK_ROUNDS = 32;

/**
 * In seconds of the processor, as other work may share the machine: the least that `work` took, tried again while it takes `bound`
 * or more. What the process does besides, as to clear away what earlier tests left, is counted too, and seldom comes twice.
 * On a slower processor, in seconds of the one that bounds were set on: what grows with the square of a text is far above its
 * bound on either, and what does not is not told for the machine's sake.
 */
export async function leastSeconds(bound: number, work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= bound; tries++)
    least = Math.min(least, await secondsOf(work));
  if (least < bound) return least;
  return least / Math.max(1, (await secondsOf(yardstick)) / YARDSTICK);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Work of the kind that is bounded: texts taken apart, trees made and written. */
async function yardstick(): Promise<void> {
  const text = JSON.stringify(Array.from({ length: 2_000 }, (_, id) => ({ id, words: ["a", id] })));
  for (let rounds = 0; rounds < YARDSTICK_ROUNDS; rounds++) {
    const tree = JSON.parse(text.replace(/"(\w+)":/g, '"$1_":')) as readonly unknown[];
    JSON.stringify(tree.filter(Boolean));
  }
}
