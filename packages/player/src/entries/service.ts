import { keyOf, type PlayableCourse } from "@hocvu/model";
import { speakFor } from "../ask.ts";
import { play } from "../main.ts";
import { linkTo } from "../own-page.ts";
import { placeOf } from "../place.ts";
import { hashOf } from "../route.ts";
import { decodeState } from "../session/state.ts";
import { ifAllowed } from "../tolerate.ts";
import type { Progress } from "../tracker.ts";
import { browserTracker } from "../trackers/browser.ts";
import { serviceTracker } from "../trackers/service.ts";

/** What the page of a launch tells; of one that was opened anew, what this tab remembers. */
interface Launch {
  readonly token: string;
  /** Names learner and link. */
  readonly key: string;
  /** Where to begin; empty where the learner left off. */
  readonly at: string;
  /** What the page is called that tells what the service keeps. */
  readonly mine: string;
  /** Whether the exam is sat here; a lesson's place in a platform has no column for it. */
  readonly exam: boolean;
  /** The lesson whose pages count here; empty where all do. */
  readonly module: string;
}

/** The player of a service: it asks the server in the name of the launch that opened it. */
export function start(): void {
  const launch = readLaunch();
  const service = location.href.replace(/\/c\/.*$/, "/");
  speakFor(launch.token, `${service}api/`);
  linkTo({ address: `${service}mine`, title: launch.mine, token: launch.token });
  if (!launch.exam) leaveOutExam();
  play((course) => ({
    tracker: serviceTracker(launch.key, shareRead(course, launch.module)),
    fallback: browserTracker(course.id, placeOf(location), () => localStorage),
    patience: 8_000,
  }));
}

/** How much of the lesson `id` was read, of the whole course where it has none of that name. */
function shareRead(course: PlayableCourse, id: string): (progress: Progress) => number {
  const pages = course.modules.find((module) => module.id === id)?.pages.map(keyOf);
  return ({ state, measure }) => {
    const seen = pages && decodeState(state, course.id)?.seen;
    return seen ? pages.filter((key) => seen.includes(key)).length / pages.length || 0 : measure;
  };
}

function leaveOutExam(): void {
  const data = document.querySelector("script#course") as Element;
  const { exam, certificate, ...lessons } = JSON.parse(data.textContent || "") as PlayableCourse;
  data.textContent = JSON.stringify(lessons);
}

function readLaunch(): Launch {
  const told = document.getElementById("launch");
  const base = document.querySelector("base");
  if (told && base) {
    const { at } = JSON.parse(told.textContent || "") as Launch;
    // The course's own address, which can be opened again: that of a launch is good for one time. The base may stay, as it is
    // the same from now on; its page's policy would complain of its going.
    history.replaceState(null, "", base.href + (at && hashOf(at)));
  }
  const memory = `hocvu:launch ${placeOf(location)}`;
  const text =
    told?.textContent ||
    ifAllowed(() => sessionStorage.getItem(memory)) ||
    JSON.stringify({ token: "", key: "", at: "", mine: "", exam: true, module: "" });
  ifAllowed(() => sessionStorage.setItem(memory, text));
  told?.remove();
  return JSON.parse(text) as Launch;
}
