import type { Id } from "@hocvu/model";
import type { Tracker } from "../tracker.ts";
import * as words from "../words/current.ts";
import { browserTracker } from "./browser.ts";

/** A course that is meant to keep everything on the learner's own device: the browser is its platform. */
export function deviceTracker(course: Id, place: string, storage: () => Storage): Tracker {
  const tracker = browserTracker(course, place, storage);
  return {
    ...tracker,
    key: place,
    open: async () => ({ ...(await tracker.open()), connected: true, where: words.onDevice }),
  };
}
