import { isatty } from "node:tty";
import type { Place } from "./report.ts";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
type Signal = (typeof SIGNALS)[number];

/** The process's own streams and signals. */
export interface ProcessOutput extends Place {
  /** Why standard output could not be written, if so; that its reader went away is no reason to complain. */
  readonly failure: () => NodeJS.ErrnoException | undefined;
  /** The signal that broke the command off. */
  readonly brokenOffBy: () => Signal | undefined;
}

export function processOutput(): ProcessOutput {
  let failure: NodeJS.ErrnoException | undefined;
  let brokenOffBy: Signal | undefined;
  // `hocvu … | head`: who reads has enough, which changes nothing about what is done or how it ends.
  const note = (error?: NodeJS.ErrnoException | null) => {
    if (error && error.code !== "EPIPE") failure ??= error;
  };
  process.stdout.on("error", note);
  // There is nowhere left to say that nothing can be said.
  process.stderr.on("error", () => {});
  return {
    failure: () => failure,
    brokenOffBy: () => brokenOffBy,
    stdout: (text) => void process.stdout.write(text, note),
    stderr: (text) => void process.stderr.write(text),
    color: wantsColor(),
    ...(process.stdout.isTTY ? { columns: process.stdout.columns } : {}),
    ...(process.stderr.isTTY && process.env.TERM !== "dumb"
      ? {
          statusLine: {
            write: (text: string) => void process.stderr.write(text),
            columns: process.stderr.columns,
          },
        }
      : {}),
    // Asked of the system: only to open standard input costs a start more than the rest of this.
    ...(isatty(0) && process.stdout.isTTY
      ? {
          terminal: {
            get input() {
              return process.stdin;
            },
            output: process.stdout,
          },
        }
      : {}),
    async interruptible(work, asked = false) {
      const controller = new AbortController();
      const stop = (signal: Signal) => {
        if (!asked || signal !== "SIGTERM") brokenOffBy = signal;
        controller.abort();
      };
      // Only once: whoever presses Ctrl-C again does not want to wait for the clearing away.
      for (const signal of SIGNALS) process.once(signal, stop);
      try {
        return await work(controller.signal);
      } finally {
        for (const signal of SIGNALS) process.off(signal, stop);
      }
    },
  };
}

/** https://no-color.org: any non-empty NO_COLOR; FORCE_COLOR is its counterpart. */
function wantsColor(): boolean {
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== "0";
  return process.stderr.isTTY === true && process.env.TERM !== "dumb";
}
