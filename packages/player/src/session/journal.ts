import { hash, type Id } from "@hocvu/model";
import { randomNumber } from "../random-number.ts";
import { ifAllowed } from "../tolerate.ts";
import type { Interaction } from "../tracker.ts";
import type { Shelf } from "./shelf.ts";
import { decodeState, signed } from "./state.ts";

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
  read(): Promise<Entry | undefined>;
  write(entry: Entry): void;
  erase(): void;
  /** Puts a text aside that nobody can read, or that its learner did not want; the next one takes its place. */
  putAside(text: string): void;
  /** Calls `heard` once another window has opened the same course for the same learner. */
  onOtherWindow(heard: () => void): void;
}

const PREFIX = "hocvu:journal:";
const DEVICE = "hocvu:device";

/** One learner's journal of one course: whoever shares the device has another, and none tells whose it is. */
export function openJournal(course: Id, learner: string, shelf: Shelf): Journal {
  const key = journalKey(course, learner);
  const putAside = (text: string) => shelf.put(`${key}:unread`, text);
  return {
    async read() {
      const text = await shelf.get(key);
      return text ? entryOf(text, key) || void putAside(text) : undefined;
    },
    write: (entry) => shelf.put(key, signed(JSON.stringify(entry), key)),
    erase: () => void shelf.remove(key),
    putAside,
    onOtherWindow(heard) {
      // Safari before 15.4 has no channels: there two windows do not hear of each other.
      ifAllowed(() => {
        const channel = new BroadcastChannel(key);
        channel.postMessage("");
        channel.onmessage = heard;
      });
    },
  };
}

export function journalKey(course: Id, learner: string): string {
  return PREFIX + hash(`${course} ${learner}`);
}

/** What this browser is called among a learner's devices: made by chance, once; `undefined` where it keeps nothing. */
export function deviceName(storage: () => Storage): string | undefined {
  return ifAllowed(() => {
    const store = storage();
    const name = store.getItem(DEVICE) || randomName();
    store.setItem(DEVICE, name);
    return store.getItem(DEVICE) || undefined;
  });
}

/** Up to seven letters and digits. */
export function randomName(): string {
  return randomNumber().toString(36);
}

/** What was written under `key`; undefined where somebody changed it. Before there were checksums it had none. */
function entryOf(text: string, key: string): Entry | undefined {
  const json = text.slice(text.indexOf("{"));
  return ifAllowed(() => {
    const entry = JSON.parse(json) as Entry;
    const isWhole = text === json || text === signed(json, key);
    return isWhole && decodeState(entry.state) ? entry : undefined;
  });
}
