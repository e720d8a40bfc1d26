// Runs in the platform's page: somebody who studies a whole course in peace, while the platform's calls are counted.
import type { Profile } from "@hocvu/simulator/scorm12";
import {
  type Call,
  quirkyPlatform,
  type Scorm12Functions,
  strictApi,
} from "@hocvu/simulator/scorm12";
import { chanceOf } from "./chance.ts";
import { type CourseWindow, openCourse, type World } from "./course-window.ts";
import type { Edition } from "./edition.ts";

/** Four pages in three minutes: a brisk reader. */
const A_PAGE = 45_000;
const A_QUESTION = 10_000;
const NINE = Date.UTC(2025, 0, 1, 2);

export interface Reading {
  readonly commits: number;
  readonly minutes: number;
  readonly submissions: number;
  /** What the platform holds in the end. */
  readonly state: string;
  readonly status: string;
  /** Every rule of SCORM 1.2 that was broken. */
  readonly violations: readonly string[];
}

/** Reads every page, practises every module and takes the exam once. */
export async function readAll(profile: Profile, edition: Edition): Promise<Reading> {
  const platform = quirkyPlatform(profile, edition.masteryScore);
  const chance = chanceOf(1);
  const world: World = { now: NINE, online: () => true, chance: () => chance.next() };
  const calls: Call[] = [];
  const api: Scorm12Functions = strictApi(platform.open(), (call) => calls.push(call));
  const course = await openCourse(edition.start, api, world);
  let submissions = 0;
  for (const page of edition.pages) {
    await course.turn(`#${page}`);
    await course.tick(A_PAGE);
  }
  for (const quiz of edition.quizzes) {
    await course.turn(`#:quiz-${quiz}`);
    while (course.find("main fieldset[data-question]")) {
      answerSomehow(course);
      await course.press("check");
      await course.tick(A_QUESTION);
      await course.press("next");
    }
    submissions++;
  }
  await course.turn("#:exam");
  await course.press("begin-exam");
  for (let number = 1; number <= edition.asked; number++) {
    answerSomehow(course);
    await course.tick(A_QUESTION);
    await course.press(number < edition.asked ? "next" : "submit");
  }
  await course.press("confirm-submit");
  submissions++;
  await course.tick(A_PAGE);
  course.close();
  return {
    commits: calls.filter(({ name }) => name === "LMSCommit").length,
    minutes: (world.now - NINE) / 60_000,
    submissions,
    state: platform.server.get("cmi.suspend_data") ?? "",
    status: platform.server.get("cmi.core.lesson_status") ?? "",
    violations: calls.flatMap((call) =>
      call.violations.map((fault) => `${call.name} ${call.args.join("=")} ${fault}`),
    ),
  };
}

/** Gives every part of the question on the screen some answer. */
function answerSomehow(course: CourseWindow): void {
  const field = "main fieldset[data-question]";
  course.find(`${field} input[type="radio"], ${field} input[type="checkbox"]`)?.click();
  for (const menu of course.findAll(`${field} select`) as HTMLSelectElement[]) {
    menu.selectedIndex = menu.options.length - 1;
    menu.dispatchEvent(new Event("change", { bubbles: true }));
  }
  for (const blank of course.findAll(`${field} input[data-blank]`) as HTMLInputElement[]) {
    blank.value = "12";
    blank.dispatchEvent(new Event("input", { bubbles: true }));
    blank.dispatchEvent(new Event("change", { bubbles: true }));
  }
  course.find(`${field} [data-move="down"]:not([disabled])`)?.click();
}
