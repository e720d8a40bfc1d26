import { expect, test } from "vitest";
import { markHtml } from "./mark-html.ts";
import { matchCues } from "./match-cues.ts";

/** Cues of a second each. */
const said = (...texts: readonly string[]) =>
  texts.map((text, n) => ({ text, from: n, to: n + 1, line: 3 * n + 3 }));

/** The page with each cue's number around what it marks, and what was found nowhere. */
function marked(html: string, cues: readonly string[], lang = "vi", title = "Tệp của tôi") {
  const { marks, strangers } = matchCues(html, title, lang, said(...cues));
  const shown = markHtml(html, marks)
    .replace(/<span data-said="(\d+) \d+">/g, "[$1 ")
    .replaceAll("</span>", "]");
  return [shown, ...strangers.map(({ text }) => text)];
}

const HTML = "<p>Mở thư mục. Chọn tệp, bấm Gửi!</p>";

test.each<[string, string, readonly string[], string]>([
  [
    "each sentence by its own cue",
    HTML,
    ["Mở thư mục.", "Chọn tệp, bấm Gửi!"],
    "<p>[0 Mở thư mục.] [1 Chọn tệp, bấm Gửi!]</p>",
  ],
  [
    "case, punctuation and the place of tone marks do not count",
    "<p>Hòa mạng, rồi mở thư mục.</p>",
    ["hoà mạng - rồi: MỞ thư mục"],
    "<p>[0 Hòa mạng, rồi mở thư mục.]</p>",
  ],
  [
    "numbers are said as words",
    "<p>Tối đa 125 MB.</p><p>Năm 2026 có 1.205.015 người.</p>",
    [
      "Tối đa một trăm hai mươi lăm mê ga bai",
      "Năm hai nghìn không trăm hai mươi sáu có một triệu hai trăm lẻ năm nghìn không trăm mười lăm người",
    ],
    "<p>[0 Tối đa 125 MB.]</p><p>[1 Năm 2026 có 1.205.015 người.]</p>",
  ],
  [
    "a sentence in two cues is parted where the second begins",
    HTML,
    ["Mở thư mục", "chọn tệp", "bấm gửi"],
    "<p>[0 Mở thư mục.] [1 Chọn tệp,] [2 bấm Gửi!]</p>",
  ],
  [
    "two sentences in one cue",
    HTML,
    ["Mở thư mục, chọn tệp, bấm gửi"],
    "<p>[0 Mở thư mục. Chọn tệp, bấm Gửi!]</p>",
  ],
  [
    "only text is wrapped: links, terms and bold stay as they are",
    '<p>Mở <a href="page:b">thư <strong>mục</strong></a> chung.</p>',
    ["Mở thư mục chung"],
    '<p>[0 Mở ]<a href="page:b">[0 thư ]<strong>[0 mục]</strong></a>[0  chung.]</p>',
  ],
  [
    "what is said in other words, between two that were found",
    "<p>Mở thư mục.</p><ul><li>Tệp Word, Excel…</li></ul><p>Rồi bấm Gửi.</p>",
    ["Mở thư mục", "Ở đây có đủ loại văn bản", "Rồi bấm Gửi"],
    "<p>[0 Mở thư mục.]</p><ul><li>[1 Tệp Word, Excel…]</li></ul><p>[2 Rồi bấm Gửi.]</p>",
  ],
  [
    "the title may be said, and a transcript is not what is read",
    `<figure><audio data-voice=""></audio><details><summary>Lời</summary><p>Mở thư mục.</p></details></figure>${HTML}`,
    ["Tệp của tôi", "Mở thư mục"],
    `<figure><audio data-voice=""></audio><details><summary>Lời</summary><p>Mở thư mục.</p></details></figure><p>[1 Mở thư mục.] Chọn tệp, bấm Gửi!</p>`,
  ],
])("%s", (_, html, cues, expected) => {
  expect(marked(html, cues)).toEqual([expected]);
});

test("what stands nowhere is told, and marks nothing", () => {
  expect(marked(HTML, ["Mở thư mục", "Chọn tệp, bấm gửi", "Xin chào và hẹn gặp lại"])).toEqual([
    "<p>[0 Mở thư mục.] [1 Chọn tệp, bấm Gửi!]</p>",
    "Xin chào và hẹn gặp lại",
  ]);
});

test("English numbers are said in English", () => {
  expect(
    marked("<p>Keep 115 files.</p>", ["Keep one hundred fifteen files"], "en", "Files"),
  ).toEqual(["<p>[0 Keep 115 files.]</p>"]);
});
