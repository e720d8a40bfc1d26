import { expect, test } from "vitest";
import course from "../../../../../schemas/course.schema.json" with { type: "json" };
import { typedValue } from "./typed-value.ts";

test.each([
  ["80", "80%"],
  ["80 %", "80%"],
  ["62,5 phần trăm", "62,5%"],
  ["100%", "100%"],
])("a share typed as `%s` is written %s", (typed, written) => {
  expect(typedValue("share", typed)).toBe(written);
  expect(written).toMatch(new RegExp(course.properties.passing.pattern));
});

test.each([
  ["30", "30m"],
  ["30m", "30m"],
  ["30 phút", "30m"],
  ["30 phu\u0301t", "30m"],
  ["45p", "45m"],
  ["2 giờ", "2h"],
  ["1 giờ 30", "1h30m"],
  ["1h30m", "1h30m"],
  ["1 giờ 30 phút", "1h30m"],
  ["1 hour, 5 minutes", "1h5m"],
])("a length of time typed as `%s` is written %s", (typed, written) => {
  expect(typedValue("duration", typed)).toBe(written);
  expect(written).toMatch(new RegExp(course.$defs.duration.pattern));
});

test("what is not understood stays as it was typed, and so does any other text", () => {
  expect(typedValue("share", "hai phần ba")).toBe("hai phần ba");
  expect(typedValue("duration", "lâu")).toBe("lâu");
  expect(typedValue("duration", "")).toBe("");
  expect(typedValue("line", " 30 ")).toBe("30");
  expect(typedValue("lines", "Một câu.\n\n  Hai câu. \n")).toBe("Một câu. Hai câu.");
});
