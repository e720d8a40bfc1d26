/** In milliseconds: letters that come in one go are one edit. */
const PAUSE = 15;
/** Whoever writes on and on is told something all the same. */
const LONGEST_WAIT = 120;

/** Does something for each of several things soon after it was asked for, one after the other. */
export interface Scheduler<T> {
  soon(thing: T): void;
  /** When nothing is left to be done. */
  idle(): Promise<void>;
  close(): void;
}

export function createScheduler<T>(work: (thing: T) => Promise<void>): Scheduler<T> {
  const waiting = new Map<T, { readonly since: number; timer: NodeJS.Timeout }>();
  let queue: Promise<void> = Promise.resolve();
  let closed = false;

  function begin(thing: T): void {
    waiting.delete(thing);
    queue = queue.then(() => (closed || waiting.has(thing) ? undefined : work(thing)));
  }

  return {
    soon(thing) {
      if (closed) return;
      const now = performance.now();
      const before = waiting.get(thing);
      const since = before?.since ?? now;
      clearTimeout(before?.timer);
      const wait = Math.max(0, Math.min(PAUSE, since + LONGEST_WAIT - now));
      waiting.set(thing, { since, timer: setTimeout(begin, wait, thing) });
    },
    async idle() {
      while (waiting.size > 0 || !(await isDone()))
        await new Promise((done) => setTimeout(done, 5));
    },
    close() {
      closed = true;
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };

  async function isDone(): Promise<boolean> {
    const last = queue;
    await last;
    return last === queue;
  }
}
