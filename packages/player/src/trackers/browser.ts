import type { Id } from "@hocvu/model";
import { ifAllowed } from "../tolerate.ts";
import type { Tracker } from "../tracker.ts";
import { words } from "../words/current.ts";

/** Where in the browser's storage a course keeps what it has no platform for. */
export function storageKey(course: Id): string {
  return `hocvu:${course}`;
}

/** No platform: what the learner did stays in this browser, as far as it lets us. */
export function browserTracker(course: Id, storage: () => Storage): Tracker {
  const key = storageKey(course);
  const put = (state: string) =>
    ifAllowed(() => {
      storage().setItem(key, state);
      return "received" as const;
    });
  return {
    async open() {
      return {
        connected: false,
        where: words.offPlatform,
        saved: ifAllowed(() => storage().getItem(key)) || "",
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
