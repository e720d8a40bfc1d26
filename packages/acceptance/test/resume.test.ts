import { beforeAll, describe, expect, test } from "vitest";
import { answerTo, questionOf } from "../src/learner/learner.ts";
import type { Visit } from "../src/learner/visit.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { nguoiDan } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await nguoiDan();
});

/** Every way out of a course that a learner has. */
const WAYS: readonly (readonly [string, (visit: Visit) => Promise<void>])[] = [
  ["closing the window", (visit) => visit.closeWindow()],
  ["going elsewhere", (visit) => visit.leave()],
  ["the course's own exit", (visit) => visit.exit()],
];

describe.each(WAYS)("after %s", (_, leave) => {
  test("a learner goes on at the page that was open", async () => {
    const { platform, device } = await seat(built);
    const first = await device.open();
    await first.press("start");
    for (let page = 0; page < 3; page++) await first.press("next");
    const page = await first.hash();
    const text = await first.text();
    await leave(first);
    expect(platform.record.core).toMatchObject({ lesson_status: "incomplete", exit: "suspend" });
    expect(platform.record.core?.lesson_location).toBe(page.slice(1));

    const second = await device.open();
    expect(await second.screen()).toBe("welcome");
    await second.press("start");
    expect(await second.hash()).toBe(page);
    expect(await second.text()).toBe(text);
  });

  test("an exam goes on with the same questions and the answers given", async () => {
    const { platform, device } = await seat(built);
    const first = await device.open();
    await first.goTo(":exam");
    await first.press("begin-exam");
    const asked = built.course.exam?.questions ?? 0;
    const before: Seen[] = [];
    for (let number = 1; number <= asked; number++) {
      if (number % 3 === 1) {
        const question = questionOf(built.course, await first.question());
        await first.choose(answerTo(question, number % 2 === 1));
      }
      before.push(await seen(first));
      if (number < asked) await first.press("next");
    }
    await first.press("previous");
    const place = await first.hash();
    await leave(first);
    expect(platform.record.core).toMatchObject({ lesson_status: "incomplete", score: { raw: "" } });

    const second = await device.open();
    await second.press("start");
    expect(await second.screen()).toBe("exam");
    expect(await second.hash()).toBe(place);
    const after: Seen[] = [];
    for (let number = 1; number <= asked; number++) {
      await second.goTo(`:exam-${number}`);
      after.push(await seen(second));
    }
    expect(after).toEqual(before);
  });
});

interface Seen {
  readonly question: string;
  readonly choices: readonly string[];
  readonly chosen: readonly string[];
}

async function seen(visit: Visit): Promise<Seen> {
  return {
    question: await visit.question(),
    choices: await visit.choices(),
    chosen: await visit.chosen(),
  };
}
