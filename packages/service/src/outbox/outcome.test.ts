import { expect, test } from "vitest";
import { platformOf } from "../platforms/table.ts";
import { outcomeOf } from "./outcome.ts";

const heard = (status: number, said = "") => ({ status, headers: new Headers(), said });

test.each([
  ["canvas", 400, "Provided timestamp is before last updated timestamp"],
  ["moodle", 409, ""],
])("%s answers %i where a later score is there", (kind, status, said) => {
  const outcome = outcomeOf(heard(status, said), 1, platformOf(kind).scores);
  expect(outcome).toEqual({ type: "dead", reason: "later-score-there" });
});

test.each(["moodle", "canvas"])("%s hears of nothing that is not final", (kind) => {
  expect(platformOf(kind).scores.onlyFinal).toBe(true);
});
