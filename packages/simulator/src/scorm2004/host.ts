// Runs in the platform's page, bundled for the browser: a SCORM 2004 run-time around the SCO.
import type { Launch2004 } from "./launch.ts";
import { platformApi2004 } from "./platform-api.ts";
import { type Call2004, type Scorm2004Functions, strictApi2004 } from "./strict-api.ts";

declare global {
  interface Window {
    API_1484_11?: Scorm2004Functions;
    /** Tells the test of a call, and of the record after it. */
    hocvuCall?: (call: Call2004, record: unknown) => Promise<void>;
  }
}

const launch = JSON.parse(document.getElementById("launch")?.textContent ?? "") as Launch2004;
const platform = platformApi2004(launch);
window.API_1484_11 = strictApi2004(platform.api, (call) => {
  window.hocvuCall?.(call, platform.record());
});
const frame = document.createElement("iframe");
frame.title = "SCO";
frame.src = launch.sco;
document.body.append(frame);
