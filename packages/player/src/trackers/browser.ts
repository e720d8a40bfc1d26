import type { Id } from "@hocvu/model";
import { ifAllowed } from "../tolerate.ts";
import type { Tracker } from "../tracker.ts";
import * as words from "../words/current.ts";

/** Where in the browser's storage the copy of a course at `place` keeps what it has no platform for. */
export function storageKey(course: Id, place: string): string {
  return `hocvu:${course} ${place}`;
}

/** No platform: what the learner did stays in this browser, as far as it lets us. */
export function browserTracker(course: Id, place: string, storage: () => Storage): Tracker {
  const key = storageKey(course, place);
  const put = (state: string) =>
    ifAllowed(() => {
      storage().setItem(key, state);
      return "received" as const;
    });
  return {
    async open() {
      let saved = "";
      ifAllowed(() => {
        const store = storage();
        saved = store.getItem(key) || "";
        const old = saved ? null : store.getItem(`hocvu:${course}`);
        if (!old) return;
        // Kept before keys had a place: the copy that is opened first takes it with it.
        saved = old;
        store.setItem(key, old);
        store.removeItem(`hocvu:${course}`);
      });
      return {
        connected: false,
        where: words.offPlatform,
        saved,
        mode: "normal",
      };
    },
    async save({ state }) {
      return put(state) || "refused";
    },
    close({ state }) {
      return put(state) ? "taken" : "refused";
    },
  };
}
