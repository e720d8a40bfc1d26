import { expect, test } from "vitest";
import { courseFolder, soundCourse } from "../../test/course-folder.ts";
import { check } from "../check.ts";

const bank = soundCourse["01-dam-may.quiz.md"] as string;
const written = ":::answer\nMây.\n:::\n\n:::rubric\n- Nói được mây\n:::\n";
const scale = "- [ ] Dễ\n- [ ] Khó\n";

test.each([
  ["", written, "written"],
  [" type=likert", scale, "opinion"],
  [" exam=no", "Lên [[mây]].\n\n> Vì thế.\n", "practice"],
])("a question that nobody sees is told why: %s", async (attributes, answer, reason) => {
  const asked = `${bank}\n## Còn gì? {#con-gi outcome=luu${attributes}}\n\n${answer}`;
  const root = await courseFolder({ "01-dam-may.quiz.md": asked });
  const { diagnostics } = await check(root, []);
  expect(diagnostics.filter(({ code }) => code === "HV2311")).toMatchObject([{ args: { reason } }]);
});

test("a written answer that a teacher is to mark is seen: a service asks it of everybody", async () => {
  const asked = `${bank}\n## Còn gì? {#con-gi outcome=luu exam=yes}\n\n${written}`;
  const root = await courseFolder({ "01-dam-may.quiz.md": asked });
  const { diagnostics } = await check(root, []);
  expect(diagnostics.filter(({ code }) => code === "HV2311")).toEqual([]);
});
