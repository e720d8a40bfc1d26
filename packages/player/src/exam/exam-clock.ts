import type { Timing } from "./attempt.ts";

/** Notes when the questions of an exam were answered and how long each was open. Knows this session only. */
export interface ExamClock {
  /** The question with `key` is on the screen now; undefined when none is. */
  watch(key: string | undefined): void;
  answered(key: string): void;
  timing(): Timing;
  reset(): void;
}

export function examClock(): ExamClock {
  let open: { readonly key: string; readonly since: number } | undefined;
  const seconds = new Map<string, number>();
  const answeredAt = new Map<string, string>();

  function watch(key: string | undefined): void {
    const now = performance.now();
    if (open) seconds.set(open.key, (seconds.get(open.key) || 0) + (now - open.since) / 1000);
    open = key ? { key, since: now } : undefined;
  }

  return {
    watch,
    answered: (key) => answeredAt.set(key, new Date().toISOString()),
    timing() {
      watch(open?.key);
      return new Map(
        [...answeredAt].map(([key, at]) => [key, { at, seconds: seconds.get(key) || 0 }]),
      );
    },
    reset() {
      open = undefined;
      seconds.clear();
      answeredAt.clear();
    },
  };
}
