import { play } from "../main.ts";
import { placeOf } from "../place.ts";
import { deviceTracker } from "../trackers/device.ts";
import { offerToForget } from "../web/forget.ts";
import { keepOffline } from "../web/keep-offline.ts";

/** The player as a site of its own: what the learner does stays on the device, and so does the course once it was opened. */
export function start(): void {
  const place = placeOf(location);
  const storage = () => localStorage;
  play(({ id }) => {
    offerToForget(id, place, storage);
    return {
      tracker: deviceTracker(id, place, storage),
      fallback: deviceTracker(id, place, storage),
    };
  });
  keepOffline();
}
