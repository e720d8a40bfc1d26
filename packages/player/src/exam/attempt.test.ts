import { type Course, sealQuestion, stateKey, withKeys } from "@hocvu/model";
import { describe, expect, test } from "vitest";
import { sampleBank, sampleOutline, sampleQuestion } from "../sample-course.ts";
import { type Attempt, decodeState, encodeState, FRESH, type State } from "../session/state.ts";
import {
  answerQuestion,
  type Bank,
  bankOf,
  confirmAnswer,
  fitToBank,
  resultOf,
  seedOf,
  startAttempt,
  submitAttempt,
  unanswered,
} from "./attempt.ts";
import { SEAL_KEY } from "./open.ts";
import { judge, keepReached } from "./verdict.ts";

const bank = sampleBank(40);
const exam = { questions: 20, shuffle: true, feedback: "end" } as const;
const noon = new Date(2025, 0, 1, 12);

const attemptOf = (state: State) => state.attempt as Attempt;

/** An exam begun on `state` and handed in with `right` right answers and the others wrong. */
function sitExam(state: State, right: number, from: Bank = bank, seed = 7): State {
  let next = startAttempt(state, from, exam, seed);
  attemptOf(next).drawn.forEach(({ key }, index) => {
    next = answerQuestion(next, key, [index < right ? "a" : "b"]);
  });
  return submitAttempt(next, from, new Map(), noon).state;
}

describe("an exam under way", () => {
  test("draws as many questions as the exam asks for", () => {
    expect(attemptOf(startAttempt(FRESH, bank, exam, 1)).drawn).toHaveLength(20);
  });

  test("comes back with the same questions, order and answers", () => {
    let state = startAttempt(FRESH, bank, exam, 42);
    state = answerQuestion(state, attemptOf(state).drawn[3]?.key ?? "", ["c"]);
    const resumed = decodeState(encodeState(state)) as State;
    expect(fitToBank(resumed, bank)).toEqual(state);
    expect(seedOf(attemptOf(resumed), exam)).toBe(seedOf(attemptOf(state), exam));
  });

  test("keeps answers apart of questions whose ids shorten to the same", () => {
    const ids = ["zalo-xoa", "dam-may-giay-to-quay-phim"];
    const questions = ids.map((id) => sampleQuestion(0, { id }));
    const course = { modules: [{ pages: [], bank: questions }], outcomes: [] };
    const [module] = withKeys(course as unknown as Course).modules;
    const alike = bankOf((module?.bank ?? []).map((question) => sealQuestion(question, SEAL_KEY)));
    let state = startAttempt(FRESH, alike, { ...exam, questions: 2 }, 1);
    const [first, second] = attemptOf(state).drawn;
    state = answerQuestion(state, first?.key ?? "", ["a"]);
    state = answerQuestion(state, second?.key ?? "", ["b"]);
    const resumed = decodeState(encodeState(state)) as State;
    expect(attemptOf(resumed).drawn.map(({ answer }) => answer)).toEqual(["a", "b"]);
    expect(
      resultOf(attemptOf(submitAttempt(resumed, alike, new Map(), noon).state), alike),
    ).toEqual({
      right: 1,
      asked: 2,
      outcomes: [{ key: stateKey("luu"), right: 1, asked: 2 }],
    });
  });

  test("goes on unchanged when the bank grew", () => {
    const state = startAttempt(FRESH, bank, exam, 42);
    expect(fitToBank(state, sampleBank(60))).toBe(state);
  });

  test("is dropped without costing a try when one of its questions is gone", () => {
    const state = startAttempt(FRESH, bank, exam, 42);
    const gone = new Map(bank);
    gone.delete(attemptOf(state).drawn[5]?.key ?? "");
    expect(fitToBank(state, gone)).toEqual(FRESH);
  });

  test("one handed in stays when a question of it is gone", () => {
    const state = sitExam(FRESH, 12);
    const gone = new Map(bank);
    gone.delete(attemptOf(state).drawn[0]?.key ?? "");
    expect(fitToBank(state, gone)).toBe(state);
    expect(resultOf(attemptOf(state), gone)).toMatchObject({ right: 12, asked: 20 });
  });

  test("names the questions without an answer", () => {
    let state = startAttempt(FRESH, bank, { ...exam, questions: 3 }, 1);
    state = answerQuestion(state, attemptOf(state).drawn[1]?.key ?? "", ["b"]);
    expect(unanswered(attemptOf(state))).toEqual([0, 2]);
  });

  test("an answer that was checked can no longer be changed", () => {
    let state = startAttempt(FRESH, bank, exam, 1);
    const key = attemptOf(state).drawn[0]?.key ?? "";
    state = answerQuestion(state, key, ["b"]);
    state = confirmAnswer(state, bank.get(key) as NonNullable<ReturnType<Bank["get"]>>);
    state = answerQuestion(state, key, ["a"]);
    expect(attemptOf(state).drawn[0]).toEqual({ key, answer: "b", mark: false });
    expect(attemptOf(submitAttempt(state, bank, new Map(), noon).state).drawn[0]?.mark).toBe(false);
  });

  test("an answer that was checked keeps its mark when the question is corrected", () => {
    let state = startAttempt(FRESH, bank, exam, 1);
    const key = attemptOf(state).drawn[0]?.key ?? "";
    state = answerQuestion(state, key, ["b"]);
    state = confirmAnswer(state, bank.get(key) as NonNullable<ReturnType<Bank["get"]>>);
    const corrected = sampleBank(40, {
      choices: ["a", "b"].map((id) => ({ id, html: id, correct: id === "b", pinned: false })),
    });
    const handed = submitAttempt(state, corrected, new Map(), noon).state;
    expect(attemptOf(handed).drawn[0]?.mark).toBe(false);
  });

  test("choices keep the author's order where the exam does not shuffle", () => {
    const { attempt } = startAttempt(FRESH, bank, exam, 3);
    expect(seedOf(attempt as Attempt, { ...exam, shuffle: false })).toBeUndefined();
    expect(seedOf(attempt as Attempt, exam)).toBe(3);
  });
});

describe("an exam handed in", () => {
  test.each([
    [9, "incomplete"],
    [10, "passed"],
    [20, "passed"],
  ] as const)("with %i of 20 is %s at 50 %%", (right, verdict) => {
    expect(judge(sampleOutline(exam), sitExam(FRESH, right))).toBe(verdict);
  });

  test("fails only when the last try is used up", () => {
    const outline = sampleOutline({ ...exam, attempts: 2 });
    const first = sitExam(FRESH, 9);
    expect(judge(outline, first)).toBe("incomplete");
    expect(judge(outline, sitExam(first, 8))).toBe("failed");
  });

  test("stays passed after a worse attempt, and the best result stays", () => {
    const outline = sampleOutline(exam);
    const passed = keepReached(outline, sitExam(FRESH, 15));
    const worse = keepReached(outline, sitExam(passed, 3));
    expect(judge(outline, worse)).toBe("passed");
    expect(worse.best).toMatchObject({ right: 15, asked: 20 });
    expect(worse.used).toBe(2);
  });

  test("a better attempt raises the best result", () => {
    expect(sitExam(sitExam(FRESH, 11), 16).best).toMatchObject({ right: 16, asked: 20 });
  });

  test("compares attempts of different lengths by their share", () => {
    const long = sitExam(FRESH, 11);
    const short = sampleBank(5);
    expect(sitExam(long, 2, short).best).toMatchObject({ right: 11, asked: 20 });
    expect(sitExam(long, 3, short).best).toMatchObject({ right: 3, asked: 5 });
  });

  test("stays passed when the course asks for more later", () => {
    const passed = keepReached(sampleOutline(exam), sitExam(FRESH, 10));
    const { course, ...outline } = sampleOutline(exam);
    const stricter = { ...outline, course: { ...course, passing: { num: 9, den: 10 } } };
    expect(judge(stricter, passed)).toBe("passed");
  });

  test("reports the answered questions only, under ids that no attempt shares", () => {
    let state = startAttempt(FRESH, bank, exam, 5);
    const keys = attemptOf(state).drawn.map((drawn) => drawn.key);
    state = answerQuestion(state, keys[0] ?? "", ["a"]);
    state = answerQuestion(state, keys[7] ?? "", ["b"]);
    const first = submitAttempt(state, bank, new Map(), noon);
    expect(
      first.interactions.map(({ number, response, correct, at }) => ({
        number,
        response,
        correct,
        at,
      })),
    ).toEqual([
      { number: 0, response: ["a"], correct: true, at: noon.toISOString() },
      { number: 1, response: ["b"], correct: false, at: noon.toISOString() },
    ]);
    state = startAttempt(first.state, bank, exam, 5);
    state = answerQuestion(state, keys[0] ?? "", ["a"]);
    const second = submitAttempt(state, bank, new Map(), noon);
    expect(second.interactions[0]?.number).toBe(2);
    expect(second.interactions[0]?.id).toMatch(/^q-cau-\d+-2$/);
    expect(first.interactions[0]?.id).toMatch(/^q-cau-\d+-1$/);
  });

  test("is handed in once, however often the button is pressed", () => {
    const once = sitExam(FRESH, 9);
    const twice = submitAttempt(once, bank, new Map(), noon);
    expect(twice.state).toBe(once);
    expect(twice.interactions).toEqual([]);
  });

  test("counts each question for its first outcome", () => {
    const { best } = sitExam(FRESH, 20);
    const shares = best?.outcomes.map(({ key, right, asked }) => [key, right, asked]);
    expect(shares).toHaveLength(2);
    expect(shares).toContainEqual([stateKey("luu"), 10, 10]);
    expect(shares).toContainEqual([stateKey("hoi"), 10, 10]);
  });
});
