import { play } from "../main.ts";
import { browserTracker } from "../trackers/browser.ts";
import { findApi2004 } from "../trackers/find-api.ts";
import { scorm2004Tracker } from "../trackers/scorm2004.ts";
import { waitFor } from "../trackers/wait-for.ts";

/** The player for SCORM 2004; without a platform around it, results stay in the browser. */
export function start(): void {
  const online = () => navigator.onLine;
  play(async ({ id, lang }) => {
    const api = await waitFor(() => findApi2004(window));
    const browser = browserTracker(id, () => localStorage);
    return api ? [scorm2004Tracker(api, lang, online), browser] : [browser];
  }, online);
}
