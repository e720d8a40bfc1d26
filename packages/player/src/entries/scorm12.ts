import { play } from "../main.ts";
import { placeOf } from "../place.ts";
import { browserTracker } from "../trackers/browser.ts";
import { findApi } from "../trackers/find-api.ts";
import { lateTracker } from "../trackers/late.ts";
import { lineTo } from "../trackers/line.ts";
import { scorm12Tracker } from "../trackers/scorm12.ts";

/** The player for SCORM 1.2; without a platform around it, results stay in the browser. */
export function start(): void {
  play(({ id }) => ({
    tracker: lateTracker(() => {
      const found = findApi(window);
      return found && scorm12Tracker(found.api, lineTo(found.home as Window, "ims_xml.xsd"));
    }),
    fallback: browserTracker(id, placeOf(location), () => localStorage),
  }));
}
