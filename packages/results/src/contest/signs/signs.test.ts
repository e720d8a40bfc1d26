import { describe, expect, test } from "vitest";
import { simulated } from "../../../test/contest.ts";
import { sameWrong } from "./same-wrong.ts";
import { suddenRises } from "./sudden-rise.ts";
import { normalTail } from "./tails.ts";
import { tooFast } from "./too-fast.ts";

describe("tails", () => {
  test("of the normal distribution, as tables have them", () => {
    expect(normalTail(0)).toBeCloseTo(0.5, 12);
    expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 12);
    expect(normalTail(-1)).toBeCloseTo(0.8413447460685429, 12);
    expect(normalTail(5) / 2.866515718791939e-7).toBeCloseTo(1, 9);
  });
});

describe("a contest of 3,000 with 2 % who have the keys", () => {
  const contest = simulated({ contestants: 3000, cheaters: 0.02, seed: 7 });
  const isCheater = (learner: string) => learner.startsWith("cheater");

  test("most who have the keys are listed for their pace, and hardly anybody else", () => {
    const listed = tooFast(contest).map(({ learner }) => learner);
    expect(listed.filter(isCheater).length).toBeGreaterThan(30);
    expect(listed.filter((one) => !isCheater(one)).length).toBeLessThanOrEqual(3);
  });

  test("where all answer the same paper, pairs with the mistakes of a leaked key are of those who had it", () => {
    const { pairs } = sameWrong(
      simulated({ contestants: 600, cheaters: 0.04, seed: 7, bank: 60, paper: 60 }),
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.flatMap(({ learners }) => learners).filter((one) => !isCheater(one))).toEqual([]);
  });

  test("without anybody who has keys nothing is listed for a pattern or a rise", () => {
    const honest = simulated({ contestants: 3000, cheaters: 0, seed: 8 });
    expect(sameWrong(honest).pairs).toEqual([]);
    expect(suddenRises(honest)).toEqual([]);
    expect(tooFast(honest).length).toBeLessThanOrEqual(3);
  });

  test("with little time the rarest wrong answers are looked at, and it is told how many are not", () => {
    expect(sameWrong(contest, 0.01, 1000).leftAside).toBeGreaterThan(10);
  });
});

test("a question that became easier is found, with about the moment", () => {
  const leaked = simulated({ contestants: 3000, cheaters: 0, seed: 9, leak: { item: 3, at: 0.6 } });
  const [rise, ...others] = suddenRises(leaked);
  expect(others).toEqual([]);
  expect(rise?.question).toBe("q3");
  expect(rise?.since).toBeGreaterThan(0.55 * 3000 * 1000);
  expect(rise?.since).toBeLessThan(0.65 * 3000 * 1000);
});

test("quick pressing without knowing is no sign", () => {
  const pressing = simulated({ contestants: 1000, cheaters: 0, seed: 11, pressing: 20 });
  expect(tooFast(pressing).filter(({ learner }) => learner.startsWith("pressing"))).toEqual([]);
});
