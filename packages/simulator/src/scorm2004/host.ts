// Runs in the platform's page, bundled for the browser: a SCORM 2004 run-time around the SCO.
import * as scormAgain from "scorm-again/scorm2004";
import type { Launch2004 } from "./launch.ts";
import { type Call2004, type Scorm2004Functions, strictApi2004 } from "./strict-api.ts";

declare global {
  interface Window {
    API_1484_11?: Scorm2004Functions;
    /** Tells the test of a call, and of the record after it. */
    hocvuCall?: (call: Call2004, record: unknown) => Promise<void>;
  }
}

/** What of scorm-again is used here. */
interface RealPlatform extends Scorm2004Functions {
  readonly cmi: unknown;
  loadFromJSON(record: object, at: string): void;
}
const { Scorm2004API } = scormAgain as unknown as {
  readonly Scorm2004API: new (settings: object) => RealPlatform;
};

const launch = JSON.parse(document.getElementById("launch")?.textContent ?? "") as Launch2004;
const api = new Scorm2004API({ autocommit: false, logLevel: 5, mastery_override: false });
api.loadFromJSON(
  {
    ...launch.record,
    learner_id: "42",
    learner_name: "Nguyễn, An",
    mode: launch.mode,
    credit: launch.mode === "normal" ? "credit" : "no-credit",
    ...(launch.scaledPassingScore === undefined
      ? {}
      : { scaled_passing_score: String(launch.scaledPassingScore) }),
  },
  "cmi",
);
window.API_1484_11 = strictApi2004(api, (call) => {
  const record = JSON.parse(JSON.stringify(api.cmi)) as unknown;
  window.hocvuCall?.(call, record);
});
const frame = document.createElement("iframe");
frame.title = "SCO";
frame.src = launch.sco;
document.body.append(frame);
