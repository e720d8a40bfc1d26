import { fileURLToPath } from "node:url";
import { buildCourse, readFolder } from "@hocvu/markdown";
import { grade, type Question } from "@hocvu/model";
import { expect, test } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";
import { courseView } from "./course-view.ts";

async function viewOf(root: string) {
  const { value: folder } = await readFolder(root);
  const { value } = folder ? await buildCourse(folder) : {};
  if (!value) throw new Error("no course");
  const { course, placeAt } = value;
  const all = course.modules.flatMap(({ pages, bank }) => [
    ...pages.flatMap(({ checks }) => checks),
    ...bank,
  ]);
  const questions = new Map<string, Question>(all.map((one) => [one.id, one]));
  return { view: courseView(course, 1, placeAt, (file) => file), questions };
}

const guide = fileURLToPath(new URL("../../../../courses/huong-dan", import.meta.url));

test("each question of the guide, which has all types, is known with an answer that is right and a whole one that is not", async () => {
  const { view, questions } = await viewOf(guide);
  expect(new Set(view.questions.map(({ type }) => type)).size).toBe(11);
  expect(view.questions.length).toBe(questions.size);
  for (const { id, type, answers, key } of view.questions) {
    const question = questions.get(id) as Question;
    const isOpinion = type === "likert";
    expect([id, grade(question, answers.right).right]).toEqual([id, true]);
    expect([id, grade(question, answers.wrong).right]).toEqual([id, isOpinion]);
    expect(answers.wrong.every((part) => part !== "")).toBe(true);
    expect(key.length).toBeGreaterThan(0);
  }
});

test("what no module teaches is told, with where each question stands", async () => {
  const root = await courseFolder({
    "01-dam-may.quiz.md": "## Ở đâu? {#o-dau outcome=khac}\n\n- [x] Xa\n- [ ] Gần\n",
  });
  const { view } = await viewOf(root);
  expect(view.untaught).toEqual(["khac"]);
  expect(view.questions).toMatchObject([{ id: "o-dau", file: "01-dam-may.quiz.md", line: 1 }]);
  expect(view.modules).toMatchObject([{ id: "dam-may", outcomes: [{ id: "luu" }] }]);
});
