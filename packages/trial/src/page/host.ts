// Runs in the platform's page: a strict run-time around the SCO, whose calls the page keeps until they are asked for.
import {
  platformApi,
  recordAtLaunch,
  type Scorm12Functions,
  strictApi,
} from "@hocvu/simulator/scorm12";
import {
  platformApi2004,
  recordAtFirst,
  type Scorm2004Functions,
  strictApi2004,
} from "@hocvu/simulator/scorm2004/run-time";
import type { HeardCall, HostLaunch } from "./launch.ts";

declare global {
  interface Window {
    API?: Scorm12Functions;
    API_1484_11?: Scorm2004Functions;
    /** What was called since this was asked last. */
    hocvuHeard?: () => readonly HeardCall[];
    /** Takes the SCO away, as a platform does when the learner leaves. */
    hocvuLeave?: () => void;
  }
}

const launch = JSON.parse(document.getElementById("launch")?.textContent ?? "") as HostLaunch;
let heard: HeardCall[] = [];
/** Until it is asked for: more is made by loops alone. */
const MOST_HEARD = 5_000;
const MOST_CHARACTERS = 300;

function hear(call: {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly returned: string;
  readonly violations: readonly string[];
}): void {
  if (heard.length >= MOST_HEARD) return;
  const cut = (text: unknown) => String(text).slice(0, MOST_CHARACTERS);
  const { name, args, returned, violations } = call;
  const size = String(args.at(-1) ?? "").length;
  heard.push({
    name,
    size,
    args: args.map(cut),
    returned: cut(returned),
    violations: violations.map(cut),
  });
}

if (launch.standard === "scorm12") {
  const record = recordAtLaunch({}, { lessonMode: "normal", masteryScore: launch.masteryScore });
  window.API = strictApi(platformApi(record), hear);
}
if (launch.standard === "scorm2004") {
  const { minMeasure } = launch;
  const { api } = platformApi2004({
    mode: "normal",
    scaledPassingScore: minMeasure === undefined ? undefined : Number(minMeasure),
    record: recordAtFirst([]),
  });
  window.API_1484_11 = strictApi2004(api, hear);
}
window.hocvuHeard = () => {
  const found = heard;
  heard = [];
  return found;
};

const frame = document.createElement("iframe");
frame.title = "SCO";
frame.src = launch.sco;
frame.allow = "autoplay; fullscreen";
document.body.append(frame);
window.hocvuLeave = () => {
  frame.src = "about:blank";
};
