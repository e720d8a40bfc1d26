import { buildCourse, type SourceFolder } from "@hocvu/markdown";
import fc from "fast-check";
import { expect, test } from "vitest";
import { soundCourse } from "../../test/course-folder.ts";
import { fixTexts } from "./fix-texts.ts";
import { keepsWords } from "./keeps-words.ts";

/** Pieces of lessons and banks, right and wrong in the ways that are mended and in others. */
const pieces = [
  "Chữ thường.",
  "##Trang mới",
  "## Trang mới",
  "### Mục",
  "##\u00A0Trang",
  "-\u00A0một",
  "- một\n- hai",
  "::: tip\nMẹo.\n:::",
  ":::tip\nMẹo.\n:::",
  ":::tpi",
  "::video(x)",
  ":::",
  "- [ x] Đúng\n- [] Sai",
  "- [✓] Đúng\n- [✗] Sai",
  "- [x]Huế\n- [ ]Hà Nội",
  "- [\u00A0] Huế\n- [x] Hà Nội",
  "## Hỏi gì? {#hoi outcome=luu}",
  "> Vì thế.",
  "  > Lời riêng.",
  "[[đáp án]]",
  "| A | B |\n| - | - |\n| a | b |",
  "| A | B |\n| a | b |",
  "**Chú ý:**Không",
  "![ảnh](media/ảnh 1.png)",
  "```\n##mã\n- [ x]\n```",
  "$$\nx",
  "<!-- lời",
  "{#x outcome=luu}",
  "[điền: số]",
  "{{so}}",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "grapheme", maxLength: 30 })), {
    maxLength: 12,
  })
  .chain((parts) =>
    fc
      .array(fc.constantFrom("\n", "\n\n"), { minLength: parts.length, maxLength: parts.length })
      .map((ends) => parts.map((part, index) => part + ends[index]).join("")),
  );
const front = fc.constantFrom(
  "---\ntitle: Bài\noutcomes:\n  luu: Lưu\n---\n",
  "---\ntitle:Bài\n---\n",
  "---\ntitle: Bài #1\n---\n",
  "---\ntitle: “Bài”\nduration: 20\n---\n",
  "\n---\ntitle: Bài\n---\n",
  "---\ntitle: Bài\n—\n",
  "",
);

function folderOf(lesson: string, bank: string, passing: string): SourceFolder {
  const texts = [
    { path: "01-bai.md", text: lesson },
    { path: "01-bai.quiz.md", text: bank },
    {
      path: "course.md",
      text: (soundCourse["course.md"] as string).replace("50%", passing),
    },
  ].map(({ path, text }) => ({ path, text: text.replace(/\r\n?|\0/g, "").normalize("NFC") }));
  return { texts, assets: new Map() };
}

test("fixed text means the same or more, and a second run changes nothing", async () => {
  const passing = fc.constantFrom("50%", "50", "0.5", "nửa");
  await fc.assert(
    fc.asyncProperty(front, text, text, passing, async (head, lesson, bank, share) => {
      const folder = folderOf(head + lesson, bank, share);
      const once = await fixTexts(folder);
      const [before, after] = [
        await buildCourse(folder),
        await buildCourse({ ...folder, texts: once.texts }),
      ];
      expect(keepsWords(before.value?.course, after.value?.course, once.spent)).toBe(true);
      const twice = await fixTexts({ ...folder, texts: once.texts });
      expect(twice.mended).toEqual([]);
      expect(twice.texts).toEqual(once.texts);
    }),
    { numRuns: 150 },
  );
}, 120_000);
