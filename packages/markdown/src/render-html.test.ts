import fc from "fast-check";
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

test("words alone are the same with and without a renderer", async () => {
  const words = fc
    .string({ unit: fc.constantFrom(..."ađ\"'>&<é .,;:!?()…–“”\u00a0\u200b​/1") })
    .map((text) => `a${text.replaceAll(/\s+/g, " ").trim()}`);
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const { value } = await buildCourse(
        folderOf({
          "course.md": "---\nid: mau\ntitle: Mẫu\n---\n",
          "01-bai.md": "---\ntitle: Bài\n---\n\nChữ.\n",
          // Bold makes the renderer necessary.
          "01-bai.quiz.md": `## Hỏi? {#hoi}\n\n- [x] ${text}\n- [ ] ${text} **b**\n`,
        }),
      );
      const [question] = value?.course.modules[0]?.bank ?? [];
      const [plain, rendered] = question && "choices" in question ? question.choices : [];
      expect(rendered?.html).toBe(`${plain?.html} <strong>b</strong>`);
    }),
  );
});
