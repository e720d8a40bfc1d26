import { play } from "../main.ts";
import { placeOf } from "../place.ts";
import { browserTracker } from "../trackers/browser.ts";
import { findApi2004 } from "../trackers/find-api.ts";
import { lateTracker } from "../trackers/late.ts";
import { lineTo } from "../trackers/line.ts";
import { renewMoodle } from "../trackers/renew-moodle.ts";
import { scorm2004Tracker } from "../trackers/scorm2004.ts";

/** The player for SCORM 2004; without a platform around it, results stay in the browser. */
export function start(): void {
  play(({ id, lang }) => ({
    tracker: lateTracker(() => {
      const found = findApi2004(window);
      if (!found) return undefined;
      const home = found.home as Window;
      return scorm2004Tracker(found.api, lang, lineTo(home, "xml.xsd"), () => renewMoodle(home));
    }),
    fallback: browserTracker(id, placeOf(location), () => localStorage),
  }));
}
