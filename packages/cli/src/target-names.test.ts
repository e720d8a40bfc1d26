import { exchangeTargets, formatIds } from "@hocvu/exchange";
import { targets } from "@hocvu/targets";
import { expect, test } from "vitest";
import { DEFAULT_TARGET, QUESTION_FILES, QUESTION_TARGETS, TARGETS } from "./target-names.ts";

test("the help names every target", () => {
  expect([...targets.keys()]).toEqual([...TARGETS]);
  expect(targets.has(DEFAULT_TARGET)).toBe(true);
});

test("the help names every kind of question file that is written or read", () => {
  expect([...exchangeTargets.keys()]).toEqual([...QUESTION_TARGETS]);
  expect(formatIds).toEqual([...QUESTION_FILES]);
});
