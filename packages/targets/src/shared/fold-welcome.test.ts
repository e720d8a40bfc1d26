import { expect, test } from "vitest";
import { foldWelcome } from "./fold-welcome.ts";

const fold = (html: string) => foldWelcome(html, "Đọc thêm");

test("two sentences of the first paragraph show, the rest opens", () => {
  expect(fold("<p>Chào bà con. Có năm bài. Cứ học từ từ.</p><p>Hết.</p>")).toBe(
    '<p>Chào bà con. Có năm bài.</p><details class="reveal"><summary>Đọc thêm</summary><div><p>Cứ học từ từ.</p><p>Hết.</p></div></details>',
  );
});

test("a first paragraph of one sentence shows whole", () => {
  expect(fold("<p>Chào <b>bà con</b>.</p>\n<ul><li>Một</li></ul>")).toBe(
    '<p>Chào <b>bà con</b>.</p><details class="reveal"><summary>Đọc thêm</summary><div><ul><li>Một</li></ul></div></details>',
  );
});

test("no element is parted", () => {
  expect(fold("<p><b>Một. Hai. Ba.</b> Bốn.</p><p>Năm.</p>")).toContain(
    "<p><b>Một. Hai. Ba.</b> Bốn.</p><details",
  );
});

test.each(["", "<p>Chào bà con.</p>\n", "<ul><li>Một</li></ul><p>Hai.</p>"])(
  "%j stays as it is",
  (html) => {
    expect(fold(html)).toBe(html);
  },
);
