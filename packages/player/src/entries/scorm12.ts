import { play } from "../main.ts";
import { browserTracker } from "../trackers/browser.ts";
import { findApi } from "../trackers/find-api.ts";
import { scorm12Tracker } from "../trackers/scorm12.ts";
import { waitFor } from "../trackers/wait-for.ts";

/** The player for SCORM 1.2; without a platform around it, results stay in the browser. */
export function start(): void {
  const online = () => navigator.onLine;
  play(async ({ id }) => {
    const api = await waitFor(() => findApi(window));
    const browser = browserTracker(id, () => localStorage);
    return api ? [scorm12Tracker(api, online), browser] : [browser];
  }, online);
}
