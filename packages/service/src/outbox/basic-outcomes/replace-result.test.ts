import { expect, test } from "vitest";
import { replaceResult, shareText } from "./replace-result.ts";

test.each([
  [0, 20, "0"],
  [20, 20, "1"],
  [10, 20, "0.5"],
  [7, 10, "0.7"],
  [29, 100, "0.29"],
  [1, 3, "0.333333"],
  [2, 3, "0.666666"],
  // 49.99999 % is no pass at 50 %.
  [0.4999999, 1, "0.499999"],
  [1, 1e6, "0.000001"],
  [1, 1e9, "0"],
  [25, 20, "1"],
  [-1, 20, "0"],
  [null, 20, "0"],
  [5, 0, "0"],
])("%s of %d is %s", (given, maximum, text) => {
  expect(shareText({ given, maximum })).toBe(text);
});

test("no result's place breaks out of its element", () => {
  const body = replaceResult(`a</sourcedId>&"<x>\u0001]]>`, "0.5");
  expect(body).toContain(`<sourcedId>a&lt;/sourcedId&gt;&amp;"&lt;x&gt;]]&gt;</sourcedId>`);
});
