import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findSlips } from "./find-slips.ts";
import { pairs } from "./pairs.ts";
import { isSyllable } from "./syllable.ts";

const found = (text: string, ...known: string[]) =>
  findSlips(text, new Set(known)).map(({ written, suggestions }) => [written, ...suggestions]);

test.each([
  ["Các nghành đều cần.", ["nghành", "ngành"]],
  ["Phải hòan thành.", ["hòan", "hoàn"]],
  ["Phải hoàn thành, khỏe hay khoẻ đều được."],
  ["Cần xử dụng đúng.", ["xử dụng", "sử dụng"]],
  ["Sơ xuất là lỗi.", ["Sơ xuất", "Sơ suất"]],
  ["Bấm `nghành` hay $nghành$ cũng thế."],
  ["## Nghành {#nghành .ế}", ["Nghành", "Ngành"]],
  ["Ở Đắk Lắk, chị Krông Ý nói với Ế Đắk."],
  ["Thư tới café@vídụ.vn, trang https://vídụ.vn/tíếng, tệp ảnh_tíng.png."],
  ["Quán café, résumé của anh, micrô, QĐ số 1, HĐND."],
  ["::tip\nHướng dẩn.\n::", ["Hướng dẩn", "Hướng dẫn"]],
  ['Từ :term[mạch̃]{def="nghành"} này.', ["mạch̃"]],
] as [string, ...string[][]][])("%s", (text, ...slips) => {
  expect(found(text)).toEqual(slips);
});

test("what the glossary has is right", () => {
  expect(found("Gõ tiéng Việt.", "tiéng")).toEqual([]);
});

test("of each pair the right one can be spelled so", () => {
  for (const [wrong, right] of pairs) {
    expect(right.split(" ").every(isSyllable), right).toBe(true);
    expect(pairs.has(right), wrong).toBe(false);
  }
});

test("of ten thousand words of the courses hardly one is doubted", async () => {
  const courses = fileURLToPath(new URL("../../../../courses/", import.meta.url));
  // `node packages/bench/bench.mjs spelling` looks at all of them.
  const files = (await readdir(courses, { recursive: true })).filter((path) =>
    /^(?:huong-dan|nguoi-dan).*\.md$/.test(path),
  );
  const doubted: string[] = [];
  let words = 0;
  for (const file of files) {
    const text = (await readFile(courses + file, "utf8")).normalize("NFC");
    words += text.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
    for (const { written } of findSlips(text, new Set())) doubted.push(`${file}: ${written}`);
  }
  expect(doubted.length / words).toBeLessThan(1 / 10_000);
});
