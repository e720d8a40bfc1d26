import { formatJson } from "@hocvu/diagnostics";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folderOf } from "../test/read-texts.ts";
import { buildCourse } from "./build-course.ts";

const COURSE = "---\nid: mau\ntitle: Mẫu\n---\n";

async function built(texts: Record<string, string>, assets?: readonly string[]) {
  const { value, diagnostics } = await buildCourse(
    folderOf({ "course.md": COURSE, ...texts }, assets),
  );
  expect(JSON.parse(formatJson(diagnostics, "en", () => undefined)).diagnostics).toEqual([]);
  if (!value) throw new Error("no course");
  return value.course;
}

/** The HTML of a module's first page that holds just `body`. */
async function page(body: string, assets?: readonly string[]): Promise<string> {
  const course = await built({ "01-bai.md": `---\ntitle: Bài\n---\n\n${body}\n` }, assets);
  return course.modules[0]?.pages[0]?.html ?? "";
}

async function question(body: string) {
  const course = await built({
    "01-bai.md": "---\ntitle: Bài\noutcomes:\n  o: Biết\n  p: Làm được\n---\n\nChữ.\n",
    "01-bai.quiz.md": body,
  });
  const [first] = course.modules[0]?.bank ?? [];
  if (!first) throw new Error("no question");
  return first;
}

describe("a course", () => {
  test("with every key of front matter", async () => {
    const course = await built({
      "course.md": `---
id: day-du
title: Đầy đủ
lang: vi
version: 1.2.0
description: Một câu.
publisher: Nơi phát hành mẫu
audience: Người dân
keywords: [một, hai]
iri: https://example.com/khoa-hoc
duration: 1h30m
passing: 66.67%
exam:
  questions: 1
  attempts: 3
  shuffle: false
  feedback: none
---

Lời chào.
`,
      "01-bai.md":
        "---\nid: bai-mot\ntitle: Bài một\nduration: 45m\ncontents:\n  - Ý một\nnote: Lưu ý\noutcomes:\n  o: Biết\n---\n\nChữ.\n",
      "01-bai.quiz.md": "## Hỏi? {#hoi outcome=o}\n\n- [x] A\n- [ ] B\n\n> Vì.\n",
    });
    expect(course).toMatchObject({
      id: "day-du",
      title: "Đầy đủ",
      version: "1.2.0",
      description: "Một câu.",
      publisher: "Nơi phát hành mẫu",
      audience: "Người dân",
      keywords: ["một", "hai"],
      minutes: 90,
      passing: { num: 6667, den: 10_000 },
      welcome: "<p>Lời chào.</p>",
      exam: { questions: 1, attempts: 3, shuffle: false, feedback: "none" },
      outcomes: [{ id: "o", title: "Biết", module: "bai-mot" }],
      assets: [],
    });
    expect(course.modules).toMatchObject([
      { id: "bai-mot", title: "Bài một", minutes: 45, contents: ["Ý một"], note: "Lưu ý" },
    ]);
  });

  test("without optional keys gets the language's defaults", async () => {
    const course = await built({ "01-bai.md": "---\ntitle: Bài\nduration: 10m\n---\n\nChữ.\n" });
    expect(course).toMatchObject({
      lang: "vi",
      version: "1.0.0",
      minutes: 10,
      passing: { num: 1, den: 2 },
      keywords: ["Bài"],
    });
    expect(course.exam).toBeUndefined();
    expect(course.modules[0]?.id).toBe("bai");
  });

  test("takes modules by number, not by name or order on disk", async () => {
    const module = (title: string) => `---\ntitle: ${title}\n---\n\nChữ.\n`;
    const course = await built({
      "10-b.md": module("B"),
      "2-c.md": module("C"),
      "01-z.md": module("Z"),
    });
    expect(course.modules.map(({ title }) => title)).toEqual(["Z", "C", "B"]);
  });

  test("takes a folder as a module, and names with Vietnamese letters", async () => {
    const course = await built({
      "01-lưu trữ/index.md": "---\ntitle: Lưu trữ\noutcomes:\n  o: Biết\n---\n\nChữ.\n",
      "01-lưu trữ/quiz.md": "## Hỏi? {#hoi outcome=o}\n\n- [x] A\n- [ ] B\n",
    });
    expect(course.modules).toMatchObject([{ id: "luu-tru", bank: [{ id: "hoi" }] }]);
  });
});

describe("pages", () => {
  test("the text before the first heading is the opening page; each ## starts another", async () => {
    const course = await built({
      "01-bai.md":
        "---\ntitle: Bài\n---\n\nMở đầu.\n\n## Một {#mot}\n\nChữ một.\n\n### Nhỏ\n\nNữa.\n\n## Hai là gì?\n\nChữ hai.\n",
    });
    expect(course.modules[0]?.pages).toEqual([
      { id: "bai", title: "Bài", html: "<p>Mở đầu.</p>", checks: [] },
      { id: "mot", title: "Một", html: "<p>Chữ một.</p>\n<h2>Nhỏ</h2>\n<p>Nữa.</p>", checks: [] },
      { id: "bai-hai-la-gi", title: "Hai là gì?", html: "<p>Chữ hai.</p>", checks: [] },
    ]);
  });

  test("two headings of the same words get two ids", async () => {
    const course = await built({
      "01-bai.md": "---\ntitle: Bài\n---\n\n## A\n\nMột.\n\n## A\n\nHai.\n",
    });
    expect(course.modules[0]?.pages.map(({ id }) => id)).toEqual(["bai-a", "bai-a-2"]);
  });

  test.each([
    ["GFM", "~~cũ~~ **mới**", "<p><del>cũ</del> <strong>mới</strong></p>"],
    [
      "a call-out with a title",
      ":::tip[Mẹo *nhỏ*]\nChữ.\n:::",
      '<aside class="callout callout-tip" role="note"><p class="callout-title">Mẹo <em>nhỏ</em></p><p>Chữ.</p></aside>',
    ],
    [
      "a call-out without a title",
      ":::warning\nChữ.\n:::",
      '<aside class="callout callout-warning" role="note"><p class="callout-title">Lưu ý</p><p>Chữ.</p></aside>',
    ],
    [
      "steps",
      ":::steps\n1. Một\n2. Hai\n:::",
      '<div class="steps"><ol><li>Một</li><li>Hai</li></ol></div>',
    ],
    [
      "a table",
      "| A |\n| - |\n| 1 |",
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng"><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></div>',
    ],
    ["a link to a page", "[xem](#bai)", '<p><a href="page:bai">xem</a></p>'],
    [
      "a link to another site",
      "[cổng](https://dichvucong.gov.vn)",
      '<p><a href="https://dichvucong.gov.vn" target="_blank" rel="noopener">cổng</a></p>',
    ],
    [
      "harmless HTML",
      'H<sub>2</sub>O <a href="#bai">a</a>',
      '<p>H<sub>2</sub>O <a href="page:bai">a</a></p>',
    ],
    [
      "text on demand",
      ":::reveal[Vì sao?]\nVì thế.\n:::",
      '<details class="reveal"><summary>Vì sao?</summary><p>Vì thế.</p></details>',
    ],
    [
      "alternatives",
      "::::tabs\n:::tab[Android]\nMột.\n:::\n\n:::tab[iPhone]\nHai.\n:::\n::::",
      '<div class="tabs"><details class="tab" name="user-content-tabs-5" open><summary>Android</summary><p>Một.</p></details><details class="tab" name="user-content-tabs-5"><summary>iPhone</summary><p>Hai.</p></details></div>',
    ],
    [
      "a defined word",
      'Lên :term[đám mây]{def="máy chủ ở xa"} nhé.',
      '<p>Lên <dfn class="term" title="máy chủ ở xa">đám mây</dfn> nhé.</p>',
    ],
    [
      "mathematics",
      "Tính $x^2$.",
      '<p>Tính <span class="math" data-tex="x^2"><math><msup><mi>x</mi><mn class="tml-sml-pad">2</mn></msup></math></span>.</p>',
    ],
    [
      "mathematics beside HTML",
      "Tính $x$ và $y$<sub>1</sub>.\n\n$$z$$",
      '<p>Tính <span class="math" data-tex="x"><math><mi>x</mi></math></span> và <span class="math" data-tex="y"><math><mi>y</mi></math></span><sub>1</sub>.</p><p><span class="math" data-tex="z"><math><mi>z</mi></math></span></p>',
    ],
    ["money", "Giá 5$ hay 10$ đó, $3.", "<p>Giá 5$ hay 10$ đó, $3.</p>"],
    [
      "a table in HTML, which scrolls by itself as one in Markdown does",
      "<table><tr><td>Ô</td></tr></table>\n\n| A |\n| - |\n| B |",
      '<div class="table-scroll" tabindex="0" role="region" aria-label="Bảng"><table><tbody><tr><td>Ô</td></tr></tbody></table></div><div class="table-scroll" tabindex="0" role="region" aria-label="Bảng"><table><thead><tr><th>A</th></tr></thead><tbody><tr><td>B</td></tr></tbody></table></div>',
    ],
    ["raw HTML's comment is left out", "<!-- nhắc -->\n\nChữ.", "<p>Chữ.</p>"],
    [
      "what only looks like a directive",
      "Lúc 9:30 xem:trang{x} và a:b[c].",
      "<p>Lúc 9:30 xem:trang{x} và a:b[c].</p>",
    ],
  ])("%s", async (_, body, html) => {
    // Line ends between blocks mean nothing.
    expect((await page(body)).replaceAll("\n", "")).toBe(html);
  });

  test("braces that hold no attributes stay in the title", async () => {
    const course = await built({ "01-bai.md": "---\ntitle: Bài\n---\n\n## Tập {x}\n\nChữ.\n" });
    expect(course.modules[0]?.pages[0]?.title).toBe("Tập {x}");
  });

  test("a picture names its file and its size, so that nothing jumps", async () => {
    expect(
      await page("![Điện thoại](media/điện thoại.svg)".replace(" thoại.svg", "%20thoại.svg"), [
        "media/điện thoại.svg",
      ]),
    ).toBe(
      '<p><img src="asset:media/%C4%91i%E1%BB%87n%20tho%E1%BA%A1i.svg" alt="Điện thoại" width="640" height="360" loading="lazy" decoding="async"></p>',
    );
  });

  test("a download, as a directive and as a link", async () => {
    const html = await page("::download[Mẫu đơn]{src=media/mau.pdf}\n\n[Mẫu](media/mau.pdf)", [
      "media/mau.pdf",
    ]);
    expect(html).toBe(
      '<p><a href="asset:media/mau.pdf" class="download" download>Mẫu đơn</a></p>\n<p><a href="asset:media/mau.pdf" class="download" download>Mẫu</a></p>',
    );
  });

  test("a video has its captions and its words beside it; the glossary knows each term once", async () => {
    const course = await built(
      {
        "01-bai.md":
          "---\ntitle: Bài\n---\n\n::video[Xem *thử*]{src=media/a.mp4 captions=media/a.vtt transcript=media/a.md poster=media/a.png}\n\n:term[mây]{def=xa} :term[mây]{def=xa} :term[ảnh]{def=hình}\n",
        "media/a.md": "Lời một.\n\nLời hai.\n",
      },
      ["media/a.mp4", "media/a.vtt", "media/a.png"],
    );
    const html = course.modules[0]?.pages[0]?.html.replaceAll("\n", "") ?? "";
    expect(html).toContain(
      '<figure class="media"><video controls preload="none" src="asset:media/a.mp4" poster="asset:media/a.png"><track kind="captions" src="asset:media/a.vtt" srclang="vi" default></video><figcaption><p>Xem <em>thử</em></p></figcaption><details class="transcript"><summary>Lời trong bài</summary><p>Lời một.</p><p>Lời hai.</p></details></figure>',
    );
    expect(course.assets).toEqual(["media/a.mp4", "media/a.png", "media/a.vtt"]);
    expect(course.glossary).toEqual([
      { term: "ảnh", definition: "hình" },
      { term: "mây", definition: "xa" },
    ]);
  });

  test("a transcript is read as the file it is: its directives, formulas and links, from where it stands", async () => {
    const course = await built(
      {
        "01-bai.md":
          "---\ntitle: Bài\n---\n\nMột đoạn trước.\n\n::audio[Nghe]{src=media/a.mp3 transcript=media/a.md}\n",
        "media/a.md":
          "Xem:trang, $x$ và :term[mây]{def=xa}.\n\n:::tip\nMẹo.\n:::\n\n[Bài](../01-bai.md)\n",
      },
      ["media/a.mp3"],
    );
    const html = course.modules[0]?.pages[0]?.html.replaceAll("\n", "") ?? "";
    expect(html).toContain(
      '<summary>Lời trong bài</summary><p>Xem:trang, <span class="math" data-tex="x"><math><mi>x</mi></math></span> và <dfn class="term" title="xa">mây</dfn>.</p><aside class="callout callout-tip" role="note"><p class="callout-title">Mẹo</p><p>Mẹo.</p></aside><p><a href="page:bai">Bài</a></p></details>',
    );
  });

  test("a video on another site stays a link", async () => {
    const html = await page(
      "::video[Xem]{src=https://example.com/v transcript=media/a.md}".replace(
        " transcript=media/a.md",
        " captions=x",
      ),
    );
    expect(html).toContain(
      '<a href="https://example.com/v" target="_blank" rel="noopener">Xem</a>',
    );
    expect(html).not.toContain("<video");
  });

  test("a footnote stays with the page that names it", async () => {
    const course = await built({
      "01-bai.md":
        "---\ntitle: Bài\n---\n\n## A {#a}\n\nMột[^1].\n\n## B {#b}\n\nHai.\n\n[^1]: Chú thích.\n",
    });
    const [a, b] = course.modules[0]?.pages ?? [];
    expect(a?.html).toContain("Chú thích.");
    expect(b?.html).toBe("<p>Hai.</p>");
  });
});

describe("questions", () => {
  test("one right choice makes it single; feedback and explanation are kept", async () => {
    expect(
      await question(
        "## Ở đâu? {#o-dau outcome=o,p points=2 difficulty=easy}\n\nĐọc kỹ.\n\n- [ ] Thẻ\n  > Chỉ một máy.\n- [x] **Mây**\n- [ ] Cả hai {pin}\n\n> Vì ở máy chủ.\n",
      ),
    ).toEqual({
      type: "single",
      id: "o-dau",
      outcomes: ["o", "p"],
      stem: "Ở đâu?\n<p>Đọc kỹ.</p>",
      points: 2,
      difficulty: "easy",
      exam: true,
      shuffle: true,
      scoring: "all",
      choices: [
        { id: "a", html: "Thẻ", correct: false, pinned: false, feedback: "Chỉ một máy." },
        { id: "b", html: "<strong>Mây</strong>", correct: true, pinned: false },
        { id: "c", html: "Cả hai", correct: false, pinned: true },
      ],
      explanation: "<p>Vì ở máy chủ.</p>",
    });
  });

  test("several right choices make it multiple", async () => {
    expect(
      await question("## Hỏi? {#h outcome=o scoring=partial}\n\n- [x] A\n- [X] B\n- [ ] C\n"),
    ).toMatchObject({
      type: "multiple",
      scoring: "partial",
    });
  });

  test("Đúng and Sai make it true-false, the true one first, not shuffled", async () => {
    expect(
      await question("## Đúng không? {#h outcome=o}\n\n- [x] Sai\n- [ ] Đúng\n"),
    ).toMatchObject({
      type: "true-false",
      shuffle: false,
      choices: [
        { id: "a", html: "Đúng", correct: false },
        { id: "b", html: "Sai", correct: true },
      ],
    });
  });

  test.each<[string, string, object]>([
    [
      "an ordered list is put in order",
      "## Thứ tự? {#h outcome=o scoring=partial}\n\n1. Một\n2. Hai\n3. Ba\n",
      { type: "ordering", scoring: "partial" },
    ],
    [
      "a table of two columns is matched",
      "## Ghép? {#h outcome=o}\n\n| Việc | Nơi |\n| - | - |\n| Khai sinh | Xã |\n| Hộ chiếu | Công an |\n",
      {
        type: "matching",
        lefts: [
          { id: "a", html: "Khai sinh" },
          { id: "b", html: "Hộ chiếu" },
        ],
      },
    ],
    [
      "a table of three columns is sorted into groups",
      "## Nhóm? {#h outcome=o}\n\n| A | B | C |\n| - | - | - |\n| một | hai | ba |\n| bốn | | |\n",
      {
        type: "categorize",
        groups: [
          { id: "a", html: "A" },
          { id: "b", html: "B" },
          { id: "c", html: "C" },
        ],
      },
    ],
    [
      "a table of two columns is sorted if the author says so",
      "## Nhóm? {#h outcome=o type=categorize}\n\n| Nên | Không |\n| - | - |\n| một | hai |\n",
      { type: "categorize" },
    ],
    [
      "blanks are filled in",
      "## Điền {#h outcome=o exact tones=ignore}\n\nLên [[đám mây|cloud]] và [[tải về]].\n",
      {
        type: "fill-in",
        text: '<p>Lên <span class="blank" data-blank="0"></span> và <span class="blank" data-blank="1"></span>.</p>',
        blanks: [{ answers: ["đám mây", "cloud"] }, { answers: ["tải về"] }],
        exact: true,
        tones: "ignore",
      },
    ],
    [
      "a number",
      "## Số? {#h outcome=o}\n\nCó [[=42±0,5]] ngày.\n",
      { type: "numeric", from: 41.5, to: 42.5 },
    ],
    ["a range", "## Số? {#h outcome=o}\n\n[[=40..45]]\n", { type: "numeric", from: 40, to: 45 }],
    [
      "an opinion is never drawn for an exam",
      "## Thấy sao? {#h outcome=o type=likert}\n\n- [ ] Khó\n- [ ] Dễ\n",
      {
        type: "likert",
        exam: false,
        scale: [
          { id: "a", html: "Khó" },
          { id: "b", html: "Dễ" },
        ],
      },
    ],
    [
      "a list in the stem leaves the choices to the task list",
      "## Hỏi? {#h outcome=o}\n\n1. Một\n2. Hai\n\n- [x] A\n- [ ] B\n",
      { type: "single", stem: "Hỏi?\n<ol>\n<li>Một</li>\n<li>Hai</li>\n</ol>" },
    ],
  ])("%s", async (_, body, expected) => {
    expect(await question(body)).toMatchObject(expected);
  });

  test("neither order nor ids of items tell where they belong", async () => {
    const read = await question("## Thứ tự? {#h outcome=o}\n\n1. Một\n2. Hai\n3. Ba\n4. Bốn\n");
    if (read.type !== "ordering") throw new Error(read.type);
    expect(read.items.map(({ html }) => html)).not.toEqual(["Một", "Hai", "Ba", "Bốn"]);
    const inOrder = read.right.map((id) => read.items.find((item) => item.id === id)?.html);
    expect(inOrder).toEqual(["Một", "Hai", "Ba", "Bốn"]);
  });

  test("practice only, unshuffled", async () => {
    expect(
      await question("## Hỏi? {#h outcome=o exam=no shuffle=no}\n\n- [x] A\n- [ ] B\n"),
    ).toMatchObject({
      exam: false,
      shuffle: false,
    });
  });
});

describe("any text at all", () => {
  const marks = fc.constantFrom(
    "---\n",
    "## ",
    "- [ ] ",
    "- [x] ",
    "> ",
    ":::tip\n",
    ":::\n",
    "{#a b=c}",
    "{",
    "}",
    "[",
    "](",
    ")",
    "![",
    "`",
    "\n",
    "\n\n",
    "title: ",
    "passing: 50%",
    "exam:\n  questions: 2\n",
    "&amp;",
    "<b>",
    ":x",
    "::download",
    "|",
    "đ",
    "e\u0301",
    "👍",
    "\t",
    "  ",
    "*",
    "[^1]",
    "[^1]: ",
  );
  const text = fc
    .array(fc.oneof(marks, fc.string({ unit: "grapheme", maxLength: 8 })), { maxLength: 40 })
    .map((parts) => parts.join(""));

  test("never throws, and every place lies inside its file", async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (course, lesson, bank) => {
        const texts = { "course.md": course, "01-bai.md": lesson, "01-bai.quiz.md": bank };
        const { diagnostics } = await buildCourse(folderOf(texts));
        for (const { place } of diagnostics) {
          const source = texts[place?.file as keyof typeof texts] ?? "";
          if (!place) continue;
          expect(place.start.offset).toBeGreaterThanOrEqual(0);
          expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset);
          expect(place.end.offset).toBeLessThanOrEqual(source.length);
        }
        formatJson(diagnostics, "vi", (file) => texts[file as keyof typeof texts]);
      }),
      { numRuns: 300 },
    );
  });
});

test.each(["theme: sen", "theme:\n  name: sen"])("`%s` chooses a look", async (written) => {
  const course = `---\nid: mau\ntitle: Mẫu\n${written}\n---\n`;
  const { value, diagnostics } = await buildCourse(
    folderOf({ "course.md": course, "01-a.md": "---\ntitle: A\n---\n\nChữ.\n" }),
  );
  expect(diagnostics).toEqual([]);
  expect(value?.course.theme).toEqual({ name: "sen" });
});

test("a look that is none of ours is told at its name", async () => {
  const course = "---\nid: mau\ntitle: Mẫu\ntheme: hong\n---\n";
  const { diagnostics } = await buildCourse(
    folderOf({ "course.md": course, "01-a.md": "---\ntitle: A\n---\n\nChữ.\n" }),
  );
  expect(diagnostics).toMatchObject([
    {
      code: "HV1010",
      args: { key: "theme", value: "hong" },
      place: { start: { line: 4, column: 8 } },
    },
  ]);
});
