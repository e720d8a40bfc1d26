import { expect, test } from "vitest";
import { checkLanguageTag } from "./language-tag.ts";
import { colorMeant, durationMeant, shareMeant } from "./meant-values.ts";

test.each([
  ["20", "20m"],
  ["20 phút", "20m"],
  ["20p", "20m"],
  ["20'", "20m"],
  ["4 giờ", "4h"],
  ["4 tiếng", "4h"],
  ["1:30", "1h30m"],
  ["1 giờ 30 phút", "1h30m"],
  ["1h30", "1h30m"],
  ["1g30", "1h30m"],
  ["1,5 giờ", "1h30m"],
  ["90 min", "90m"],
  ["PT45M", "45m"],
  ["PT1H30M", "1h30m"],
  ["0", undefined],
  ["hai buổi", undefined],
  ["PT", undefined],
])("a length of time written as %s is %s", (written, meant) => {
  expect(durationMeant(written)).toBe(meant);
});

test.each([
  ["50", "50%"],
  ["0.5", "50%"],
  ["0,5", "50%"],
  ["1/2", "50%"],
  ["50 phần trăm", "50%"],
  ["66.67", "66.67%"],
  ["150", undefined],
  ["nửa", undefined],
])("a share written as %s is %s", (written, meant) => {
  expect(shareMeant(written)).toBe(meant);
});

test.each([
  ["green", "#008000"],
  ["màu đỏ", "#c00000"],
  ["#0a7", "#00aa77"],
  ["0b6b3a", "#0b6b3a"],
  ["#0b6b3aff", "#0b6b3a"],
  ["rgb(11, 107, 58)", "#0b6b3a"],
  ["xanh như lá", undefined],
])("a color written as %s is %s", (written, meant) => {
  expect(colorMeant(written)).toBe(meant);
});

test.each([
  ["vi", true, undefined],
  ["en-GB", true, undefined],
  ["zh-Hant-TW", true, undefined],
  ["kpm", true, undefined],
  ["VI", true, undefined],
  ["vn", false, "vi"],
  ["vn-VN", false, "vi"],
  ["cn", false, "zh"],
  ["jp", false, "ja"],
  ["vie", false, "vi"],
  ["vi_VN", false, "vi-VN"],
  ["en-UK", false, "en-GB"],
  ["vi-vi", false, "vi-VN"],
  ["tiếng Việt", false, "vi"],
  ["xq", false, undefined],
])("the language %s is sound: %s, meant: %s", (tag, ok, meant) => {
  expect(checkLanguageTag(tag)).toEqual({ ok, ...(meant ? { meant } : {}) });
});
