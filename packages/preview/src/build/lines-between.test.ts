import { expect, test } from "vitest";
import { linesBetween } from "./lines-between.ts";

const BEFORE = "một\nhai\nba\nbốn";

test.each([
  ["nothing changed", BEFORE, [1, 2, 3, 4]],
  ["a line put in", "một\nthêm\nhai\nba\nbốn", [1, 1, 2, 3, 4]],
  ["a line taken out", "một\nba\nbốn", [1, 3, 4]],
  ["a line changed", "một\nhai!\nba\nbốn", [1, 2, 3, 4]],
  ["lines put in before all", "x\ny\nmột\nhai\nba\nbốn", [1, 1, 1, 2, 3, 4]],
  ["lines put in after all", `${BEFORE}\nx`, [1, 2, 3, 4, 4]],
])("each line is found in the text before: %s", (_, now, lines) => {
  const toBefore = linesBetween(now, BEFORE);
  expect(now.split("\n").map((_, at) => toBefore(at + 1))).toEqual(lines);
});
