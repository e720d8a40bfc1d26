// Runs in the platform's page, bundled for the browser: the SCO's surroundings.
import { type CmiRecord, platformApi } from "../scorm12/platform-api.ts";
import { type Call, type Scorm12Functions, strictApi } from "../scorm12/strict-api.ts";
import type { ApiKind, Launch, Report } from "./launch.ts";
import type { Entry } from "./log.ts";

declare global {
  interface Window {
    API?: Scorm12Functions;
    /** Takes a note of something that the browser did to the SCO. */
    hocvuNote?: (what: string) => void;
    /** Puts a late API in place. */
    hocvuReveal?: () => void;
  }
}

const launch = JSON.parse(document.getElementById("launch")?.textContent ?? "") as Launch;
let unsent: Entry[] = [];
let sent = 0;
let finished = false;
let leaving = false;
let record: CmiRecord | undefined;

/** Everything that was not reported yet, as one text. */
function report(event: Report["event"]): string {
  const entries = unsent;
  const after = sent;
  unsent = [];
  sent += entries.length;
  return JSON.stringify({
    session: launch.session,
    event,
    entries,
    after,
    ...(event !== "log" && record ? { record } : {}),
  } satisfies Report);
}

/** At once and waiting for the answer, as platforms of SCORM 1.2 do: LMSCommit has to return a result. */
function post(event: "commit"): boolean {
  const request = new XMLHttpRequest();
  request.open("POST", "/report", false);
  try {
    request.send(report(event));
  } catch {
    return false;
  }
  return request.status === 200;
}

/** Without an answer, as the window may be closing. */
function beacon(event: "finish" | "log"): void {
  if (!navigator.sendBeacon("/report", report(event))) {
    reportError(new Error(`the platform's ${event} was too long to be sent`));
  }
}

function store(next: CmiRecord, last: boolean): boolean {
  record = next;
  // The record of a finished session goes with the log, once LMSFinish itself stands in it.
  return last || post("commit");
}

/** Once the session is over, or this page is going away, nothing later will carry an entry: it goes by itself. */
function note(entry: Entry): void {
  unsent.push(entry);
  if (finished || leaving) queueMicrotask(sendRest);
}

function sendRest(): void {
  if (unsent.length > 0) beacon("log");
}

function noteCall(call: Call): void {
  if (call.name === "LMSFinish" && !finished) {
    unsent.push(call);
    beacon("finish");
    finished = true;
  } else note(call);
}

/** An API that takes all and, but for the elements in `tells`, tells nothing. It checks nothing and never fails. */
function mumblingApi(tells: readonly string[]): Scorm12Functions {
  const kept = structuredClone(launch.record) as Nested;
  return {
    LMSInitialize: () => "true",
    LMSFinish: () => "true",
    LMSGetValue: (element) => (tells.includes(String(element)) ? valueIn(kept, element) : ""),
    LMSSetValue(element, value) {
      setIn(kept, element, value);
      record = kept as CmiRecord;
      return "true";
    },
    LMSCommit: () => {
      post("commit");
      return "true";
    },
    LMSGetLastError: () => "0",
    LMSGetErrorString: () => "",
    LMSGetDiagnostic: () => "",
  };
}

interface Nested {
  [name: string]: Nested | string;
}

/** What stands at `cmi.a.b` in the record `kept`, which begins below `cmi`; empty for nothing. */
function valueIn(kept: Nested, element: unknown): string {
  let found: Nested | string | undefined = kept;
  for (const name of String(element).split(".").slice(1)) {
    found = typeof found === "object" ? found[name] : undefined;
  }
  return typeof found === "string" ? found : "";
}

function setIn(kept: Nested, element: unknown, value: unknown): void {
  const names = String(element).split(".").slice(1);
  const last = names.pop() ?? "";
  let group = kept;
  for (const name of names) {
    const next = group[name];
    group = group[name] = typeof next === "object" ? next : {};
  }
  group[last] = String(value);
}

function apiOf(kind: Exclude<ApiKind, "none">): Scorm12Functions {
  switch (kind) {
    case "real":
      return platformApi(launch.record, store);
    case "silent":
      return mumblingApi([]);
    case "xblock":
      return mumblingApi(["cmi.suspend_data", "cmi.core.lesson_location"]);
  }
}

if (launch.api !== "none") {
  const { objectives = {}, interactions = {} } = launch.record;
  const known = {
    objectives: Object.keys(objectives).length,
    interactions: Object.keys(interactions).length,
  };
  const api = strictApi(apiOf(launch.api), noteCall, known);
  const reveal = () => {
    window.API = api;
  };
  if (launch.late) window.hocvuReveal = reveal;
  else reveal();
}
window.hocvuNote = (what) => note({ name: "note", what });
// This page hears of its end before the frames in it do.
addEventListener("pagehide", () => {
  leaving = true;
  sendRest();
});

function frame(src: string): HTMLIFrameElement {
  const element = document.createElement("iframe");
  element.title = "SCO";
  if (launch.sandbox !== undefined) element.setAttribute("sandbox", launch.sandbox);
  element.src = src;
  return element;
}

switch (launch.placement) {
  case "frame":
    document.body.append(frame(launch.sco));
    break;
  case "nested": {
    const outer = frame("/middle");
    outer.onload = () => outer.contentDocument?.body.append(frame(launch.sco));
    document.body.append(outer);
    break;
  }
  case "popup": {
    const button = document.createElement("button");
    button.textContent = "Launch";
    button.onclick = () => open(`/middle?to=${launch.sco}`, "sco", "width=800,height=600");
    document.body.append(button);
  }
}
