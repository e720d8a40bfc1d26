import type { Id } from "@hocvu/model";
import type { Tracker } from "../tracker.ts";
import { words } from "../words/current.ts";

/** Where in the browser's storage a course keeps what it has no platform for. */
export function storageKey(course: Id): string {
  return `hocvu:${course}`;
}

/** No platform: what the learner did stays in this browser, as far as it lets us. */
export function browserTracker(course: Id, storage: () => Storage): Tracker {
  const key = storageKey(course);
  const put = (state: string) => {
    try {
      storage().setItem(key, state);
      return "received";
    } catch {
      return "refused";
    }
  };
  return {
    async open() {
      return {
        connected: false,
        where: words.offPlatform,
        saved: read(storage, key),
        mode: "normal",
      };
    },
    async save({ state }) {
      return put(state);
    },
    close({ state }) {
      return put(state) === "received" ? "taken" : "refused";
    },
  };
}

function read(storage: () => Storage, key: string): string {
  try {
    return storage().getItem(key) || "";
  } catch {
    return "";
  }
}
