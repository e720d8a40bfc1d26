import type { PlayableCourse } from "@hocvu/model";
import { expect, test } from "vitest";
import { courseFacts } from "./course-facts.ts";

const course = (lang: string, minutes: readonly number[], questions?: number) =>
  ({
    lang,
    modules: minutes.map((one) => ({ minutes: one })),
    ...(questions ? { exam: { questions } } : {}),
  }) as unknown as PlayableCourse;

test.each([
  [course("vi", [45, 180], 20), ["2 bài", "Học khoảng 3 giờ 45 phút", "20 câu hỏi"]],
  [course("vi", [240]), ["1 bài", "Học khoảng 4 giờ"]],
  [course("vi", [30]), ["1 bài", "Học khoảng 30 phút"]],
  [course("en", [95, 0], 1), ["2 lessons", "About 1 h 35 min", "1 question"]],
  [course("vi", [], 20), ["20 câu hỏi"]],
])("facts %#", (of, facts) => {
  expect(courseFacts(of)).toEqual(facts);
});
