import { expect, test } from "vitest";
import { folderOf } from "../test/read-texts.ts";
import { buildCourse } from "./build-course.ts";

test("what stands in one line keeps its blanks: none is put around what is stressed", async () => {
  const { value } = await buildCourse(
    folderOf({
      "course.md": "---\nid: mau\ntitle: Mẫu\n---\n",
      "01-bai.md": "---\ntitle: Bài\n---\n\nChữ.\n",
      "01-bai.quiz.md": "## Tính (**a**), `b`; $x$. {#hoi}\n\n- [x] a**b**c\n- [ ] ~~d~~,\n",
    }),
  );
  const [question] = value?.course.modules[0]?.bank ?? [];
  expect(question?.stem).toMatch(
    /^Tính \(<strong>a<\/strong>\), <code>b<\/code>; <span .*<\/span>\.$/,
  );
  const htmls = question && "choices" in question ? question.choices.map(({ html }) => html) : [];
  expect(htmls).toEqual(["a<strong>b</strong>c", "<del>d</del>,"]);
});
