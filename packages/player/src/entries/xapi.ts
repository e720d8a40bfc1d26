import { play } from "../main.ts";
import { browserTracker } from "../trackers/browser.ts";
import { launchXapi } from "../trackers/xapi/launch.ts";
import { xapiTracker } from "../trackers/xapi/tracker.ts";

/** The player of an xAPI package; without a launch, results stay in the browser. */
export function start(): void {
  play(
    async (course) => [
      xapiTracker(course, () => launchXapi(location.search)),
      browserTracker(course.id, () => localStorage),
    ],
    () => navigator.onLine,
  );
}
