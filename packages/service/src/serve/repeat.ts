import type { Log } from "../service.ts";

/** Work that goes on beside requests; {@link stop} waits for what is under way. */
export interface Repeated {
  stop(): Promise<void>;
}

/**
 * Does `work` again and again, `pause` milliseconds after the last time ended; at once if it says that more is waiting.
 * What it throws is logged, and tried again later: a database that restarts ends nothing.
 */
export function repeat(
  name: string,
  pause: number,
  work: () => Promise<boolean | undefined>,
  log: Log,
): Repeated {
  let stopped = false;
  let wake: () => void = () => undefined;
  const rest = () =>
    new Promise<void>((done) => {
      const timer = setTimeout(done, pause);
      wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  const run = async () => {
    while (!stopped) {
      let more: boolean | undefined = false;
      try {
        more = await work();
      } catch (error) {
        log("failed", { what: name, why: reasonOf(error) });
      }
      if (!more && !stopped) await rest();
    }
  };
  const running = run();
  return {
    stop() {
      stopped = true;
      wake();
      return running;
    },
  };
}

/** What went wrong, without values that a database quotes of its rows: they may be about people. */
export function reasonOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: string; name?: string };
  return code ?? name ?? "unknown";
}
