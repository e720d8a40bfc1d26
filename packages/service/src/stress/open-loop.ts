/** Something that happens again and again, whether or not what came before has ended. */
export interface Load {
  /** On average; they come by chance, as people do. */
  readonly perSecond: number;
  /** `intended` is when it was to begin, on the clock of `performance.now()`: whatever waits since then has been kept waiting. */
  begin(intended: number): void;
}

/** How late loads were begun by this process itself, in milliseconds. */
export type Lateness = readonly number[];

/** How often it is looked whose turn has come, in milliseconds. */
const TICK = 2;

/**
 * Begins each load at its own times for so many milliseconds. An open loop: a slow answer delays no request that others would
 * have sent meanwhile, so that times count from when somebody wanted something, and no wait is left out of them.
 */
export async function openLoop(
  loads: readonly Load[],
  milliseconds: number,
  chance: () => number,
  signal: AbortSignal,
): Promise<Lateness> {
  const began = performance.now();
  const late: number[] = [];
  const gap = ({ perSecond }: Load) => (-Math.log(1 - chance()) / perSecond) * 1000;
  const due = loads
    .filter(({ perSecond }) => perSecond > 0)
    .map((load) => ({ load, at: began + gap(load) }));
  while (!signal.aborted) {
    const now = performance.now();
    for (const next of due) {
      while (next.at <= now && next.at - began < milliseconds) {
        late.push(performance.now() - next.at);
        next.load.begin(next.at);
        next.at += gap(next.load);
      }
    }
    if (now - began >= milliseconds) break;
    await new Promise((done) => setTimeout(done, TICK));
  }
  return late;
}
