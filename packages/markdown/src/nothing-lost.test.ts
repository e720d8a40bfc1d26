import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPointedAt, printableOf, printableOfModule } from "../test/printable.ts";
import { folderOf } from "../test/read-texts.ts";
import { wordsIn } from "../test/words-in.ts";
import { buildCourse } from "./build-course.ts";
import { readFolder } from "./read-folder.ts";

const COURSE = "---\nid: mau\ntitle: Mẫu\n---\n";
const LESSON = "---\ntitle: Bài\noutcomes:\n  o: Biết\n---\n\n";

/** A letter pair, a number, a letter: nothing else in a course looks like it, and no id is made of it alone. */
const WORD = /qa\d+z/g;

/** The words of `texts` that neither a learner nor the author gets to see. */
async function lost(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { value, diagnostics } = await buildCourse(folderOf(texts, ["media/a.png"]));
  const printed = new Set(value ? printableOf(value.course).match(WORD) : []);
  return Object.entries(texts).flatMap(([path, source]) => {
    const here = diagnostics.filter(({ place }) => place?.file === path);
    return [...source.matchAll(WORD)]
      .filter(({ 0: word, index }) => {
        return !printed.has(word) && !isPointedAt(index, index + word.length, source, here);
      })
      .map(({ 0: word }) => word);
  });
}

/**
 * Blocks of the language and what comes near it; `W` is a word. Columns of pairs and the titles of a bank name things for
 * whoever writes; they have words that are not looked for.
 */
const blocks: readonly string[] = [
  ...["W", "W W\nW", "W\\\nW", "W? W", "**W** _W_ `W` ~~W~~", "W [W](#x) <https://a.vn/W>"],
  ...["## W", "### W", "#### W", "##W", "W\n---", "W\n===", "## W {#a-b outcome=o}", "## W W"],
  ...["## W\n{#a-c outcome=o}", "## W {#a-c outcome=o", "### W {#a-c}", "## `W` **W**", "##"],
  ...["- [ ] W\n- [x] W", "- [x] W\n- [x] W\n- [ ] W", "- [ ] W\n  > W\n- [x] W", "- [ ] W"],
  ...["- [ ] W\n> W\n- [x] W", "- [ ] W\nW", "- [v] W\n- [ ] W", "- W\n- W", "* W\n\n  W\n* W"],
  ...[
    "1. W\n2. W",
    "1. W\n   W\n2. W\nW",
    "3) W\n4) W",
    "- [ ] W {pin}\n- [x] W",
    "- [x] <b>W</b>",
  ],
  ...["- [ ] A. W\n- [x] B. W", "A. W\nB. W", "A. W\nB. W\nĐáp án: B", "[ ] W\n[x] W", "• W\n• W"],
  ...[
    "- [ ]\n  ```\n  W\n  ```\n- [x] W",
    "- [ ] ```W\n  W\n  ```\n- [x] W",
    "- [ ] W\n\n  W\n- [x] W",
  ],
  ...[
    "| Cột | Kia |\n| - | - |\n| W | W |\n| W | W |",
    "| W | Cột | Kia |\n| - | - | - |\n| W | | W |",
  ],
  ...[
    "| Cột | Kia |\n| - | - |\n| W |\n| W | W | W |",
    "| Cột | Kia |\n| - | - |\n| W | x |\n| W | x |",
  ],
  ...[
    "| Cột | Kia |\n| - | - |\n| [[W]] | W |\nW",
    "| W | Ghi chú | W |\n| - | - | - |\n| W | W | W |",
  ],
  ...[
    "W [[W]] W",
    "[[W|W]]",
    "W [[`W`]] [[W]]",
    "[[W] W [[W]]",
    "[W]] W",
    "[[W",
    "W ____ [W] {W} [[W]]",
  ],
  ...[
    "[[=1]] W",
    "W [[=W]] W",
    "[[=1..W]]",
    "[[W, W]]",
    "- [[W]]\n- W",
    "> W [[W]]",
    "1. [[W]]\n2. W",
  ],
  ...[
    "> W",
    "> W\n>\n> W",
    "> W\nW",
    "> ## W",
    "> - [ ] W\n> - [x] W",
    "> | W | W |\n> | - | - |\n> | W | W |",
  ],
  ...["```\nW\n```", "    W", "~~~\nW\n~~~", "<p>W</p>", "<div>\nW\n</div>", "<b>W", "W <title> W"],
  ...[
    "W <br> W <kbd>W</kbd>",
    "<font>W</font>",
    "<table><tr><td>W</td></tr></table>",
    "<script>\nW",
  ],
  ...[
    "<details><summary>W</summary>\n\nW\n\n</details>",
    "<ul><li>W</li></ul> W",
    "W <x-y>W</x-y> W",
  ],
  ...[
    "<!-- nhắc -->",
    "---",
    "***",
    "W[^1]\n\n[^1]: Chú thích",
    "[W][r]\n\n[r]: #x",
    "![W](media/a.png) W",
  ],
  ...[
    "![W](media/a.png)",
    "$W$ W",
    "$$\nW\n$$",
    "5$ W 6$ W",
    "W &amp; W &lt;W&gt;",
    "\\*W\\* \\[\\[W\\]\\]",
  ],
  ...[
    ":::tip\nW\n:::",
    ":::tip[W]\nW\n\nW\n:::",
    "::::tabs\n:::tab[W]\nW\n:::\n::::",
    ":::reveal[W]\nW\n:::",
  ],
  ...[
    ":::steps\n1. W\n2. W\n:::",
    ":::check\n### W?\n\n- [ ] W\n- [x] W\n\n> W\n:::",
    ":::check\nW\n:::",
  ],
  ...[
    ":::check\n### W\n\n- [x] W\n- [ ] W\n\n### W\n\n- [x] W\n:::",
    ":::hint\nW\n:::",
    ":::nots\nW\n:::",
  ],
  ...[
    ":::check\n:::",
    "::::tabs\nW\n::::",
    ":::tab[W]\nW\n:::",
    ":::tip\nW",
    ":::",
    "::: tip W\nW\n:::",
  ],
  ...[
    ":term[W]{def=W}",
    "::download[W]{src=media/a.png}",
    "::video[W]{src=media/W.mp4}",
    "::nots[W]",
  ],
  ...[
    "::download[W]",
    ":::tip\n:::note\nW\n:::\n:::",
    "W:W ::W :::W",
    "[W](W.md) W",
    "![W](W.png)",
  ],
  ...[
    "Câu 1: W\nA. W\nB. W\nĐáp án: A",
    "::W:: W {=W ~W}",
    "1. W\na) W\n*b) W",
    "[( )] W\n[(X)] W",
  ],
  ...[
    "W\nA. W\nB. W\nANSWER: B",
    "Giải thích: W",
    "Hoặc:",
    "W:\n\n> W",
    "- W\n  - W\n    - [ ] W\n- W",
  ],
  ...[
    "- [x] W\n\n\n- [ ] W\n+ [ ] W",
    "W  \nW",
    "<b>W</b>\nW",
    "- [ ] <br>\n- [x] W",
    "- [ ] &nbsp;\n- [x] W",
  ],
];

/** A text of such blocks, each word another one, with and without blank lines between. */
const text = fc
  .array(fc.tuple(fc.constantFrom(...blocks), fc.constantFrom("\n\n", "\n\n", "\n\n", "\n")), {
    maxLength: 9,
  })
  .map((parts) => parts.flat().join(""));

/** `text` with each of its `W` a word of its own. */
function numbered(text: string, from = 0): string {
  let number = from;
  return text.replace(/W/g, () => `qa${number++}z`);
}

describe("no word of a text of the language's own blocks is lost", () => {
  test.each([...new Set(blocks)])("%j", async (block) => {
    const bank = numbered(`## Hỏi? {#hoi outcome=o}\n\n${block}\n`, 100);
    const among = numbered(
      `## Một? {#mot outcome=o}\n\n- [ ] W\n- [x] W\n\n${block}\n\n> W\n`,
      200,
    );
    const alone = { "02-b.md": LESSON.replace("o:", "p:"), "02-b.quiz.md": numbered(block, 300) };
    const texts = {
      "course.md": `${COURSE}\n${numbered(block, 400)}\n`,
      "01-a.md": `${LESSON}${numbered(block)}\n`,
      "01-a.quiz.md": `${bank}\n${among}`,
      ...alone,
    };
    expect(await lost(texts)).toEqual([]);
  });

  test("in a lesson", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const texts = { "course.md": COURSE, "01-a.md": `${LESSON}${numbered(body)}\n` };
        expect(await lost(texts)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test("in a bank", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const texts = { "course.md": COURSE, "01-a.md": LESSON, "01-a.quiz.md": numbered(body) };
        expect(await lost(texts)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("no word of the shipped courses is lost", () => {
  const courses = fileURLToPath(new URL("../../../courses/", import.meta.url));
  const names = readdirSync(courses, { withFileTypes: true }).filter((one) => one.isDirectory());

  test.each(names.map(({ name }) => name))("%s", async (name) => {
    const { value: folder } = await readFolder(`${courses}${name}`);
    if (!folder) throw new Error("no course");
    const { value } = await buildCourse(folder);
    for (const module of value?.course.modules ?? []) {
      const printed = counted(printableOfModule(module, value?.course.glossary ?? []));
      const paths = folder.texts.filter(({ path }) =>
        path.replace(/^\d+-/, "").startsWith(`${module.id}.`),
      );
      expect(paths.length, module.id).toBeGreaterThan(0);
      const written = counted(paths.map(({ text }) => wordsIn(shownIn(text))).join(" "));
      const missing = [...written].filter(([word, times]) => (printed.get(word) ?? 0) < times);
      expect(missing, module.id).toEqual([]);
    }
  });
});

/** How often each word stands in a text. */
function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** What is not for learners: where a fact comes from, and names of what is said once for all. */
function shownIn(text: string): string {
  return text.replace(/<!--[\s\S]*?-->|\{\{[^{}\n]*\}\}/g, " ");
}
