import type { Question } from "@hocvu/model";
import { bayes } from "./bayes.ts";
import { blindFare } from "./blind.ts";
import { clues, likeStem } from "./clues.ts";
import { leaks } from "./leaks.ts";
import { recall, sameNumberRight } from "./recall.ts";
import { always, type Fare, fareOf, longest, type Strategy, shortest } from "./strategies.ts";

/** A course's questions, those of all its modules together. */
export interface Pool {
  readonly course: string;
  readonly bank: readonly Question[];
}

/** How far from chance a course may be answered without having been read, in points of a hundred. */
export const LIMITS = { clue: 8, shape: 5, blind: 10 } as const;

/** One way to answer blind, and how far it may lead. */
export interface Measure {
  readonly name: string;
  readonly limit: number;
  readonly fare: Fare;
}

/** Every way to answer `pool` blind; `others` is what a classifier may learn from. */
export function measuresOf(pool: Pool, others: readonly Pool[]): readonly Measure[] {
  const learnt = bayes(others.filter((o) => o.course !== pool.course).flatMap(({ bank }) => bank));
  const shapes: readonly [string, Strategy][] = [
    ["longest", longest],
    ["shortest", shortest],
    ...[0, 1, 2, 3].map((at): [string, Strategy] => [`choice ${at + 1}`, always(at)]),
    ["like the stem", likeStem],
  ];
  const measure =
    (limit: number) =>
    ([name, strategy]: readonly [string, Strategy]): Measure => ({
      name,
      limit,
      fare: fareOf(strategy, pool.bank),
    });
  return [
    ...[...clues, ["Bayes of the others", learnt] as const].map(measure(LIMITS.clue)),
    ...shapes.map(measure(LIMITS.shape)),
  ];
}

/** Of all measures a line: each course's points above chance, and `*` where they are more than the limit. */
export function tableOf(pools: readonly Pool[]): string {
  const columns = pools.map((pool) => measuresOf(pool, pools));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(20), ...cells.map((cell) => cell.padStart(16))].join("");
  const rows = (columns[0] ?? []).map(({ name, limit }, at) =>
    line(
      name,
      columns.map((column) => {
        const { right, chance } = column[at]?.fare ?? { right: 0, chance: 0 };
        const points = right - chance;
        return `${points > 0 ? "+" : ""}${points.toFixed(1)}${Math.abs(points) > limit ? "*" : " "}`;
      }),
    ),
  );
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} % `;
  return [
    line(
      "points from chance",
      pools.map(({ course }) => `${course} `),
    ),
    line(
      "one right choice",
      columns.map((column) => `${column[0]?.fare.questions} `),
    ),
    ...rows,
    line(
      "best blind reader",
      pools.map(({ bank }) => {
        const { right, chance } = blindFare(bank);
        return `+${(right - chance).toFixed(1)} `;
      }),
    ),
    line(
      "leaks",
      pools.map(({ bank }) => `${leaks(bank).length} `),
    ),
    line(
      "recall",
      pools.map(({ bank }) => share(recall(bank).length, bank.length)),
    ),
    line(
      "same number right",
      pools.map(({ bank }) => share(sameNumberRight(bank), 100)),
    ),
  ].join("\n");
}
