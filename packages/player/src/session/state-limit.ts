import { decodeAnswer, encodeAnswer } from "./answer.ts";
import { encodeState, type State } from "./state.ts";

/**
 * The most characters that state may take. SCORM 1.2 promises 4,096 (RTE 3.4.4, CMIString4096); some platforms count
 * otherwise or add their own.
 */
export const MAX_STATE = 3500;

/** To how many characters a written answer is cut when nothing else helps. */
const CUT = 8;

/**
 * `state` so that it fits. What matters least goes first: how questions were practised, the oldest first; then checks in
 * lessons, likewise; then long written answers of the exam are cut, with an ellipsis, so that it shows.
 */
export function fitState(state: State, limit: number = MAX_STATE): State {
  const fits = (one: State) => encodeState(one).length <= limit;
  let fitted = state;
  while (!fits(fitted)) {
    const { right, wrong } = fitted.practised;
    if (right.length + wrong.length > 0) {
      fitted = { ...fitted, practised: { right: newer(right), wrong: newer(wrong) } };
    } else if (fitted.checks.length > 0) fitted = { ...fitted, checks: newer(fitted.checks) };
    else return cutAnswers(fitted);
  }
  return fitted;
}

/** The later half. */
function newer<T>(list: readonly T[]): readonly T[] {
  return list.slice(Math.ceil(list.length / 2));
}

function cutAnswers(state: State): State {
  const { attempt } = state;
  if (!attempt) return state;
  const drawn = attempt.drawn.map((question) => {
    const parts = decodeAnswer(question.answer);
    const cut = parts.map((part) => (part.length > CUT ? `${part.slice(0, CUT)}…` : part));
    return { ...question, answer: encodeAnswer(cut) };
  });
  return { ...state, attempt: { ...attempt, drawn } };
}
