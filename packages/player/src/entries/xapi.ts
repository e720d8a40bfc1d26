import { play } from "../main.ts";
import { placeOf } from "../place.ts";
import { browserTracker } from "../trackers/browser.ts";
import { xapiLaunch } from "../trackers/xapi/launch.ts";
import { xapiTracker } from "../trackers/xapi/tracker.ts";

/** The player of an xAPI package; without a launch, results stay in the browser. */
export function start(): void {
  play((course, { bank }) => ({
    tracker: xapiTracker(course, xapiLaunch(location.search), { bank }),
    fallback: browserTracker(course.id, placeOf(location), () => localStorage),
    // Half a dozen requests one after the other, on a slow network.
    patience: 8_000,
  }));
}
