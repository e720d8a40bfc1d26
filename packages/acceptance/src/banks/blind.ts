import type { Question } from "@hocvu/model";
import { isChoice } from "@hocvu/model";
import type { Fare } from "./strategies.ts";

/**
 * How the best reader there can be fares who sees the choices, no stem, and knows the bank by heart: of the same choices
 * they take the one that is right most often, of choices that stand once the right one. No other reader of choices
 * alone, whatever they go by, does better; somebody new to the bank does worse.
 */
export function blindFare(bank: readonly Question[]): Fare {
  const single = bank.filter(isChoice).filter(({ type }) => type === "single");
  const right = new Map<string, Map<string, number>>();
  for (const { choices } of single) {
    const texts = choices.map(({ html }) => html);
    const set = [...texts].sort().join();
    const times = right.get(set) ?? new Map<string, number>();
    right.set(set, times);
    choices.forEach(({ correct, html }) => {
      if (correct) times.set(html, (times.get(html) ?? 0) + 1);
    });
  }
  const percent = (hits: number) => (100 * hits) / Math.max(1, single.length);
  return {
    questions: single.length,
    chance: percent(single.reduce((sum, { choices }) => sum + 1 / choices.length, 0)),
    right: percent(
      [...right.values()].reduce((sum, times) => sum + Math.max(0, ...times.values()), 0),
    ),
  };
}
