import { describe, expect, test } from "vitest";
import { encodeAnswer, MAX_TEXT } from "./answer.ts";
import { decodeState, encodeState, FRESH, IN_EXAM, type State } from "./state.ts";
import { fitState, MAX_STATE } from "./state-limit.ts";

const key = (n: number, length = 4) => n.toString(36).padStart(length, "_");
const many = <T>(count: number, make: (n: number) => T) =>
  Array.from({ length: count }, (_, n) => make(n));

/** 16 modules with 200 pages and 400 questions, all of them answered: 60 in the exam, 60 in lessons, the rest practised. */
function worst(written: (n: number) => string): State {
  const answer = (n: number) =>
    n % 4 === 0 ? encodeAnswer([written(n)]) : n % 4 === 1 ? "abcd" : n % 4 === 2 ? "b" : "acdb";
  return {
    ...FRESH,
    root: "zzz",
    clocks: many(8, () => ({ device: "zz", count: 9_999 })),
    at: IN_EXAM,
    seen: many(200, (n) => key(n)),
    reached: "passed",
    used: 99,
    interactions: 9_999,
    best: {
      right: 59,
      asked: 60,
      outcomes: many(32, (n) => ({ key: key(n), right: 2, asked: 2 })),
    },
    attempt: {
      number: 100,
      seed: 0xffffffff,
      startedAt: 2_000_000_000,
      submitted: true,
      position: 59,
      drawn: many(60, (n) => ({ key: key(n), answer: answer(n), mark: true })),
    },
    checks: many(60, (n) => ({ key: key(n + 60), answer: answer(n) })),
    practised: { right: many(200, (n) => key(n, 3)), wrong: many(80, (n) => key(n + 200, 3)) },
    finishedOn: 20_000,
  };
}

describe("16 modules, 200 pages and 400 questions, all answered", () => {
  test("take less than the limit, with written answers of a few words, and nothing is lost", () => {
    const state = worst(() => "đám mây");
    expect(encodeState(state).length).toBeLessThan(MAX_STATE);
    expect(fitState(state)).toBe(state);
    expect(encodeState(state)).toMatch(/^[!-~]*$/);
  });

  test("fit with the longest written answers: practice and checks give way, oldest first", () => {
    const state = worst(() => "ặ".repeat(MAX_TEXT));
    expect(encodeState(state).length).toBeGreaterThan(MAX_STATE);
    const fitted = fitState(state);
    expect(encodeState(fitted).length).toBeLessThanOrEqual(MAX_STATE);
    expect(decodeState(encodeState(fitted))).toEqual(fitted);
    expect(fitted.seen).toEqual(state.seen);
    expect(fitted.best).toEqual(state.best);
    expect(fitted.attempt?.drawn.map(({ key, mark }) => [key, mark])).toEqual(
      state.attempt?.drawn.map(({ key, mark }) => [key, mark]),
    );
  });
});

test("a written answer that had to be cut shows it", () => {
  const drawn = many(60, (n) => ({ key: key(n), answer: encodeAnswer(["ặ".repeat(MAX_TEXT)]) }));
  const state: State = {
    ...FRESH,
    attempt: { number: 1, seed: 1, submitted: false, position: 0, drawn },
  };
  const fitted = fitState(state);
  expect(encodeState(fitted).length).toBeLessThanOrEqual(MAX_STATE);
  expect(fitted.attempt?.drawn[0]?.answer).toBe(encodeAnswer([`${"ặ".repeat(8)}…`]));
});

test("many texts of a few sentences fit as far as there is room, the newest of them whole", () => {
  const text = "Điện thoại hỏng hay mất thì tệp vẫn còn ".repeat(10).trim();
  const state: State = {
    ...FRESH,
    checks: many(12, (n) => ({ key: key(n), answer: encodeAnswer([text, "ab"]) })),
  };
  const fitted = fitState(state);
  expect(encodeState(fitted).length).toBeLessThanOrEqual(MAX_STATE);
  expect(fitted.checks.length).toBeGreaterThan(1);
  expect(fitted.checks.at(-1)).toEqual(state.checks.at(-1));
});
