import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Closed, ContestEntry, ContestRules, TieBreak } from "./entry.ts";
import { awardPrizes } from "./prizes.ts";
import { howManyAllRight, rankContest } from "./rank.ts";
import { rankUnits } from "./units.ts";

const RULES: ContestRules = { ties: ["time", "guess", "earlier"], truth: 100 };

function entry(contestant: string, right: number, change: Partial<ContestEntry> = {}) {
  return { contestant, attempt: 1, right, started: 0, submitted: 60_000, ...change };
}

function order(entries: readonly ContestEntry[], rules = RULES): string {
  return rankContest(entries, rules)
    .placed.map(({ place, entry }) => `${place} ${entry.contestant}`)
    .join(", ");
}

describe("rankContest", () => {
  test("more right answers stand first, however long they took", () => {
    const slow = entry("an", 20, { submitted: 1_800_000 });
    expect(order([entry("binh", 19), slow])).toBe("1 an, 2 binh");
  });

  test("of as many right answers the quicker stands first, by time from start to submission", () => {
    const late = entry("an", 19, { started: 500_000, submitted: 550_000 });
    expect(order([entry("binh", 19), late])).toBe("1 an, 2 binh");
  });

  test("then the nearer guess, on either side, and none at all last", () => {
    const guesses = [
      entry("an", 19),
      entry("binh", 19, { guess: 90 }),
      entry("chi", 19, { guess: 108 }),
    ];
    expect(order(guesses)).toBe("1 chi, 2 binh, 3 an");
  });

  test("then the earlier submission", () => {
    const late = entry("an", 19, { started: 1000, submitted: 61_000 });
    expect(order([late, entry("binh", 19)])).toBe("1 binh, 2 an");
  });

  test("whom the rules cannot part share a place, and the next place is left free", () => {
    const equal = [entry("chi", 18), entry("binh", 19), entry("an", 19)];
    expect(order(equal)).toBe("1 an, 1 binh, 3 chi");
  });

  test("the best of several attempts counts, by the rules themselves", () => {
    const attempts = [entry("an", 17), entry("an", 19, { attempt: 2 }), entry("binh", 18)];
    expect(order(attempts)).toBe("1 an, 2 binh");
  });

  test("an open attempt takes no place, and a disqualified one is kept apart with its figures", () => {
    const out = entry("binh", 20, { disqualified: "thi hộ" });
    const entries = [entry("an", 20, { submitted: undefined }), out, entry("chi", 5)];
    const ranking = rankContest(entries, RULES);
    expect(order(entries)).toBe("1 chi");
    expect(ranking.disqualified).toEqual([out]);
  });

  test("how many have all right is counted by person, without those taken out", () => {
    const entries = [
      entry("an", 20),
      entry("an", 20, { attempt: 2 }),
      entry("binh", 20, { disqualified: "thi hộ" }),
      entry("chi", 19),
    ];
    expect(howManyAllRight(entries, 20)).toBe(1);
  });
});

const entries = fc.array(
  fc.record({
    contestant: fc.constantFrom(..."abcdefgh"),
    attempt: fc.integer({ min: 1, max: 3 }),
    right: fc.integer({ min: 0, max: 3 }),
    started: fc.integer({ min: 0, max: 3 }),
    submitted: fc.option(fc.integer({ min: 4, max: 7 }), { nil: undefined }),
    guess: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    disqualified: fc.option(fc.constant("lộ đề"), { nil: undefined, freq: 6 }),
  }),
  { maxLength: 24 },
);
const ties = fc.shuffledSubarray<TieBreak>(["time", "guess", "earlier"], { minLength: 0 });

describe("read plainly", () => {
  test("a place is one more than the number of contestants who beat this one by the rules as they are written", () => {
    fc.assert(
      fc.property(entries, ties, (all, ties) => {
        const { placed } = rankContest(all, { ties, truth: 2 });
        for (const { place, entry } of placed) {
          const better = new Set(
            all
              .filter((other) => counts(other) && beats(other as Closed, entry, ties))
              .map((other) => other.contestant),
          );
          expect(place).toBe(better.size + 1);
        }
        const taking = new Set(all.filter(counts).map(({ contestant }) => contestant));
        expect(new Set(placed.map((one) => one.entry.contestant))).toEqual(taking);
        expect(placed).toHaveLength(taking.size);
      }),
    );
  });

  test("prizes go from the top down, and nobody gets two", () => {
    const prizes = fc.array(
      fc.record({ title: fc.string(), count: fc.integer({ min: 0, max: 4 }) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(entries, ties, prizes, (all, ties, prizes) => {
        const { placed } = rankContest(all, { ties, truth: 2 });
        const awarded = awardPrizes(placed, prizes);
        const winners = awarded.flatMap(({ winners }) => winners);
        expect(winners).toEqual(placed.slice(0, winners.length));
        const tied = awarded.filter((one) => one.tied.length > 0);
        expect(tied.length).toBeLessThan(2);
        for (const one of tied) expect(one.tied.length).toBeGreaterThan(one.open);
      }),
    );
  });
});

function counts(entry: ContestEntry): boolean {
  return entry.submitted !== undefined && entry.disqualified === undefined;
}

/** The rules again, as a sentence each, and not as the module has them. */
function beats(a: Closed, b: Closed, ties: readonly TieBreak[]): boolean {
  if (a.right > b.right) return true;
  if (a.right < b.right) return false;
  const off = (one: Closed) => (one.guess === undefined ? 1000 : Math.abs(2 - one.guess));
  for (const tie of ties) {
    const [x, y] =
      tie === "time"
        ? [a.submitted - a.started, b.submitted - b.started]
        : tie === "guess"
          ? [off(a), off(b)]
          : [a.submitted, b.submitted];
    if (x < y) return true;
    if (x > y) return false;
  }
  return false;
}

test("units stand by their average, small ones apart", () => {
  const { placed } = rankContest(
    [entry("an", 20), entry("binh", 10), entry("chi", 16), entry("dung", 14), entry("em", 20)],
    RULES,
  );
  const units: Record<string, string> = {
    an: "Phường 1",
    binh: "Phường 1",
    chi: "Xã 2",
    dung: "Xã 2",
  };
  expect(rankUnits(placed, (who) => units[who] ?? "Xã 3", 2)).toEqual([
    { place: 1, unit: "Phường 1", contestants: 2, right: 30, average: 15, best: 1 },
    { place: 1, unit: "Xã 2", contestants: 2, right: 30, average: 15, best: 3 },
  ]);
});

test("more in a tie than prizes left: the organiser decides, and lower prizes wait", () => {
  const { placed } = rankContest(
    [entry("an", 20), entry("binh", 19), entry("chi", 19), entry("dung", 18)],
    RULES,
  );
  const [first, second, third] = awardPrizes(placed, [
    { title: "Nhất", count: 1 },
    { title: "Nhì", count: 1 },
    { title: "Ba", count: 2 },
  ]);
  expect(first?.winners.map((one) => one.entry.contestant)).toEqual(["an"]);
  expect(second?.tied.map((one) => one.entry.contestant)).toEqual(["binh", "chi"]);
  expect(third).toMatchObject({ winners: [], open: 2 });
});
