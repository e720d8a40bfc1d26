import { play } from "../main.ts";
import { placeOf } from "../place.ts";
import { browserTracker } from "../trackers/browser.ts";
import { cmi5Launch } from "../trackers/xapi/launch-cmi5.ts";
import { tabMemory } from "../trackers/xapi/tab-memory.ts";
import { xapiTracker } from "../trackers/xapi/tracker.ts";

/** The player as an assignable unit of cmi5; without a launch, results stay in the browser. */
export function start(): void {
  const memory = tabMemory(() => sessionStorage);
  const launch = cmi5Launch(location.search, memory, (address) => location.assign(address));
  play((course, { bank }) => ({
    tracker: xapiTracker(course, launch, { bank }),
    fallback: browserTracker(course.id, placeOf(location), () => localStorage),
    // Half a dozen requests one after the other, on a slow network.
    patience: 8_000,
  }));
}
