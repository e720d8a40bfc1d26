import { type ExamView, type Id, keyOf, type PlayableCourse, type Tally } from "@hocvu/model";
import { encodeAnswer } from "../../session/answer.ts";
import type { Best, DrawnQuestion, State } from "../../session/state.ts";
import type { Unsent } from "./unsent.ts";

/** `state` with the exam as the server says it stands; what this browser answered and could not send yet goes before. */
export function stateOf(
  course: PlayableCourse,
  state: State,
  { tries, top, sitting }: ExamView,
  ahead: number,
  unsent: Unsent,
): State {
  const before = state.attempt?.number === sitting?.number ? state.attempt : undefined;
  const { minutes = 0 } = course.exam || {};
  // Once all is handed in, what is left for later is left to whoever marks it.
  const isLater = (id: Id, key: string) =>
    sitting?.over
      ? sitting.waits?.includes(id)
      : before?.drawn.some((one) => one.key === key && one.later);
  const attempt = sitting && {
    number: sitting.number,
    // Order is the server's.
    seed: 0,
    startedAt: sitting.due && Math.floor((sitting.due - ahead) / 1000) - minutes * 60,
    submitted: sitting.over,
    position: (!sitting.over && before?.position) || 0,
    drawn: sitting.items.map((item): DrawnQuestion => {
      const key = keyOf(item);
      const there = sitting.given.find(({ id }) => id === item.id);
      const here = unsent.list().find(({ id }) => id === item.id);
      const given = here && here.sequence > (there?.sequence || 0) ? here : there;
      const mark = there?.right;
      return {
        key,
        answer: encodeAnswer(given?.response || []),
        ...(mark === undefined ? isLater(item.id, key) && { later: true as const } : { mark }),
      };
    }),
  };
  return { ...state, used: tries, best: top && withKeys(course, top), attempt };
}

/** A result; of nothing, where none is known. */
export function bestOf(course: PlayableCourse, tally: Tally | undefined): Best {
  return tally ? withKeys(course, tally) : { right: 0, asked: 0, outcomes: [] };
}

function withKeys({ outcomes }: PlayableCourse, tally: Tally): Best {
  return {
    right: tally.right,
    asked: tally.total,
    outcomes: tally.outcomes.flatMap(({ id, right, total }) => {
      const outcome = outcomes.find((one) => one.id === id);
      return outcome ? [{ key: keyOf(outcome), right, asked: total }] : [];
    }),
  };
}
