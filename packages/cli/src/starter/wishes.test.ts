import { expect, test } from "vitest";
import { wordsIn } from "../language.ts";
import { defaultsFor, readId, readModules, readTitle } from "./wishes.ts";

const words = wordsIn("en");

test.each([
  ["2", ["module-1 Module 1", "module-2 Module 2"]],
  [" 1 ", ["module-1 Module 1"]],
  ["Mật khẩu", ["mat-khau Mật khẩu"]],
  ["Mật  khẩu ,, Đăng nhập,", ["mat-khau Mật khẩu", "dang-nhap Đăng nhập"]],
  ["Tin giả, ???", ["tin-gia Tin giả", "module-2 ???"]],
  ["-3", ["3 -3"]],
])("the modules %j", (text, expected) => {
  const read = readModules(text, "en", words);
  expect("value" in read && read.value.map(({ id, title }) => `${id} ${title}`)).toEqual(expected);
});

test("modules without a name are numbered in the course's language, not in that of messages", () => {
  expect(readModules("1", "vi", words)).toEqual({ value: [{ id: "bai-1", title: "Bài 1" }] });
});

test("a module's id leaves room for the ids that are made from it, and ends in no hyphen", () => {
  const read = readModules(`${"a".repeat(39)} ${"b".repeat(40)}`, "vi", words);
  expect("value" in read && read.value[0]?.id).toBe("a".repeat(39));
});

test("blanks around an id or title, and double ones, are forgiven", () => {
  expect(readId(" tin-gia ", words)).toEqual({ value: "tin-gia" });
  expect(readTitle("  Tin \n giả ", words)).toEqual({ value: "Tin giả" });
});

test.each([
  ["courses/nguoi-dan", "nguoi-dan", "Nguoi dan"],
  ["Đời_sống số/", "doi-song-so", "Đời sống số"],
  ["???", "course", "???"],
  ["--", "course", "--"],
])("the folder %j gives the id %j and the title %j", (folder, id, title) => {
  expect(defaultsFor(folder)).toEqual({ id, title, modules: "3" });
});
