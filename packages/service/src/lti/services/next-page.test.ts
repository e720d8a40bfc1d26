import { expect, test } from "vitest";
import { nextPage } from "./next-page.ts";

const HERE = "https://lms.example/members?page=1";

test.each([
  ['<https://lms.example/members?page=2>; rel="next"', "https://lms.example/members?page=2"],
  ["</members?page=2>; rel=next", "https://lms.example/members?page=2"],
  [
    '<https://lms.example/a,b>; rel="first", <https://lms.example/c>; rel="next"',
    "https://lms.example/c",
  ],
  ['<https://evil.example/members>; rel="next"', undefined],
  ['<https://lms.example/x>; rel="previous"', undefined],
  ["<http://lms.example/x>; rel=next", undefined],
  ["<https://lms.example@evil.example/x>; rel=next", undefined],
  [null, undefined],
  ["nonsense", undefined],
])("%s leads to %s", (link, expected) => {
  expect(nextPage(link, HERE)).toBe(expected);
});
