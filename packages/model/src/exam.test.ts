import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawExam, orderChoices, partOf } from "./exam.ts";

function bankOf(...counts: number[]) {
  return counts.flatMap((count, outcome) =>
    Array.from({ length: count }, (_, n) => ({
      id: `q${outcome}-${n}`,
      outcomes: [`o${outcome}`],
    })),
  );
}

function perOutcome(drawn: readonly { outcomes: readonly string[] }[], outcomes: number): number[] {
  return Array.from(
    { length: outcomes },
    (_, o) => drawn.filter((question) => question.outcomes.includes(`o${o}`)).length,
  );
}

const exam = { questions: 20, shuffle: true };
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe("drawExam", () => {
  test("the same seed draws the same questions in the same order", () => {
    const bank = bankOf(12, 12, 12, 12, 12);
    expect(drawExam(bank, exam, 7)).toEqual(drawExam(bank, exam, 7));
  });

  test("another seed draws others", () => {
    const bank = bankOf(12, 12, 12, 12, 12);
    expect(drawExam(bank, exam, 7)).not.toEqual(drawExam(bank, exam, 8));
  });

  test("five outcomes with enough questions get four of twenty each", () => {
    expect(perOutcome(drawExam(bankOf(12, 12, 12, 12, 12), exam, 1), 5)).toEqual([4, 4, 4, 4, 4]);
  });

  test("an outcome with few questions gives them all, the others share the rest evenly", () => {
    expect(perOutcome(drawExam(bankOf(2, 30, 30), exam, 3), 3)).toEqual([2, 9, 9]);
  });

  test("no outcome has more than one question above another that still had some to give", () => {
    const banks = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(banks, fc.integer({ min: 1, max: 40 }), seeds, (counts, questions, seed) => {
        const drawn = drawExam(bankOf(...counts), { questions, shuffle: true }, seed);
        const shares = perOutcome(drawn, counts.length);
        const most = Math.max(...shares);
        return shares.every((share, o) => share === counts[o] || share >= most - 1);
      }),
    );
  });

  test("draws each question at most once, and as many as asked or the bank holds", () => {
    const question = fc.record({
      outcomes: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
    });
    const banks = fc
      .array(question, { maxLength: 40 })
      .map((list) => list.map((q, n) => ({ ...q, id: `q${n}` })));
    fc.assert(
      fc.property(banks, fc.integer({ min: 1, max: 50 }), seeds, (bank, questions, seed) => {
        const drawn = drawExam(bank, { questions, shuffle: true }, seed);
        return (
          new Set(drawn).size === drawn.length && drawn.length === Math.min(questions, bank.length)
        );
      }),
    );
  });

  describe("of questions that are chosen among the same", () => {
    /** Sets of four that share their choices, in each outcome `sets` of them and `others` with choices of their own. */
    const inSets = (outcomes: number, sets: number, others: number) =>
      Array.from({ length: outcomes }, (_, o) => [
        ...Array.from({ length: 4 * sets }, (_, n) => choosing(o, n, `set ${Math.floor(n / 4)}`)),
        ...Array.from({ length: others }, (_, n) => choosing(o, 4 * sets + n, `alone ${n}`)),
      ])
        .flat()
        // Whether one is right or several, who has answered one knows something of the next.
        .map((question, n) => ({ ...question, type: n % 2 > 0 ? "single" : "multiple" }));
    const choosing = (o: number, n: number, set: string) => ({
      id: `q${o}-${n}`,
      outcomes: [`o${o}`],
      // Each has them in an order of its own.
      choices: shuffledBy(n, ["a", "b", "c", "d"]).map((html) => ({ html: `${o} ${set} ${html}` })),
    });
    const shuffledBy = (n: number, of: readonly string[]) => [
      ...of.slice(n % of.length),
      ...of.slice(0, n % of.length),
    ];
    const setsOf = (drawn: readonly { choices: readonly { html: string }[] }[]) =>
      new Set(
        drawn.map(({ choices }) =>
          choices
            .map(({ html }) => html)
            .sort()
            .join(),
        ),
      );
    const sizes = fc.record({
      outcomes: fc.integer({ min: 1, max: 6 }),
      sets: fc.integer({ min: 0, max: 5 }),
      others: fc.integer({ min: 0, max: 5 }),
    });

    test("draws one, as long as each outcome has others", () => {
      fc.assert(
        fc.property(sizes, seeds, fc.nat(), ({ outcomes, sets, others }, seed, size) => {
          const bank = inSets(outcomes, sets, others);
          const questions = size % (outcomes * (sets + others) + 1);
          const drawn = drawExam(bank, { questions, shuffle: true }, seed);
          expect(drawn).toHaveLength(questions);
          expect(setsOf(drawn).size).toBe(questions);
        }),
      );
    });

    test("draws one over all parts of a blueprint", () => {
      const bank = inSets(2, 1, 3).map((question, n) => ({ ...question, module: `m${n % 2}` }));
      fc.assert(
        fc.property(seeds, (seed) => {
          const blueprint = { m0: 2, m1: 2 };
          const drawn = drawExam(bank, { questions: 4, shuffle: true, blueprint }, seed);
          expect(drawn).toHaveLength(4);
          expect(setsOf(drawn).size).toBe(4);
        }),
      );
    });

    test("draws the rest too where there is nothing else, and outcomes stay even", () => {
      fc.assert(
        fc.property(sizes, seeds, fc.nat(), ({ outcomes, sets, others }, seed, size) => {
          const bank = inSets(outcomes, sets, others);
          const questions = size % (bank.length + 1);
          const drawn = drawExam(bank, { questions, shuffle: true }, seed);
          expect(drawn).toHaveLength(questions);
          const shares = perOutcome(drawn, outcomes);
          expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        }),
      );
    });

    test("draws as many as it likes where they are true or false", () => {
      const pairs = inSets(1, 1, 4).map((question) => ({
        ...question,
        type: "true-false",
        choices: [{ html: "Đúng" }, { html: "Sai" }],
      }));
      const drawn = drawExam(pairs, { questions: 7, shuffle: true }, 1);
      expect(drawn).toHaveLength(7);
      const without = inSets(1, 1, 4).map(({ choices: _, ...question }) => question);
      const plain = drawExam(without, { questions: 7, shuffle: true }, 1);
      expect(drawn.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
    });
  });

  test("without shuffling the questions stand in course order", () => {
    const bank = bankOf(12, 12);
    const drawn = drawExam(bank, { questions: 10, shuffle: false }, 5);
    expect(drawn).toEqual(bank.filter((question) => drawn.includes(question)));
  });

  test("over many seeds every question of an outcome is drawn about as often as the next", () => {
    const bank = bankOf(10, 10);
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const { id } of drawExam(bank, { questions: 10, shuffle: true }, seed)) {
        times.set(id, (times.get(id) ?? 0) + 1);
      }
    }
    for (const question of bank) expect(times.get(question.id)).toBeGreaterThan(850);
    for (const question of bank) expect(times.get(question.id)).toBeLessThan(1150);
  });
});

describe("a blueprint", () => {
  const LEVELS = ["easy", "medium", "hard"] as const;
  const question = fc.record({
    module: fc.constantFrom("m0", "m1", "m2"),
    outcome: fc.integer({ min: 0, max: 2 }),
    difficulty: fc.constantFrom(...LEVELS, undefined),
  });
  const banks = fc.array(question, { minLength: 1, maxLength: 80 }).map((list) =>
    list.map(({ module, outcome, difficulty }, n) => ({
      id: `q${n}`,
      module,
      // An outcome is one module's own.
      outcomes: [`${module}-o${outcome}`],
      ...(difficulty ? { difficulty } : {}),
    })),
  );
  /** Of each module, one way to part it, and as many of each part as a share of what there is. */
  const plans = fc.array(
    fc.record({
      by: fc.constantFrom("module", "outcome", "module difficulty", "outcome difficulty"),
      shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
        minLength: 12,
        maxLength: 12,
      }),
    }),
    { minLength: 3, maxLength: 3 },
  );

  test("gives every paper the numbers it says, of modules, outcomes and difficulties, from its seed alone", () => {
    fc.assert(
      fc.property(banks, plans, seeds, fc.boolean(), (bank, plan, seed, shuffle) => {
        const blueprint: Record<string, number> = {};
        for (const [m, { by, shares }] of plan.entries()) {
          const ids = by.startsWith("module") ? [`m${m}`] : [0, 1, 2].map((o) => `m${m}-o${o}`);
          const parts = by.endsWith("difficulty")
            ? ids.flatMap((id) => LEVELS.map((level) => `${id}:${level}`))
            : ids;
          for (const [at, part] of parts.entries()) {
            blueprint[part] = Math.round((shares[at] ?? 0) * partOf(bank, part).length);
          }
        }
        const questions = Object.values(blueprint).reduce((sum, count) => sum + count, 0);
        const drawn = drawExam(bank, { questions, shuffle, blueprint }, seed);
        expect(drawn).toHaveLength(questions);
        for (const [part, count] of Object.entries(blueprint)) {
          expect(partOf(drawn, part)).toHaveLength(count);
        }
        expect(drawExam([...bank], { questions, shuffle, blueprint }, seed)).toEqual(drawn);
      }),
    );
  });
});

describe("orderChoices", () => {
  const choices = ["a", "b", "c", "d"].map((id) => ({ id, pinned: id === "d" }));

  test("a pinned choice keeps its place", () => {
    fc.assert(
      fc.property(seeds, (seed) => orderChoices({ id: "q", choices }, seed)[3]?.id === "d"),
    );
  });

  test("no choice is lost or doubled", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const ids = orderChoices({ id: "q", choices }, seed).map((choice) => choice.id);
        return [...ids].sort().join("") === "abcd";
      }),
    );
  });
});
