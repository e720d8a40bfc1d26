import { beforeAll, expect, test } from "vitest";
import { answerTo, questionOf, takeExam } from "../src/learner/learner.ts";
import type { BuiltPackage } from "../src/lms/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { nguoiDan } from "./courses.ts";

const seat = useClassroom();
let citizens: BuiltPackage;
beforeAll(async () => {
  citizens = await nguoiDan();
});

const MINUTE = 60_000;
/** Four pages in three minutes: a brisk reader. */
const A_PAGE = 45_000;

test("reading all of a course, its practice and its exam takes at most a commit a minute and one a submission", async () => {
  const { platform, device } = await seat(citizens);
  const visit = await device.open({ clock: true });
  let elapsed = 0;
  let submissions = 0;
  const pass = async (milliseconds: number) => {
    await visit.page.clock.runFor(milliseconds);
    elapsed += milliseconds;
  };
  await visit.press("start");
  await pass(A_PAGE);
  for (const module of citizens.course.modules) {
    for (const { id } of module.pages) {
      if ((await visit.hash()) === `#${id}`) continue;
      await visit.goTo(id);
      await pass(A_PAGE);
    }
    await visit.press("practice");
    for (let number = 0; number < (module.quiz?.questions ?? 0); number++) {
      const question = questionOf(citizens.course, await visit.question());
      await visit.answer(question, answerTo(question, true));
      await visit.press("check");
      await pass(10_000);
      await visit.press("next");
    }
    submissions++;
  }
  await takeExam(visit, citizens.course, 20);
  submissions++;
  await pass(A_PAGE);
  await visit.closeWindow();

  const { commits } = visit.session;
  const minutes = elapsed / MINUTE;
  process.stdout.write(
    `nguoi-dan: ${commits.length} commits in ${minutes.toFixed(0)} minutes and ${submissions} submissions\n`,
  );
  expect(commits.length).toBeLessThanOrEqual(minutes + submissions);
  expect(platform.record.core).toMatchObject({ lesson_status: "passed", score: { raw: "100" } });
  // The finished course: every page seen, every module practised, the exam handed in.
  const state = String(platform.record.suspend_data);
  process.stdout.write(`nguoi-dan, finished: ${state.length} characters of state\n`);
  expect(state.length).toBeLessThan(600);
});
