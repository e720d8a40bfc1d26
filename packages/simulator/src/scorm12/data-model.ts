import {
  type DataType,
  decimal,
  feedback,
  identifier,
  integer,
  score,
  string255,
  string4096,
  time,
  timespan,
  vocabulary,
} from "./data-types.ts";

/** What a SCO may do with an element: read only, write only, or both. */
export type Access = "RO" | "WO" | "RW";

export interface Element {
  readonly access: Access;
  readonly type: DataType;
}

const STATUS = ["passed", "completed", "failed", "incomplete", "browsed"] as const;

/** The element's CMIFeedback depends on another element; see {@link isFeedback}. */
const anyFeedback: DataType = () => undefined;

/** The data model of SCORM 1.2 (RTE 3.4); `n` and `m` stand for an index from 0. */
export const dataModel: Readonly<Record<string, Element>> = {
  "cmi.core._children": { access: "RO", type: string255 },
  "cmi.core.student_id": { access: "RO", type: identifier },
  "cmi.core.student_name": { access: "RO", type: string255 },
  "cmi.core.lesson_location": { access: "RW", type: string255 },
  "cmi.core.credit": { access: "RO", type: vocabulary("credit", "no-credit") },
  // A platform begins with "not attempted"; a SCO must not set it.
  "cmi.core.lesson_status": { access: "RW", type: vocabulary(...STATUS) },
  "cmi.core.entry": { access: "RO", type: vocabulary("ab-initio", "resume", "") },
  "cmi.core.score._children": { access: "RO", type: string255 },
  "cmi.core.score.raw": { access: "RW", type: score },
  "cmi.core.score.min": { access: "RW", type: score },
  "cmi.core.score.max": { access: "RW", type: score },
  "cmi.core.total_time": { access: "RO", type: timespan },
  "cmi.core.lesson_mode": { access: "RO", type: vocabulary("browse", "normal", "review") },
  "cmi.core.exit": { access: "WO", type: vocabulary("time-out", "suspend", "logout", "") },
  "cmi.core.session_time": { access: "WO", type: timespan },
  "cmi.suspend_data": { access: "RW", type: string4096 },
  "cmi.launch_data": { access: "RO", type: string4096 },
  "cmi.comments": { access: "RW", type: string4096 },
  "cmi.comments_from_lms": { access: "RO", type: string4096 },

  "cmi.objectives._children": { access: "RO", type: string255 },
  "cmi.objectives._count": { access: "RO", type: integer(0, 65_536) },
  "cmi.objectives.n.id": { access: "RW", type: identifier },
  "cmi.objectives.n.score._children": { access: "RO", type: string255 },
  "cmi.objectives.n.score.raw": { access: "RW", type: score },
  "cmi.objectives.n.score.min": { access: "RW", type: score },
  "cmi.objectives.n.score.max": { access: "RW", type: score },
  "cmi.objectives.n.status": { access: "RW", type: vocabulary(...STATUS, "not attempted") },

  "cmi.student_data._children": { access: "RO", type: string255 },
  "cmi.student_data.mastery_score": { access: "RO", type: score },
  "cmi.student_data.max_time_allowed": { access: "RO", type: timespan },
  "cmi.student_data.time_limit_action": { access: "RO", type: string255 },

  "cmi.student_preference._children": { access: "RO", type: string255 },
  "cmi.student_preference.audio": { access: "RW", type: integer(-1, 100) },
  "cmi.student_preference.language": { access: "RW", type: string255 },
  "cmi.student_preference.speed": { access: "RW", type: integer(-100, 100) },
  "cmi.student_preference.text": { access: "RW", type: integer(-1, 1) },

  "cmi.interactions._children": { access: "RO", type: string255 },
  "cmi.interactions._count": { access: "RO", type: integer(0, 65_536) },
  "cmi.interactions.n.id": { access: "WO", type: identifier },
  "cmi.interactions.n.objectives._count": { access: "RO", type: integer(0, 65_536) },
  "cmi.interactions.n.objectives.m.id": { access: "WO", type: identifier },
  "cmi.interactions.n.time": { access: "WO", type: time },
  "cmi.interactions.n.type": { access: "WO", type: vocabulary(...Object.keys(feedback)) },
  "cmi.interactions.n.correct_responses._count": { access: "RO", type: integer(0, 65_536) },
  "cmi.interactions.n.correct_responses.m.pattern": { access: "WO", type: anyFeedback },
  "cmi.interactions.n.weighting": { access: "WO", type: decimal },
  "cmi.interactions.n.student_response": { access: "WO", type: anyFeedback },
  "cmi.interactions.n.result": {
    access: "WO",
    type: (text) =>
      decimal(text) && vocabulary("correct", "wrong", "unanticipated", "neutral")(text),
  },
  "cmi.interactions.n.latency": { access: "WO", type: timespan },
};

/** An element's name taken apart: `cmi.objectives.3.id` is the pattern `cmi.objectives.n.id` with the indexes [3]. */
export function patternOf(element: string): {
  readonly pattern: string;
  readonly indexes: readonly number[];
} {
  const indexes: number[] = [];
  const pattern = element.replace(/\.(0|[1-9]\d*)(?=\.)/g, (_, digits: string) => {
    indexes.push(Number(digits));
    return indexes.length === 1 ? ".n" : ".m";
  });
  return { pattern, indexes };
}

/** Whether an element's type is a CMIFeedback, which depends on the interaction's own type. */
export function isFeedback(pattern: string): boolean {
  return dataModel[pattern]?.type === anyFeedback;
}
