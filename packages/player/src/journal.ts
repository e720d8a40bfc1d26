import { hash, type Id } from "@hocvu/model";
import type { Interaction } from "./tracker.ts";

/** What the platform has not confirmed yet. */
export interface Entry {
  /** As `encodeState` writes it. */
  readonly state: string;
  /** Exam answers that were handed in. */
  readonly interactions: readonly Interaction[];
}

/**
 * Keeps what a learner did in this browser until the platform has it. A browser that forbids or has no room for it costs
 * the safety net, nothing else.
 */
export interface Journal {
  read(): Entry | undefined;
  write(entry: Entry): void;
  erase(): void;
  /** Puts a text aside that nobody can read, for whoever looks into it; the next one takes its place. */
  putAside(text: string): void;
  /** Calls `heard` once another window has opened the same course for the same learner. */
  onOtherWindow(heard: () => void): void;
}

/** One learner's journal of one course: whoever shares the device has another, and none tells whose it is. */
export function openJournal(course: Id, learner: string, storage: () => Storage): Journal {
  const key = `hocvu:journal:${hash(`${course} ${learner}`)}`;
  const attempt = <T>(deed: (storage: Storage) => T): T | undefined => {
    try {
      return deed(storage());
    } catch {
      return undefined;
    }
  };
  return {
    read: () =>
      attempt((store) => {
        const text = store.getItem(key);
        return text === null ? undefined : (JSON.parse(text, asDates) as Entry);
      }),
    write: (entry) => void attempt((store) => store.setItem(key, JSON.stringify(entry))),
    erase: () => void attempt((store) => store.removeItem(key)),
    putAside: (text) => void attempt((store) => store.setItem(`${key}:unread`, text)),
    onOtherWindow(heard) {
      const sign = `${key}:window`;
      // Browsers may bring news late: of a window that was here before this one and is gone.
      const opened = Date.now();
      attempt((store) => {
        addEventListener("storage", (event) => {
          if (event.key === sign && Number(event.newValue) > opened) heard();
        });
        store.setItem(sign, String(opened));
        store.removeItem(sign);
      });
    },
  };
}

/** JSON has no dates. */
function asDates(key: string, value: unknown): unknown {
  return key === "at" && typeof value === "string" ? new Date(value) : value;
}
