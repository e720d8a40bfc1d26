import { expect, test } from "vitest";
import { csv } from "./csv.ts";

test("cells with commas, quotes or line breaks stand in quotes", () => {
  expect(csv([["a,b", 'c"d', "e\nf", 3, undefined]])).toBe('\uFEFF"a,b","c""d","e\nf",3,\r\n');
});

test.each(["=1+1", "+84 912", "-2", "@SUM(A1)", "\t=1", "\r=1", "|calc", " =HYPERLINK(1)"])(
  "a spreadsheet takes %j as text",
  (name) => {
    const [, first] = csv([[name]]);
    expect([`'`, `"`]).toContain(first);
    expect(
      csv([[name]])
        .slice(1)
        .replace(/^"/, ""),
    ).toMatch(/^'/);
  },
);

test("Vietnamese names stay as they are", () => {
  expect(csv([["Nguyễn Thị Lan"]])).toBe("\uFEFFNguyễn Thị Lan\r\n");
});
