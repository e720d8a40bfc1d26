import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { folderOf } from "../../test/read-texts.ts";
import { readFolder } from "../read-folder.ts";
import { formatCourse } from "./format-course.ts";
import { formatText } from "./format-text.ts";

const MODULE = "---\ntitle: Bài\noutcomes:\n  o: Biết\n---\n\n";
const COURSE = "---\nid: mau\ntitle: Mẫu\n---\n";

test.each<[string, string, string]>([
  ["headings", "Một\n===\n\n## Hai ##\nba\n", "# Một\n\n## Hai\n\nba\n"],
  ["bullets and boxes", "* [X] a\n* [ ] b\n", "- [x] a\n- [ ] b\n"],
  ["numbers", "1) a\n1) b\n", "1. a\n2. b\n"],
  ["stress", "__a__ và _b_, a_b_c\n", "**a** và *b*, a_b_c\n"],
  ["tables", "|a|b|\n|:-:|-|\n|c||\n", "| a | b |\n| :---: | --- |\n| c | |\n"],
  [
    "attributes",
    "## A {difficulty=easy   #a outcome=o}\n",
    "## A {#a outcome=o difficulty=easy}\n",
  ],
  ["blanks and lines", "\n\na \nb\n\n\n\nc", "a\nb\n\nc\n"],
  ["ends of lines", "a  \nb\n", "a\\\nb\n"],
  [
    "nothing in code, front matter and comments",
    "```\n* a  \n\n\n\n```\n\n<!-- * b  -->\n",
    "```\n* a  \n\n\n\n```\n\n<!-- * b  -->\n",
  ],
])("%s", (_, text, expected) => {
  expect(formatText("a.md", text)).toBe(expected);
  expect(formatText("a.md", expected)).toBe(expected);
});

test("comments, unknown directives and what is not understood stay", async () => {
  const bank =
    "<!-- của cô Lan -->\n\n## Hỏi? {outcome=o #a}\n\n* [X] a\n* [ ] b <!-- sao? -->\n\n:::la[x]\n{y}\n:::\n";
  const [file] = await formatCourse(
    folderOf({ "course.md": COURSE, "01-a.md": `${MODULE}Chữ.\n`, "01-a.quiz.md": bank }),
  );
  expect(file).toEqual({
    path: "01-a.quiz.md",
    text: "<!-- của cô Lan -->\n\n## Hỏi? {#a outcome=o}\n\n- [x] a\n- [ ] b <!-- sao? -->\n\n:::la[x]\n{y}\n:::\n",
  });
});

test("what would change the course is left: two lists stay two", async () => {
  const text = `${MODULE}* a\n* b\n\n- c\n- d\n\n__e__\n`;
  const changed = await formatCourse(folderOf({ "course.md": COURSE, "01-a.md": text }));
  expect(changed.map((one) => one.text)).toEqual([text.replace("__e__", "**e**")]);
});

const COURSES = fileURLToPath(new URL("../../../../courses/", import.meta.url));
const names = readdirSync(COURSES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  // All of them are read by `npm run test:all`.
  .filter((name) => process.env.HOCVU_SEEDS || ["huong-dan", "nguoi-dan"].includes(name));

test.each(names)(
  "a second run changes nothing in %s",
  async (name) => {
    const { value: folder } = await readFolder(COURSES + name);
    if (!folder) throw new Error("no folder");
    const changed = new Map((await formatCourse(folder)).map((one) => [one.path, one]));
    const texts = folder.texts.map((one) => changed.get(one.path) ?? one);
    expect(await formatCourse({ ...folder, texts })).toEqual([]);
  },
  120_000,
);

const tokens = [
  ...[
    "# ",
    "## ",
    "### ",
    " ##",
    "{#a outcome=o}",
    "{outcome=o  #b}",
    "- [X] ",
    "* [ ] ",
    "* ",
    "+ ",
    "1) ",
    "1. ",
    "3. ",
  ],
  ...[
    "__",
    "_",
    "**",
    "*",
    "`",
    "```\n",
    "|",
    "| a |b|\n|-|:-|\n",
    "> ",
    "---\n",
    "***\n",
    "===\n",
    "  \n",
    " \n",
    "\n",
    "\n\n",
    "\n\n\n",
  ],
  ...[
    "<!-- ",
    " -->",
    "<b>",
    "</b>",
    ":::tip\n",
    ":::\n",
    ":::check\n",
    "$x$",
    "$$\n",
    "[[a]]",
    "[a](b)",
    "chữ",
    " b",
    "\\",
    "    ",
    "\t",
    "{{x}}",
  ],
];

test("any text formatted is the same text formatted twice, and the same course", async () => {
  const text = fc
    .array(fc.constantFrom(...tokens), { maxLength: 40 })
    .map((parts) => parts.join(""));
  await fc.assert(
    fc.asyncProperty(text, text, async (lesson, bank) => {
      const folder = folderOf({
        "course.md": COURSE,
        "01-a.md": MODULE + lesson,
        "01-a.quiz.md": bank,
      });
      // That it is the same course is seen to by itself; here, that it comes to an end.
      const changed = new Map((await formatCourse(folder)).map((one) => [one.path, one]));
      const again = await formatCourse({
        ...folder,
        texts: folder.texts.map((one) => changed.get(one.path) ?? one),
      });
      expect([[...changed.values()], again]).toEqual([[...changed.values()], []]);
    }),
    { numRuns: process.env.HOCVU_SEEDS ? 300 : 30 },
  );
}, 300_000);
