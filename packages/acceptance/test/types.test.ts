import type { Course } from "@hocvu/model";
import { beforeAll, describe, expect, test } from "vitest";
import { answerTo, questionOf, takeExam } from "../src/learner/learner.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { useClassroom } from "./classroom.ts";
import { everyType } from "./courses.ts";

const seat = useClassroom();
let built: BuiltPackage;
beforeAll(async () => {
  built = await everyType();
});

/** What SCORM 1.2 is told of each question answered rightly: type, response and pattern. */
const RIGHT: Readonly<Record<string, (course: Course) => readonly [string, string]>> = {
  mot: () => ["choice", "b"],
  nhieu: () => ["choice", "a,c"],
  "dung-sai": () => ["true-false", "t"],
  ghep: (course) => ["matching", pairs(course, "ghep")],
  "thu-tu": (course) => ["sequencing", answerTo(questionOf(course, "thu-tu"), true).join(",")],
  dien: () => ["fill-in", "%C4%91%C3%A1m%20m%C3%A2y%20%2F%20m%C3%A1y%20kh%C3%A1c"],
  so: () => ["numeric", "7"],
  cho: () => ["choice", "c"],
  nhom: (course) => ["matching", pairs(course, "nhom")],
};

function pairs(course: Course, id: string): string {
  const question = questionOf(course, id);
  const things =
    question.type === "matching"
      ? question.lefts
      : question.type === "categorize"
        ? question.items
        : [];
  return answerTo(question, true)
    .map((place, index) => `${things[index]?.id}.${place}`)
    .join(",");
}

describe("an exam of every type", () => {
  test("answered rightly with a finger is passed with all points, and told as SCORM words each type", async () => {
    const { platform, device } = await seat(built);
    const visit = await device.open({ touch: "finger" });
    const asked = await takeExam(visit, built.course, 9);
    await visit.closeWindow();
    expect([...asked].sort()).toEqual(Object.keys(RIGHT).sort());
    expect(platform.record.core).toMatchObject({ lesson_status: "passed", score: { raw: "100" } });
    const told = Object.values(platform.record.interactions ?? {}).map(
      ({ id, type, student_response, correct_responses, result }) => [
        id,
        type,
        student_response,
        correct_responses["0"]?.pattern,
        result,
      ],
    );
    expect(told).toEqual(
      asked.map((id) => {
        const [type, text] = RIGHT[id]?.(built.course) ?? [];
        return [`q-${id}-1`, type, text, text, "correct"];
      }),
    );
  });

  test("answered wrongly is not passed, and the review says what was right", async () => {
    const { platform, device } = await seat(built);
    const visit = await device.open();
    await takeExam(visit, built.course, 0);
    await visit.press("review");
    await visit.sees("review");
    const text = await visit.text();
    for (const id of Object.keys(RIGHT)) {
      expect(text).toContain(questionOf(built.course, id).explanation?.replace(/<\/?p>/g, ""));
    }
    expect(text).toContain("Đáp án đúng: đám mây");
    expect(text).toContain("Đáp án đúng: 7");
    expect(text).toContain("Đúng ra ở vị trí 1");
    await visit.closeWindow();
    const all = Object.values(platform.record.interactions ?? {});
    expect(all.map(({ result }) => result)).toEqual(Array(9).fill("wrong"));
  });

  test("keeps every kind of answer when the learner comes back", async () => {
    const { device } = await seat(built);
    const visit = await device.open();
    await visit.goTo(":exam");
    await visit.press("begin-exam");
    const asked: string[] = [];
    for (let number = 1; number <= 9; number++) {
      const id = await visit.question();
      asked.push(id);
      await visit.answer(
        questionOf(built.course, id),
        answerTo(questionOf(built.course, id), true),
      );
      if (number < 9) await visit.press("next");
    }
    await visit.closeWindow();
    const again = await device.open();
    await again.goTo(":submit");
    expect(await again.text()).toContain("Đã trả lời 9/9 câu");
    await again.goTo(`:exam-${asked.indexOf("dien") + 1}`);
    const blanks = again.frame.locator("input[data-blank]");
    expect(
      await blanks.evaluateAll((all) => all.map((i) => (i as HTMLInputElement).value)),
    ).toEqual(["đám mây", "máy khác"]);
    await again.goTo(":submit");
    await again.press("confirm-submit");
    expect(await again.text()).toContain("Đúng 9/9 câu");
    await again.closeWindow();
  });

  test("a question answered in part counts as open", async () => {
    const { device } = await seat(built);
    const visit = await device.open();
    await visit.goTo(":exam");
    await visit.press("begin-exam");
    for (let number = 1; (await visit.question()) !== "ghep"; number++) {
      await visit.goTo(`:exam-${number + 1}`);
    }
    await visit.frame.locator("select").first().selectOption({ index: 1 });
    await visit.goTo(":submit");
    expect(await visit.text()).toContain("Đã trả lời 0/9 câu");
    await visit.closeWindow();
  });
});

describe("a check in a lesson", () => {
  test("tells at once, is kept, may be tried again and never reaches the platform as a score", async () => {
    const { platform, device } = await seat(built);
    const visit = await device.open({ touch: "finger" });
    await visit.press("start");
    const check = (id: string) => `[data-check="${id}"]`;
    const { frame } = visit;
    await frame.click(`${check("o-dau")} summary`);
    expect(await frame.getByText("Nghĩ đến nơi ở xa.").isVisible()).toBe(true);

    await frame.click(`${check("o-dau")} [data-do="check"]`);
    expect(await frame.locator(check("o-dau")).textContent()).toContain("Hãy trả lời đủ");
    const question = questionOf(built.course, "o-dau");
    await visit.answer(question, answerTo(question, false), check("o-dau"));
    await frame.click(`${check("o-dau")} [data-do="check"]`);
    const shown = await frame.locator(check("o-dau")).textContent();
    for (const text of ["Chưa đúng", "Điện thoại chỉ hiện tệp.", "Máy chủ giữ tệp."]) {
      expect(shown).toContain(text);
    }
    expect(await frame.evaluate(() => document.activeElement?.className)).toContain("outcome");

    const order = questionOf(built.course, "cac-buoc");
    await visit.answer(order, answerTo(order, true), check("cac-buoc"));
    await frame.click(`${check("cac-buoc")} [data-do="check"]`);
    const opinion = questionOf(built.course, "de-theo");
    await visit.answer(opinion, answerTo(opinion, true), check("de-theo"));
    // Nobody is right or wrong about what they think.
    const send = frame.locator(`${check("de-theo")} [data-do="check"]`);
    expect(await send.textContent()).toBe("Gửi ý kiến");
    await send.click();
    expect(await frame.locator(check("de-theo")).textContent()).toContain("Cảm ơn, đã ghi ý kiến");
    await visit.closeWindow();

    const again = await device.open();
    await again.press("start");
    expect(await again.frame.locator(`${check("cac-buoc")} .outcome`).textContent()).toBe("Đúng");
    expect(await again.frame.locator(`${check("o-dau")} .outcome`).textContent()).toBe("Chưa đúng");
    await again.frame.click(`${check("o-dau")} [data-do="again"]`);
    await again.answer(question, answerTo(question, true), check("o-dau"));
    await again.frame.click(`${check("o-dau")} [data-do="check"]`);
    expect(await again.frame.locator(`${check("o-dau")} .outcome`).textContent()).toBe("Đúng");
    await again.closeWindow();
    expect(platform.record.core?.lesson_status).toBe("incomplete");
    expect(platform.record.core?.score?.raw ?? "").toBe("");
    expect(Object.values(platform.record.interactions ?? {})).toEqual([]);
  });
});

describe("a practice quiz", () => {
  test("asks as many as it says, one after the other, and never counts", async () => {
    const { platform, device } = await seat(built);
    const visit = await device.open({ touch: "finger" });
    await visit.goTo("trang-cuoi");
    await visit.press("practice");
    for (let number = 1; number <= 3; number++) {
      expect(await visit.text()).toContain(`Câu ${number}/3`);
      const question = questionOf(built.course, await visit.question());
      await visit.answer(question, answerTo(question, number > 1));
      await visit.press("check");
      expect(await visit.text()).toContain(number > 1 ? "Đúng" : "Chưa đúng");
      await visit.press("next");
    }
    expect(await visit.text()).toContain("Đúng 2/3 câu");
    await visit.closeWindow();
    expect(platform.record.core?.lesson_status).toBe("incomplete");
    expect(Object.values(platform.record.interactions ?? {})).toEqual([]);
  });
});

test("a term opens its definition by a press and by the keyboard, and stands in the glossary", async () => {
  const { device } = await seat(built);
  const visit = await device.open();
  await visit.press("start");
  const term = visit.frame.locator("dfn");
  const definition = visit.frame.locator(".definition");
  expect(await definition.isVisible()).toBe(false);
  await term.click();
  expect(await definition.textContent()).toContain("máy chủ ở xa");
  await term.press("Enter");
  expect(await definition.isVisible()).toBe(false);
  await visit.goTo(":glossary");
  expect(await visit.text()).toContain("đám mâymáy chủ ở xa");
  await visit.closeWindow();
});
