import { expect, test } from "vitest";
import { dirAttribute, directed } from "./direction.ts";

test.each([
  ["vi", ""],
  ["en-GB", ""],
  ["zh-Hant", ""],
  ["ar", ' dir="rtl"'],
  ["fa-IR", ' dir="rtl"'],
  ["he", ' dir="rtl"'],
  ["ks-Deva", ""],
  ["ku-Arab", ' dir="rtl"'],
])("a page in %s has the attribute %j", (lang, dir) => {
  expect(dirAttribute(lang)).toBe(dir);
});

test.each([
  ["ar", "<p>كلمة</p>", '<div dir="rtl"><p>كلمة</p></div>'],
  ["ar", "كلمة <b>أخرى</b>", '<span dir="rtl">كلمة <b>أخرى</b></span>'],
  ["ar", "", ""],
  ["vi", "<p>Chữ</p>", "<p>Chữ</p>"],
])("in %s, %s becomes %s within another page", (lang, html, written) => {
  expect(directed(html, lang)).toBe(written);
});
