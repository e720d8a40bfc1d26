import { expect, test } from "vitest";
import type { Signs } from "./platform.ts";
import { PLATFORMS, platformOf, recognise } from "./table.ts";

test.each<[string, Signs]>([
  ["moodle", { issuer: "https://lms.example", family: "moodle" }],
  ["canvas", { issuer: "https://canvas.instructure.com" }],
  ["canvas", { issuer: "https://canvas.school.example", family: "canvas" }],
  [
    "open-edx",
    {
      issuer: "https://lms.example",
      keysUrl: "https://lms.example/api/lti_consumer/v1/public_keysets/1",
    },
  ],
  ["brightspace", { issuer: "https://school.brightspace.com" }],
  ["brightspace", { issuer: "https://learn.school.example", family: "desire2learn" }],
  ["blackboard", { issuer: "https://blackboard.com" }],
  ["sakai", { issuer: "https://sakai.example", family: "sakailms.org" }],
  ["ilias", { issuer: "https://ilias.example", family: "ilias" }],
  ["generic", { issuer: "https://canvas.instructure.com.evil.example" }],
])("recognises %s", (kind, signs) => {
  expect(recognise(signs).kind).toBe(kind);
});

test("kinds are unique, and an unknown one is treated as generic", () => {
  expect(new Set(PLATFORMS.map(({ kind }) => kind)).size).toBe(PLATFORMS.length);
  expect(PLATFORMS.map(({ kind }) => platformOf(kind).kind)).toEqual(
    PLATFORMS.map(({ kind }) => kind),
  );
  expect(platformOf("of tomorrow").kind).toBe("generic");
});
