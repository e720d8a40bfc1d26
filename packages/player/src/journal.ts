import { hash, type Id } from "@hocvu/model";
import type { Interaction } from "./tracker.ts";

/** What a learner did, as far as no later launch has shown that the platform has it. */
export interface Entry {
  /** As `encodeState` writes it. */
  readonly state: string;
  /** Exam answers that were handed in. */
  readonly interactions: readonly Interaction[];
  /** Whether it is known to have arrived: where a platform opens empty all the same, a new attempt was begun there. */
  readonly sure?: boolean;
}

/**
 * Keeps what a learner did in this browser until a later launch shows that the platform has it: a platform's yes is a hint.
 * A browser that forbids or has no room for it costs the safety net, nothing else.
 */
export interface Journal {
  read(): Entry | undefined;
  write(entry: Entry): void;
  erase(): void;
  /** Puts a text aside that nobody can read, or that its learner did not want; the next one takes its place. */
  putAside(text: string): void;
  /** Calls `heard` once another window has opened the same course for the same learner. Gives back what ends that. */
  onOtherWindow(heard: () => void): () => void;
}

const PREFIX = "hocvu:journal:";
const DEVICE = "hocvu:device";

/** One learner's journal of one course: whoever shares the device has another, and none tells whose it is. */
export function openJournal(course: Id, learner: string, storage: () => Storage): Journal {
  const key = journalKey(course, learner);
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
    write(entry) {
      const put = (store: Storage) => {
        store.setItem(key, JSON.stringify(entry));
        return true;
      };
      if (!attempt(put)) attempt((store) => makeRoom(store) && put(store));
    },
    erase: () => void attempt((store) => store.removeItem(key)),
    putAside: (text) => void attempt((store) => store.setItem(`${key}:unread`, text)),
    onOtherWindow(heard) {
      const sign = `${key}:window`;
      // Browsers may bring news late: of a window that was here before this one and is gone.
      const opened = Date.now();
      const listen = (event: StorageEvent) => {
        if (event.key === sign && Number(event.newValue) > opened) heard();
      };
      attempt((store) => {
        addEventListener("storage", listen);
        store.setItem(sign, String(opened));
        store.removeItem(sign);
      });
      return () => attempt(() => removeEventListener("storage", listen));
    },
  };
}

export function journalKey(course: Id, learner: string): string {
  return PREFIX + hash(`${course} ${learner}`);
}

/** What this browser is called among a learner's devices: made by chance, once; `undefined` where it keeps nothing. */
export function deviceName(storage: () => Storage): string | undefined {
  try {
    const store = storage();
    const name = store.getItem(DEVICE) ?? randomName();
    store.setItem(DEVICE, name);
    return store.getItem(DEVICE) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Six letters and digits. */
export function randomName(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number.toString(36).padStart(6, "0").slice(-6);
}

/** Gives up what has arrived of others who learnt on this device. */
function makeRoom(store: Storage): boolean {
  for (const key of Object.keys(store)) {
    if (key.startsWith(PREFIX) && /"sure":true/.test(store.getItem(key) ?? "")) {
      store.removeItem(key);
    }
  }
  return true;
}

/** JSON has no dates. */
function asDates(key: string, value: unknown): unknown {
  return key === "at" && typeof value === "string" ? new Date(value) : value;
}
