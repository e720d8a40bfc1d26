import { expect, test } from "vitest";
import { type CourseWishes, starterCourse } from "./starter-course.ts";

const template = {
  "course.md": "id: {{id}}\ntitle: {{title}}\nquestions: {{examQuestions}}\n",
  "first.md": "title: {{module}}\n",
  "first.quiz.md": "## {#{{moduleId}}-a}\n",
  "next.md": "title: {{module}}\nnumber: {{number}}\n",
  "next.quiz.md": "",
  "media/a.svg": "{{as it is}}",
};

function wishes(...titles: string[]): CourseWishes {
  const modules = titles.map((title) => ({ id: title.toLowerCase(), title }));
  return { id: "x", title: "X", language: "en", modules };
}

test("the first module is the example, each further one a frame; other files are copied", () => {
  expect(starterCourse(template, wishes("A", "B"))).toEqual([
    { path: "course.md", content: "id: x\ntitle: X\nquestions: 4\n" },
    { path: "01-a.md", content: "title: A\n" },
    { path: "01-a.quiz.md", content: "## {#a-a}\n" },
    { path: "02-b.md", content: "title: B\nnumber: 2\n" },
    { path: "02-b.quiz.md", content: "" },
    { path: "media/a.svg", content: "{{as it is}}" },
  ]);
});

test.each([
  ["Tin giả: thật hay không", 'title: "Tin giả: thật hay không"'],
  ["yes", "title: yes"],
  ["123", 'title: "123"'],
  // Braces that are no variable.
  ["{{module}} $1", "title: \\{{module}} $1"],
  [`Rất dài ${"chữ ".repeat(60)}`.trim(), `title: Rất dài ${"chữ ".repeat(60)}`.trim()],
])("the title %j is one line of YAML", (title, line) => {
  const [, module] = starterCourse(template, wishes(title));
  expect(module?.content).toBe(`${line}\n`);
});

test("a template that lacks a file or asks for an unknown name is a fault of ours", () => {
  const { "next.md": _, ...rest } = template;
  expect(() => starterCourse(rest, wishes("A", "B"))).toThrow("the template has no next.md");
  const misspelt = { ...template, "first.md": "{{modul}}" };
  expect(() => starterCourse(misspelt, wishes("A"))).toThrow("first.md asks for modul");
});
