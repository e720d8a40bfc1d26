import { play } from "../main.ts";
import { browserTracker } from "../trackers/browser.ts";
import { launchCmi5 } from "../trackers/xapi/launch-cmi5.ts";
import { xapiTracker } from "../trackers/xapi/tracker.ts";

/** The player as an assignable unit of cmi5; without a launch, results stay in the browser. */
export function start(): void {
  const memory = {
    get: (key: string) => sessionStorage.getItem(key),
    set: (key: string, value: string) => sessionStorage.setItem(key, value),
  };
  const launch = () => launchCmi5(location.search, memory, (address) => location.assign(address));
  play((course) => ({
    tracker: xapiTracker(course, launch),
    fallback: browserTracker(course.id, () => localStorage),
    // Half a dozen requests one after the other, on a slow network.
    patience: 8_000,
  }));
}
