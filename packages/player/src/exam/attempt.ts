import {
  type BankQuestion,
  drawExam,
  type Exam,
  grade,
  keyOf,
  type Question,
  type Response,
  type SealedQuestion,
} from "@hocvu/model";
import { decodeAnswer, encodeAnswer, isWhole } from "../session/answer.ts";
import type { Attempt, Best, DrawnQuestion, OutcomeTally, State } from "../session/state.ts";
import type { Interaction } from "../tracker.ts";
import { partsOf } from "./interaction.ts";
import { open } from "./open.ts";

/** The exam's questions by the key that saved state knows them by. */
export type Bank = ReadonlyMap<string, BankQuestion>;

export function bankOf(questions: readonly BankQuestion[]): Bank {
  return new Map(questions.map((question) => [keyOf(question), question]));
}

/** A new attempt with every question unanswered. It costs a try only when it is handed in. */
export function startAttempt(
  state: State,
  bank: Bank,
  exam: Exam,
  seed: number,
  now: Date = new Date(),
): State {
  const drawn = drawExam([...bank.values()], exam, seed).map((question) => ({
    key: keyOf(question),
    answer: "",
  }));
  return {
    ...state,
    attempt: {
      number: state.used + 1,
      seed,
      startedAt: exam.minutes && Math.floor(now.getTime() / 1000),
      submitted: false,
      position: 0,
      drawn,
    },
  };
}

/**
 * `state` as it can go on with today's questions: an attempt under way that draws on one which is gone is dropped,
 * without costing a try. One handed in stays, as its marks are known.
 */
export function fitToBank(state: State, bank: Bank): State {
  const { attempt, ...rest } = state;
  if (!attempt || attempt.submitted || attempt.drawn.every(({ key }) => bank.has(key))) {
    return state;
  }
  return rest;
}

/** What decides the order of choices in this attempt; nothing where they keep the author's. */
export function seedOf(attempt: Attempt, exam: Exam): number | undefined {
  return exam.shuffle ? attempt.seed : undefined;
}

/** Puts down `response` as the answer of the question with `key`; an answer that is marked already stays. */
export function answerQuestion(state: State, key: string, response: Response): State {
  const answer = encodeAnswer(response);
  return changeDrawn(state, key, (drawn) => ({ ...drawn, answer }));
}

/** Marks the given answer of one question, after which it cannot be changed (`feedback: each`). */
export function confirmAnswer(state: State, sealed: SealedQuestion): State {
  return changeDrawn(state, keyOf(sealed), (drawn) => marked(drawn, open(sealed)));
}

/** Puts a mark at the question with `key`, or takes it away. */
export function turnMark(state: State, key: string): State {
  return changeDrawn(state, key, ({ later, ...rest }) => (later ? rest : { ...rest, later: true }));
}

/** When each question was answered, and for how many seconds it was open, as far as this session saw it. */
export type Timing = ReadonlyMap<string, { readonly at: string; readonly seconds: number }>;

/**
 * Hands the attempt in: a try is used, every question marked (an unanswered one is wrong), the better of this
 * and the best attempt kept. The interactions are those of the answered questions.
 */
export function submitAttempt(
  state: State,
  bank: Bank,
  timing: Timing,
  now: Date,
): { readonly state: State; readonly interactions: readonly Interaction[] } {
  const { attempt } = state;
  if (!attempt || attempt.submitted) return { state, interactions: [] };
  const interactions: Interaction[] = [];
  const drawn = attempt.drawn.map((entry) => {
    const question = open(bank.get(entry.key) as SealedQuestion);
    const result = marked(entry, question);
    if (entry.answer !== "") {
      interactions.push({
        number: state.interactions + interactions.length,
        id: `q-${question.id}-${attempt.number}`,
        attempt: attempt.number,
        item: question.id,
        outcomes: question.outcomes,
        ...partsOf(question, decodeAnswer(entry.answer)),
        points: question.points,
        correct: result.mark,
        at: now.toISOString(),
        ...timing.get(entry.key),
      });
    }
    return result;
  });
  const handedIn: Attempt = { ...attempt, submitted: true, position: 0, drawn };
  const result = resultOf(handedIn, bank);
  return {
    interactions,
    state: {
      ...state,
      used: state.used + 1,
      best: state.best && !isBetter(result, state.best) ? state.best : result,
      attempt: handedIn,
      interactions: state.interactions + interactions.length,
    },
  };
}

/** What an attempt handed in came to. Questions that left the course since count, but for no outcome. */
export function resultOf(attempt: Attempt, bank: Bank): Best {
  const tallies = new Map<string, OutcomeTally>();
  for (const { key, mark } of attempt.drawn) {
    const question = bank.get(key);
    const outcome = question?.outcomes[0];
    if (!question || outcome === undefined) continue;
    const { right, asked } = tallies.get(outcome) || { right: 0, asked: 0 };
    tallies.set(outcome, {
      key: keyOf({ id: outcome, key: question.outcomeKey }),
      right: right + (mark ? 1 : 0),
      asked: asked + 1,
    });
  }
  return {
    right: attempt.drawn.filter(({ mark }) => mark).length,
    asked: attempt.drawn.length,
    outcomes: [...tallies.values()],
  };
}

/** The questions, from 0, of which at least a part has no answer. */
export function unanswered(attempt: Attempt): readonly number[] {
  return attempt.drawn.flatMap(({ answer }, index) => (isWhole(answer) ? [] : [index]));
}

export function isBetter(a: Best, b: Best): boolean {
  return a.right * b.asked > b.right * a.asked;
}

function marked(drawn: DrawnQuestion, question: Question): DrawnQuestion & { mark: boolean } {
  // An answer that learners saw marked stays as it was marked, even if the question was corrected since.
  const mark = drawn.mark ?? grade(question, decodeAnswer(drawn.answer)).right;
  const { later: _, ...rest } = drawn;
  return { ...rest, mark };
}

/** What is marked already stays as it is. */
function changeDrawn(
  state: State,
  key: string,
  change: (drawn: DrawnQuestion) => DrawnQuestion,
): State {
  const { attempt } = state;
  if (!attempt || attempt.submitted) return state;
  const drawn = attempt.drawn.map((one) =>
    one.key === key && one.mark === undefined ? change(one) : one,
  );
  return { ...state, attempt: { ...attempt, drawn } };
}
