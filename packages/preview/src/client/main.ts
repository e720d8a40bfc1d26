import type { ProfileName } from "@hocvu/simulator/scorm12";
import type { RunTimeName } from "../build/run-times.ts";
import type { ToldVersion } from "../http/told-version.ts";
import { openBeside } from "./beside.ts";
import { showCalls, showLrsLog } from "./calls-panel.ts";
import { makeExamDeeds, makeLook, makeRoom } from "./controls.ts";
import { courseStore } from "./course-store.ts";
import { followEditor } from "./follow-editor.ts";
import { openForms } from "./forms/open-forms.ts";
import { openImport } from "./importing/open-import.ts";
import { type LrsRunTime, lrsRunTime } from "./lrs-run-time.ts";
import { language, need, put, words } from "./page.ts";
import { openPen } from "./pen.ts";
import { makePhone } from "./phone.ts";
import { showRecord } from "./record-panel.ts";
import type { FaultName, Kit, LoggedCall, ModeName, RunTime } from "./run-time.ts";
import { scorm12RunTime } from "./scorm12-run-time.ts";
import { scorm2004RunTime } from "./scorm2004-run-time.ts";
import { openStage, type Place } from "./stage.ts";
import { makeTabs } from "./tabs.ts";
import { writtenLog } from "./written.ts";

/** An exam makes some hundreds. */
const MOST_CALLS = 2_000;

const second = need("second-window");
const stage = openStage((around) => {
  if (around !== window) second.setAttribute("aria-pressed", "false");
  for (const one of runTimes.values()) one.close(around);
});
const chosenRunTime = need<HTMLSelectElement>("run-time");
const chosenProfile = need<HTMLSelectElement>("profile");
const chosenFault = need<HTMLSelectElement>("fault");
const chosenMode = need<HTMLSelectElement>("mode");
const runTimes = new Map<string, RunTime>();
let version: ToldVersion | undefined;
let shown: number | undefined;
/** Where the learner was on the run-time before. */
let carried: Place | undefined;
/** Of this window; no other one, and none before, had it. */
const seat = Date.now().toString(36);
let learners = 1;
let calls: LoggedCall[] = [];
const written = writtenLog();
let events: EventSource | undefined;
let queue: Promise<void> = Promise.resolve();

const kit: Kit = {
  version: () => version ?? { number: 0, problems: [] },
  fault: () => chosenFault.value as FaultName,
  mode: () => chosenMode.value as ModeName,
  learner: () => [seat, learners, nameOf(), chosenProfile.value].filter(Boolean).join("-"),
  heard: (call) => {
    calls.push(call);
    written.hear(call);
    if (calls.length > MOST_CALLS) calls = calls.slice(-MOST_CALLS / 2);
  },
  changed: redrawSoon,
};

const nameOf = () => chosenRunTime.value as RunTimeName;
const store = courseStore(nameOf);
const tabs = makeTabs(document.querySelector('[role="tablist"]') as HTMLElement);
const pen = openPen();
const forms = openForms(tabs, stage);
const ways = { write: pen.write, fillIn: forms.fillIn };
const beside = openBeside(tabs, store, nameOf, stage.turnTo, ways);

/** The run-time that is chosen; each profile is a platform of its own, which remembers its learner. */
function current(): RunTime | undefined {
  const key = `${nameOf()} ${chosenProfile.value}`;
  const known = runTimes.get(key);
  if (known) return known;
  const made = make(nameOf());
  if (made) runTimes.set(key, made);
  return made;
}

function make(name: RunTimeName): RunTime | undefined {
  switch (name) {
    case "scorm12":
      return scorm12RunTime(kit, chosenProfile.value as ProfileName | "");
    case "scorm2004":
      return scorm2004RunTime(kit);
    case "cmi5":
    case "xapi":
      return lrsRunTime(name, kit);
    case "web":
      return undefined;
  }
}

const lrs = (): LrsRunTime | undefined => {
  const runTime = current();
  return runTime && "refresh" in runTime ? (runTime as LrsRunTime) : undefined;
};

let redrawing = false;
/** Once for many calls in a row. */
function redrawSoon(): void {
  if (redrawing) return;
  redrawing = true;
  setTimeout(() => {
    redrawing = false;
    redraw();
  }, 50);
}

function redraw(): void {
  const standing = current()?.standing();
  showRecord(standing, written, words.inBrowser);
  const log = lrs()?.log;
  if (log) showLrsLog(log);
  else {
    showCalls(calls, () => {
      calls = [];
      redraw();
    });
  }
}

/** One after the other: while a course goes away, nothing takes its platform from it. */
function inTurn(deed: () => Promise<void>): void {
  queue = queue.then(deed).catch(() => tell(words.lost, true));
}

/** Opens the course anew, at the same place where `keep` says so. */
function reopen(keep: boolean, fresh = false): void {
  inTurn(async () => {
    // Several saves may have waited for one that is shown by now.
    if (keep && shown === version?.shown) return;
    const place = keep ? (carried ?? stage.place()) : undefined;
    carried = undefined;
    await stage.empty();
    if (fresh) {
      learners++;
      forget("hocvu:");
    }
    shown = version?.shown;
    if (shown === undefined) return;
    if (!keep) clearCalls();
    stage.open(await launch(window, fresh), place);
    redraw();
  });
}

/** Puts the platform in place for a visit; the address that the course is opened at. */
async function launch(around: Window, fresh = false): Promise<string> {
  return (await current()?.open(fresh, around)) ?? "/play/web/";
}

function clearCalls(): void {
  calls = [];
  written.clear();
}

/** What courses kept in this browser, as far as `prefix` names it. */
function forget(prefix: string): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
}

function hear(next: ToldVersion): void {
  const isNew = next.shown !== shown;
  version = next;
  store.forget();
  beside.show(next.problems, next.shown ?? 0);
  pen.show(next);
  forms.show();
  if (next.title !== undefined) {
    need("title").textContent = next.title;
    document.title = `${next.title} · ${words.title}`;
  }
  const errors = next.problems.filter(({ severity }) => severity === "error").length;
  if (next.shown === undefined) tell(words.noCourse, true);
  else if (errors > 0 && next.shown < next.number) tell(words.keptOld, true);
  else if (errors > 0) tell(put(words.shownAsFar, { n: errors }), true);
  else tell(put(words.shownAnew, { time: new Date().toLocaleTimeString(language) }), false);
  if (isNew) reopen(true);
}

function tell(text: string, isBad: boolean): void {
  const told = need("told");
  told.textContent = text;
  told.classList.toggle("bad", isBad);
}

function listen(): void {
  events?.close();
  events = new EventSource(`/events?run-time=${nameOf()}&lang=${language}`);
  events.addEventListener("version", (event) => hear(JSON.parse(event.data)));
  events.addEventListener("heard", () => void lrs()?.refresh());
  events.addEventListener("error", () => {
    // Who answers next may be another process, which knows nothing of this visit.
    shown = undefined;
    tell(words.lost, true);
  });
}

function fit(): void {
  need("profile-label").hidden = nameOf() !== "scorm12";
  need("fault-label").hidden = nameOf() === "web";
  // "Tin Can" knows no modes.
  need("mode-label").hidden = nameOf() === "web" || nameOf() === "xapi";
  const says = chosenFault.querySelector<HTMLOptionElement>('[value="dead line"]');
  const isLrs = nameOf() === "xapi" || nameOf() === "cmi5";
  if (says) says.hidden = isLrs;
  if (isLrs && chosenFault.value === "dead line") chosenFault.value = "none";
}

chosenRunTime.addEventListener("change", () => {
  fit();
  clearCalls();
  shown = undefined;
  store.forget();
  tell(words.loading, false);
  inTurn(async () => {
    carried = stage.place();
    await stage.empty();
  });
  listen();
});
chosenProfile.addEventListener("change", () => reopen(false));
chosenFault.addEventListener("change", () => void lrs()?.break(kit.fault()));
chosenMode.addEventListener("change", () => reopen(false));
need("resume").addEventListener("click", () => reopen(false));
need("fresh").addEventListener("click", () => reopen(false, true));
need("kill").addEventListener("click", () => {
  inTurn(() => stage.kill());
  reopen(false);
});
second.addEventListener("click", () => {
  const isOpen = second.getAttribute("aria-pressed") === "true";
  inTurn(async () => {
    if (isOpen) return stage.closeSecond();
    await stage.openSecond(launch);
    second.setAttribute("aria-pressed", "true");
  });
});
makeLook();
makeRoom();
makePhone();
openImport();
followEditor();
makeExamDeeds(stage, store, tell, () => queue);
fit();
// No learner of an earlier window comes back.
forget("hocvu:journal:");
listen();
