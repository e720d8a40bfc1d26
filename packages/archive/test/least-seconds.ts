/** Tries after which work that takes too long each time is slow by itself. */
const TRIES = 3;

/**
 * In seconds of the processor, as other work may share the machine: the least that `work` took, tried again while it takes `bound`
 * or more. What the process does besides, as to clear away what earlier tests left, is counted too, and seldom comes twice.
 */
export async function leastSeconds(bound: number, work: () => Promise<unknown>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least >= bound; tries++) {
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}
