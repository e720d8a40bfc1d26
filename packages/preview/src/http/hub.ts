import type { Language } from "@hocvu/diagnostics";
import type { RunTimeName } from "../build/run-times.ts";

/** A window that is open. */
export interface Listener {
  readonly runTime: RunTimeName;
  readonly language: Language;
  /** Of somebody who only plays the course: what is wrong with it is the author's to know. */
  readonly isGuest: boolean;
  send(event: string, data: object): void;
}

/** The windows that are open; one that closes leaves nothing behind. */
export interface Hub {
  readonly listeners: ReadonlySet<Listener>;
  /** Returns what takes it away again. */
  add(listener: Listener): () => void;
}

export function createHub(): Hub {
  const listeners = new Set<Listener>();
  return {
    listeners,
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
