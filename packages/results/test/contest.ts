import { random, shuffled } from "@hocvu/model";
import { buildResponses, type Responses } from "../src/table/responses.ts";

export interface Simulated {
  readonly contestants: number;
  /** Share of those who have the keys of all questions, with a mistake in 15 of 100. */
  readonly cheaters: number;
  readonly seed: number;
  /** Questions in the bank, and of these in a paper. */
  readonly bank?: number;
  readonly paper?: number;
  /** From this share of the contest on everybody knows one question's key. */
  readonly leak?: { readonly item: number; readonly at: number };
  /** How many press anything, quickly. */
  readonly pressing?: number;
}

/**
 * A contest after a stated model: abilities and difficulties are standard normal, an answer is right with chance
 * 1 / (1 + exp(difficulty - ability)); a wrong one is one of three, taken by 60, 30 and 10 of 100. Times are log-normal: 25
 * seconds, a factor of e^0.3 between people and e^0.5 between answers; with a key, 5 seconds. They come one a second.
 */
export function simulated(simulation: Simulated): Responses {
  const { contestants, cheaters, seed, bank = 60, paper = 30, leak, pressing = 0 } = simulation;
  const next = random(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const items = Array.from({ length: bank }, (_, item) => ({
    item,
    difficulty: normal(),
    keyWrong: next() < 0.15,
  }));
  const table = buildResponses();
  const wrong = () => {
    const u = next();
    return u < 0.6 ? "b" : u < 0.9 ? "c" : "d";
  };
  for (let number = 0; number < contestants; number++) {
    const has = next() < cheaters;
    const presses = number < pressing;
    const ability = normal();
    const pace = (has ? Math.log(5) : Math.log(25)) + 0.3 * normal();
    const learner = `${has ? "cheater" : presses ? "pressing" : "honest"}-${number}`;
    for (const { item, difficulty, keyWrong } of shuffled(items, next).slice(0, paper)) {
      const knows = leak && item === leak.item && number >= leak.at * contestants;
      const chance = presses ? 0.25 : knows ? 0.95 : 1 / (1 + Math.exp(difficulty - ability));
      const response = has ? (keyWrong ? "d" : "a") : next() < chance ? "a" : wrong();
      const right = response === "a";
      table.add({
        learner,
        course: "cuoc-thi",
        question: `q${item}`,
        version: "",
        type: "choice",
        attempt: 1,
        response,
        right,
        share: right ? 1 : 0,
        max: 1,
        seconds: presses ? 2 : Math.exp(pace + 0.5 * normal()),
        at: number * 1000,
      });
    }
  }
  return table.responses();
}
