import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { check } from "@hocvu/compiler";
import { targets } from "@hocvu/targets";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unwritten } from "../src/banks/unwritten.ts";
import { openBrowser } from "../src/learner/browser.ts";
import { takeExam } from "../src/learner/learner.ts";
import { buildPackage } from "../src/package/build-package.ts";
import { playAnywhere } from "./play-anywhere.ts";

const folder = fileURLToPath(new URL("../../../courses", import.meta.url));
const courses = readdirSync(folder).filter((name) => existsSync(join(folder, name, "course.md")));
/** One that is no player's is read back by `src/olx`; the model alone is nobody's to play, and paper neither. */
const played = [...targets.keys()].filter((id) => !["olx", "json", "print"].includes(id));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Of a course, all of it on SCORM 1.2 and its modules on another run-time, taken by turns; `npm run test:all` plays it on all. */
function playedOf(course: string): readonly string[] {
  const turn = courses.indexOf(course);
  const others = played.filter((id) => id !== "scorm12");
  return process.env.HOCVU_SEEDS ? played : ["scorm12", ...others.splice(turn % others.length, 1)];
}

describe.each(courses)("courses/%s", (name) => {
  const root = join(folder, name);

  test("is clean, warnings counted", async () => {
    const { diagnostics } = await check(root, [...targets.values()]);
    // What the province, or the contest's organiser, has still to fill in is no fault of the course.
    const unfilled = "HV2410";
    // Nor is it news of a bank that is still to be written anew that its choices can be told by their tone.
    const tone = (code: string) => unwritten.includes(name) && /^HV244\d$/.test(code);
    const ours = diagnostics.filter(
      ({ severity, code }) => severity !== "note" && code !== unfilled && !tone(code),
    );
    expect(ours.map(({ code, place }) => `${code} ${place?.file}`)).toEqual([]);
  });

  test.each(playedOf(name))("is played to a pass as %s", async (target) => {
    const built = await buildPackage(root, target);
    const play = await playAnywhere(target, built, browser);
    const { learner } = play;
    for (const { pages } of built.course.modules) {
      // Every page once; elsewhere the first of each module tells whether its file is there, where an exam decides.
      const all = target === "scorm12" || !built.course.exam;
      for (const { id } of all ? pages : pages.slice(0, 1)) await learner.goTo(id);
    }
    const { exam } = built.course;
    if (exam) await takeExam(learner, built.course, exam.questions);
    // Without an exam it is completed by being read; SCORM 2004 then knows of no success, which it tells apart.
    expect(await play.finish()).toMatch(exam ? /^passed$/ : /^(?:completed|unknown)$/);
    expect(play.problems).toEqual([]);
    await play.close();
  });
});
