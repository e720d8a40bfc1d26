import { exchangeTargets, formatIds } from "@hocvu/exchange";
import { targets } from "@hocvu/targets";
import { expect, test } from "vitest";
import projectSchema from "../../../schemas/project.schema.json" with { type: "json" };
import {
  ALL_TARGETS,
  DEFAULT_TARGET,
  QUESTION_FILES,
  QUESTION_TARGETS,
  QUESTION_TITLES,
  TARGETS,
} from "./target-names.ts";

test("the help names every target", () => {
  expect([...targets.keys()]).toEqual([...TARGETS]);
  expect(targets.has(DEFAULT_TARGET)).toBe(true);
});

test("the help names every kind of question file that is written or read", () => {
  expect([...exchangeTargets.keys()]).toEqual([...QUESTION_TARGETS]);
  expect([...exchangeTargets.values()].map(({ title }) => title)).toEqual(
    QUESTION_TARGETS.map((id) => QUESTION_TITLES[id]),
  );
  expect(formatIds).toEqual([...QUESTION_FILES]);
});

test("hocvu.yml may name each of them", () => {
  const { enum: named } = projectSchema.$defs.targets.items;
  expect(named).toEqual([...TARGETS, ...QUESTION_TARGETS, ALL_TARGETS]);
});
