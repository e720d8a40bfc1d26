import { type Response, type SealedQuestion, stateKey } from "@hocvu/model";
import type { Practised, State } from "../session/state.ts";

/** A practice under way. */
export interface QuizRun {
  readonly questions: readonly SealedQuestion[];
  /** Decides the order of choices. */
  readonly seed: number;
  /** The question that is on, from 0; as many as there are once all are done. */
  readonly position: number;
  /** The answers that were checked, by question. */
  readonly answers: readonly Response[];
  /** How many of them were right. */
  readonly right: number;
}

/**
 * A new practice of `count` questions: first those that went wrong the last time, then those never practised, then those
 * that went right; by chance among equals. `next` gives numbers in [0, 1).
 */
export function startQuiz(
  bank: readonly SealedQuestion[],
  count: number,
  { right, wrong }: Practised,
  next: () => number = Math.random,
): QuizRun {
  const rank = ({ id }: SealedQuestion) =>
    wrong.includes(keyOf(id)) ? 0 : right.includes(keyOf(id)) ? 2 : 1;
  // The whole part of a number says whose turn it is, its fraction is chance.
  const ranked = bank.map((question) => [question, rank(question) + next()] as const);
  const drawn = ranked.sort(([, a], [, b]) => a - b).slice(0, count);
  return {
    questions: drawn.sort(([, a], [, b]) => (a % 1) - (b % 1)).map(([question]) => question),
    seed: Math.floor(next() * 2 ** 32),
    position: 0,
    answers: [],
    right: 0,
  };
}

/** See {@link Practised}. */
function keyOf(id: string): string {
  return stateKey(id).slice(0, 3);
}

/** `state` with how the question with `id` went this time. */
export function keepPractised(state: State, id: string, wasRight: boolean): State {
  const key = keyOf(id);
  const without = (keys: readonly string[]) => keys.filter((other) => other !== key);
  const { right, wrong } = state.practised;
  return {
    ...state,
    practised: wasRight
      ? { right: [...without(right), key], wrong: without(wrong) }
      : { right: without(right), wrong: [...without(wrong), key] },
  };
}
