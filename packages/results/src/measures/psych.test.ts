import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tableOfAnswers } from "../../test/table.ts";
import { measure } from "./measure.ts";
import { moodleStatistics } from "./moodle.ts";

// What R's psych and R itself say of the same answers; how they were asked stands in measure.R beside them.
const fixture = (name: string) =>
  readFileSync(new URL(`../../test/fixtures/psych/${name}`, import.meta.url), "utf8");
const expected = JSON.parse(fixture("measured.json"));
const isRight = (answer: string) => answer === "a";
const whole = tableOfAnswers(fixture("answers.csv"), isRight);
const drawn = tableOfAnswers(fixture("drawn.csv"), isRight);

/** Agreement to 1e-9. */
function near(actual: readonly (number | undefined)[], other: readonly number[]): void {
  expect(actual).toHaveLength(other.length);
  other.forEach((value, n) => {
    expect(Math.abs((actual[n] ?? Number.NaN) - value)).toBeLessThan(1e-9);
  });
}

/** Of which question it is, in the order of the file. */
const byName = <T extends { readonly item: { readonly question: string } }>(items: readonly T[]) =>
  [...items].sort((a, b) => (a.item.question < b.item.question ? -1 : 1));

describe("where everybody had all questions", () => {
  const { items: unsorted, paper } = measure(whole);
  const items = byName(unsorted);

  test("alpha and its standard error are psych's", () => {
    near([paper.alpha], [expected.alpha]);
    const { from = 0, to = 0 } = paper.alphaInterval ?? {};
    near([(to - from) / 2 / 1.959963984540054], [expected.alphaError]);
    expect(paper).toMatchObject({ learners: 300, questions: 16, length: 16, isWhole: true });
  });

  test("facility, deviation and item-rest correlation are psych's", () => {
    near(
      items.map(({ measured }) => measured?.facility),
      expected.mean,
    );
    near(
      items.map(({ measured }) => measured?.deviation),
      expected.deviation,
    );
    near(
      items.map(({ measured }) => measured?.discrimination),
      expected.rest,
    );
  });

  test("intervals are R's", () => {
    const { measured } = items[0] ?? {};
    near(
      [measured?.discriminationInterval?.from, measured?.discriminationInterval?.to],
      expected.restInterval,
    );
    near([measured?.facilityInterval.from, measured?.facilityInterval.to], expected.meanInterval);
  });

  test.each(["a", "b", "c", "d"])("the choice %s goes with the rest as R has it", (letter) => {
    const found = items.map(
      ({ measured }) => measured?.options.find(({ id }) => id === letter)?.discrimination,
    );
    near(found, expected.options[letter]);
  });

  test("Moodle's formulas give what R computes by them", () => {
    const statistics = moodleStatistics(whole);
    const items = byName(statistics.items);
    near(
      items.map(({ facility }) => facility / 100),
      expected.mean,
    );
    near(
      items.map(({ discrimination }) => (discrimination ?? 0) / 100),
      expected.rest,
    );
    near(
      items.map(({ efficiency }) => efficiency),
      expected.efficiency,
    );
    const { test } = statistics;
    near(Object.values(test ?? {}), Object.values(expected.test));
    expect(items.filter(({ isNegative }) => isNegative)).toHaveLength(1);
  });
});

describe("where each had eight of sixteen drawn", () => {
  const { items, paper } = measure(drawn);

  test("a question that was not drawn is missing, not zero", () => {
    near(
      byName(items).map(({ measured }) => measured?.discrimination),
      expected.drawn.rest,
    );
    expect(paper).toMatchObject({ length: 8, isWhole: false });
    expect(paper.alphaInterval).toBeUndefined();
  });

  test("alpha is that of a paper of eight, from the mean covariance of pairs", () => {
    expect(expected.drawn.leastPairs).toBeGreaterThanOrEqual(10);
    near([paper.alpha], [expected.drawn.alpha]);
    // Brought to all sixteen questions it is what psych says of the pairwise covariances.
    const { alpha = 0 } = paper;
    near([(2 * alpha) / (1 + alpha)], [expected.drawn.alphaOfAll]);
  });
});
