import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { table } from "../../test/table.ts";
import { measure } from "./measure.ts";
import { moodleStatistics } from "./moodle.ts";

const learners = (count: number) => Array.from({ length: count }, (_, n) => `hv${n}`);

test("nothing is said of a question under ten responses", () => {
  const rows = (count: number) =>
    learners(count).map((learner, n) => ({ learner, right: n % 3 > 0 }));
  expect(measure(table(rows(9))).items[0]).toMatchObject({ count: 9, measured: undefined });
  expect(measure(table(rows(10))).items[0]?.measured?.facility).toBe(0.6);
  expect(moodleStatistics(table(rows(9))).items).toEqual([]);
});

test("only a learner's first answer to a version counts, whatever the order of rows", () => {
  const rows = learners(10).flatMap((learner) => [
    { learner, attempt: 2, right: true, response: "a" },
    { learner, attempt: 1, right: false, response: "b" },
    { learner, attempt: 3, right: true, response: "a", version: "neu" },
  ]);
  const { items } = measure(table(rows));
  expect(items.map(({ item, right, count }) => [item.version, right, count])).toEqual([
    ["", 0, 10],
    ["neu", 10, 10],
  ]);
});

test("of two answers in one attempt the earlier one counts", () => {
  const rows = learners(10).flatMap((learner) => [
    { learner, at: 2000, right: true },
    { learner, at: 1000, right: false },
  ]);
  expect(measure(table(rows)).items[0]).toMatchObject({ right: 0, count: 10 });
});

test("a question that all answer alike has no discrimination, and nothing is not a number", () => {
  const rows = learners(20).flatMap((learner, n) => [
    { learner, question: "leicht", right: true },
    { learner, question: "andere", right: n % 2 === 0 },
  ]);
  const { items, paper } = measure(table(rows));
  expect(items[0]?.measured).toMatchObject({
    facility: 1,
    deviation: 0,
    discrimination: undefined,
  });
  expect(JSON.stringify({ items, paper })).not.toMatch(/null|NaN/);
});

test("each choice of several is counted for itself, known ones that nobody took too", () => {
  const asked = {
    text: "",
    choices: ["a", "b", "c"].map((id) => ({ id, text: id })),
    right: "a[,]b",
  };
  const rows = learners(10).map((learner, n) => ({
    ...{ learner, asked, response: n < 4 ? "a" : "a[,]b", right: n >= 4 },
  }));
  const { options = [] } = measure(table(rows)).items[0]?.measured ?? {};
  expect(options.map(({ id, count }) => [id, count])).toEqual([
    ["a", 10],
    ["b", 6],
    ["c", 0],
  ]);
});

/** Who had which question with what share; undefined where it was not drawn. */
const matrices = fc
  .record({ learners: fc.integer({ min: 12, max: 40 }), questions: fc.integer({ min: 2, max: 6 }) })
  .chain(({ learners, questions }) =>
    fc.record({
      shares: fc.array(
        fc.array(fc.constantFrom<number>(0, 0.25, 0.5, 1, 1), {
          minLength: questions,
          maxLength: questions,
        }),
        { minLength: learners, maxLength: learners },
      ),
      drawn: fc.array(
        fc.array(fc.constantFrom(true, true, true, false), {
          minLength: questions,
          maxLength: questions,
        }),
        { minLength: learners, maxLength: learners },
      ),
      max: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: questions, maxLength: questions }),
    }),
  );

const cells = ({ shares, drawn }: { shares: number[][]; drawn: boolean[][] }) =>
  shares.map((line, l) => line.map((share, q) => (drawn[l]?.[q] ? share : undefined)));

const tableOf = (matrix: readonly (readonly (number | undefined)[])[], max: readonly number[]) =>
  table(
    matrix.flatMap((line, l) =>
      line.flatMap((share, q) =>
        share === undefined ? [] : [{ learner: `${l}`, question: `${q}`, share, max: max[q] ?? 1 }],
      ),
    ),
  );

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const covariance = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, n) => sum + (value - mean(a)) * ((b[n] ?? 0) - mean(b)), 0) /
  (a.length - 1);

describe("computed slowly, from what the words mean:", () => {
  test("discrimination goes by the rest of each one's own paper", () => {
    fc.assert(
      fc.property(matrices, (given) => {
        const matrix = cells(given);
        for (const { item, measured } of measure(tableOf(matrix, given.max)).items) {
          const q = Number(item.question);
          const pairs = matrix.flatMap((line) => {
            const own = line[q];
            const others = line.flatMap((share, n) =>
              n === q || share === undefined ? [] : [[share, given.max[n] ?? 1] as const],
            );
            if (own === undefined || others.length === 0) return [];
            const got = others.reduce((sum, [share, max]) => sum + share * max, 0);
            return [[own, got / others.reduce((sum, [, max]) => sum + max, 0)] as const];
          });
          const own = pairs.map(([one]) => one);
          const rest = pairs.map(([, other]) => other);
          const [v, w] = [covariance(own, own), covariance(rest, rest)];
          if (measured?.discrimination === undefined) continue;
          expect(measured.discrimination).toBeCloseTo(covariance(own, rest) / Math.sqrt(v * w), 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("alpha where everybody had all is that of the textbook, with points that differ too", () => {
    fc.assert(
      fc.property(matrices, ({ shares, max }) => {
        const { alpha } = measure(tableOf(shares, max)).paper;
        const columns = max.map((points, q) => shares.map((line) => (line[q] ?? 0) * points));
        const totals = shares.map((line) =>
          line.reduce((sum, share, q) => sum + share * (max[q] ?? 1), 0),
        );
        const k = max.length;
        const variances = columns.reduce((sum, one) => sum + covariance(one, one), 0);
        const total = covariance(totals, totals);
        if (alpha === undefined) return;
        expect(alpha).toBeCloseTo((k / (k - 1)) * (1 - variances / total), 9);
      }),
      { numRuns: 60 },
    );
  });

  test("alpha of drawn papers goes by the pairs that ten or more had", () => {
    fc.assert(
      fc.property(matrices, (given) => {
        const matrix = cells(given);
        const { alpha, length } = measure(tableOf(matrix, given.max)).paper;
        const points = (line: readonly (number | undefined)[], q: number) =>
          line[q] === undefined ? undefined : line[q] * (given.max[q] ?? 1);
        const variances: number[] = [];
        const covariances: number[] = [];
        for (let a = 0; a < given.max.length; a++) {
          for (let b = 0; b <= a; b++) {
            const both = matrix.flatMap((line) => {
              const [one, other] = [points(line, a), points(line, b)];
              return one === undefined || other === undefined ? [] : [[one, other] as const];
            });
            if (both.length < 10) continue;
            const value = covariance(
              both.map(([one]) => one),
              both.map(([, other]) => other),
            );
            (a === b ? variances : covariances).push(value);
          }
        }
        if (alpha === undefined) return;
        const [v, c] = [mean(variances), mean(covariances)];
        expect(alpha).toBeCloseTo((length * c) / (v + (length - 1) * c), 8);
      }),
      { numRuns: 60 },
    );
  });
});
