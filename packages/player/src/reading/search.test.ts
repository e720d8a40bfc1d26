import { expect, test } from "vitest";
import { sampleOutline } from "../sample-course.ts";
import { findPages } from "./search.ts";

const { pages } = sampleOutline(undefined, 3);
const texts = {
  "dam-may-1": "Giữ sổ đỏ trong tủ, ở nhà.",
  "dam-may-2": "So do viết không dấu.",
  "dam-may-3": `${"chữ ".repeat(30)}mật khẩu dài ${"nữa ".repeat(30)}`,
  "tro-ly-1": "Hỏi trợ lý ảo về luật.",
};
const found = (query: string) => findPages(query, pages, texts).map(({ page }) => page.id);

test("tone marks may be left out; where they were written, pages that have them come first", () => {
  expect(found("so do")).toEqual(["dam-may-2", "dam-may-1"]);
  expect(found("SỔ ĐỎ")).toEqual(["dam-may-1", "dam-may-2"]);
});

test("every word must stand on the page, in any order", () => {
  expect(found("luật hỏi")).toEqual(["tro-ly-1"]);
  expect(found("luật sổ đỏ")).toEqual([]);
  expect(found("  ")).toEqual([]);
});

test("the words around the first hit are shown", () => {
  const [hit] = findPages("mat khau", pages, texts);
  expect(hit?.excerpt).toMatch(/^…(chữ ){6}mật khẩu dài (nữa ){8}nữa…$/);
});
