import { performance } from "node:perf_hooks";
import { inWords } from "@hocvu/diagnostics";
import { describe, expect, test } from "vitest";
import { hostile, obeyed } from "../../../diagnostics/test/hostile.ts";
import { courseFolder } from "../../test/course-folder.ts";
import { check } from "../check.ts";

interface Said {
  readonly id?: string;
  readonly part?: string;
  readonly quote: string;
  readonly name?: string;
  readonly text?: string;
  readonly made?: string;
}

const file = (comments: readonly Said[], course = "mau"): string =>
  JSON.stringify({
    hocvu: "comments",
    course,
    comments: comments.map((one, index) => ({
      id: `id-${index}`,
      part: "page:dam-may-la-gi",
      name: "Lan",
      text: "Nên thêm ví dụ.",
      made: "2026-11-20T02:00:00.000Z",
      ...one,
    })),
  });

const front = "---\ntitle: Đám mây\noutcomes:\n  luu: Lưu được tài liệu\n---\n\n";
const lesson = `${front}Mở đầu bài học hôm nay.

## Đám mây là gì? {#dam-may-la-gi}

Là **máy chủ** ở xa, giữ tệp [giúp bà con](https://gov.vn/dam-may) lâu dài.

- Ảnh chụp giấy tờ
- Đơn từ đã viết

## Trang hai {#trang-hai}

Một đoạn khác hẳn nói về điện thoại.
`;
const quote = "Là máy chủ ở xa, giữ tệp giúp bà con lâu dài.";

/** The comments that are told, each with its code and the line that it is at. */
async function told(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = await courseFolder({ "01-dam-may.md": lesson, ...files });
  const { diagnostics } = await check(root, []);
  return diagnostics
    .filter(({ code }) => /^HV241[2-5]$/.test(code))
    .map((one) => {
      const { file = "", start } = one.place ?? {};
      const { text, trouble } = one.args as { text?: string; trouble?: string };
      return `${one.code} ${file.slice(root.length + 1)}:${start?.line}: ${text ?? trouble}`;
    });
}

const one = (said: Said) => ({ "gop-y/lan.json": file([said]) });

describe("a comment stands where its text does,", () => {
  test.each<[string, Said, string]>([
    ["whatever markup is in it", { quote }, "01-dam-may.md:11"],
    ["in a list", { quote: "Đơn từ đã viết" }, "01-dam-may.md:14"],
    ["on a heading", { quote: "Đám mây là gì?" }, "01-dam-may.md:9"],
    [
      "on an opening page",
      { part: "page:dam-may", quote: "Mở đầu bài học hôm nay." },
      "01-dam-may.md:7",
    ],
    ["on a welcome", { part: "welcome", quote: "Chào bà con." }, "course.md:9"],
    ["on a module's title", { part: "module:dam-may", quote: "Đám mây" }, "01-dam-may.md:2"],
    [
      "on a question",
      { part: "question:van-con", quote: "Máy hỏng thì tệp trên đám mây vẫn còn." },
      "01-dam-may.quiz.md:8",
    ],
    ["on a picture without words", { quote: "" }, "01-dam-may.md:9"],
  ])("%s", async (_, said, place) => {
    expect(await told(one(said))).toEqual([`HV2412 ${place}: Nên thêm ví dụ.`]);
  });
});

describe("after the course was edited,", () => {
  const paragraph = /Là \*\*máy chủ[^\n]*\n\n/;
  test("text that moved is found again, on another page and in another file", async () => {
    const [moved = ""] = paragraph.exec(lesson) ?? [];
    const without = lesson.replace(paragraph, "");
    expect(await told({ ...one({ quote }), "01-dam-may.md": `${without}\n${moved}` })).toEqual([
      "HV2412 01-dam-may.md:18: Nên thêm ví dụ.",
    ]);
    const other = {
      "01-dam-may.md": without,
      "02-khac.md": `---\ntitle: Khác\n---\n\nMở.\n\n${moved}`,
    };
    expect(await told({ ...one({ quote }), ...other })).toEqual([
      "HV2412 02-khac.md:7: Nên thêm ví dụ.",
    ]);
  });

  test("text that was changed is told to be", async () => {
    const changed = lesson.replace("lâu dài", "mười năm");
    expect(await told({ ...one({ quote }), "01-dam-may.md": changed })).toEqual([
      "HV2413 01-dam-may.md:11: Nên thêm ví dụ.",
    ]);
  });

  test("text that is gone is told at its page, or at the course where that is gone too", async () => {
    const gone = lesson.replace(paragraph, "Điều hoàn toàn khác.\n\n");
    expect(await told({ ...one({ quote }), "01-dam-may.md": gone })).toEqual([
      "HV2414 01-dam-may.md:9: Nên thêm ví dụ.",
    ]);
    expect(
      await told(one({ part: "page:khong-co", quote: "Chưa từng có câu này ở đâu cả." })),
    ).toEqual(["HV2414 course.md:1: Nên thêm ví dụ."]);
  });
});

test("the files of many reviewers count together, and what two of them have counts once, as it was last", async () => {
  const first = file([
    { id: "a", quote, text: "Một" },
    { id: "b", quote, text: "Hai", made: "2026-11-21" },
  ]);
  const second = file([
    { id: "b", quote, text: "Hai, sửa lại", made: "2026-11-22" },
    { id: "c", quote: "Đơn từ đã viết", text: "Ba" },
  ]);
  expect(await told({ "gop-y/an.json": first, "comments/binh.json": second })).toEqual([
    "HV2412 01-dam-may.md:11: Một",
    "HV2412 01-dam-may.md:11: Hai, sửa lại",
    "HV2412 01-dam-may.md:14: Ba",
  ]);
});

test("more than twenty comments on one file are all told", async () => {
  const many = Array.from({ length: 50 }, (_, index) => ({ quote, text: `Ý ${index}` }));
  expect(await told({ "gop-y/lan.json": file(many) })).toHaveLength(50);
});

test("other files, and JSON elsewhere, are no comments", async () => {
  const text = file([{ quote }]);
  expect(
    await told({ "gop-y/doc-toi.txt": "x", "media/a.json": text, "gop-y.json": text }),
  ).toEqual([]);
});

describe("what is no file of comments is told of:", () => {
  test.each([
    ["json", '{"hocvu": "comments", "course'],
    ["other", '{"comments": []}'],
    ["other", "[]"],
    ["course", file([{ quote }], "khac")],
    ["size", " ".repeat(5 * 1024 * 1024)],
    ["entries", '{"hocvu":"comments","course":"mau","comments":[7,{"id":"a"},null]}'],
  ])("%s", async (trouble, content) => {
    expect(await told({ "gop-y/lan.json": content })).toEqual([
      `HV2415 gop-y/lan.json:1: ${trouble}`,
    ]);
  });
});

test("a file that is made to do harm is printed as any author's text, cut, and read in little time", async () => {
  const long = `${hostile} <script>alert(1)</script> `.repeat(500);
  const words = Array.from({ length: 70 }, (_, index) => `từ${index}`).join(" ");
  const comments = Array.from({ length: 5_000 }, (_, index) => ({
    id: `${index}`,
    part: index % 2 ? "page:dam-may-la-gi" : "__proto__",
    quote: index % 30 ? words : hostile,
    name: index === 0 ? long : "Lan",
    text: index === 0 ? long : index < 40 ? hostile : "x",
    made: index < 40 ? hostile : "2026",
  }));
  const root = await courseFolder({ "gop-y/lan.json": file(comments) });
  const started = performance.now();
  const { diagnostics } = await check(root, []);
  expect(performance.now() - started).toBeLessThan(4_000);
  const found = diagnostics.filter(({ code }) => /^HV241[2-5]$/.test(code));
  expect(found.filter(({ code }) => code === "HV2415").map(({ args }) => args)).toEqual([
    { path: "gop-y/lan.json", trouble: "many", more: 3_000 },
  ]);
  expect(found).toHaveLength(2_001);
  for (const language of ["vi", "en"] as const) {
    for (const one of found.slice(0, 20)) {
      const { message } = inWords(one, language);
      expect(message.length).toBeLessThan(3_000);
      expect(obeyed(message)).toEqual([]);
    }
  }
});

test("building a package says nothing of them", async () => {
  const { compileAgain } = await import("../compile-again.ts");
  const root = await courseFolder({ "01-dam-may.md": lesson, ...one({ quote }) });
  const { diagnostics } = await compileAgain(root, [], {});
  expect(diagnostics).toEqual([]);
});
