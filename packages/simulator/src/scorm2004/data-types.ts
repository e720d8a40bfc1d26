/** The data types of SCORM 2004 (RTE 4.1.1) as a checker sees them, in the narrow form that Moodle's player takes too. */
type DataType = RegExp | ((text: string) => boolean);

const real = /^-?\d+(\.\d{1,7})?$/;
const within = (from: number, to: number) => (text: string) =>
  real.test(text) && Number(text) >= from && Number(text) <= to;
const length = (most: number) => (text: string) => text.length <= most;
const identifier = /^[\w.:-]{1,4000}$/;
/** Moodle takes one or two decimals at most, and needs at least one unit. */
const interval = /^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const time = /^20[0-3]\d-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{1,2}(Z|[+-]\d\d(:\d\d)?)?)?)?$/;
const success = /^(passed|failed|unknown)$/;
const completion = /^(completed|incomplete|not attempted|unknown)$/;

/** Elements that a SCO may set (RTE 4.2), with what they take; `n` and `m` stand for an index. */
export const writable: Readonly<Record<string, DataType>> = {
  "cmi.completion_status": completion,
  "cmi.exit": /^(time-out|suspend|logout|normal|)$/,
  "cmi.location": length(1000),
  "cmi.progress_measure": within(0, 1),
  "cmi.score.scaled": within(-1, 1),
  "cmi.score.raw": real,
  "cmi.score.min": real,
  "cmi.score.max": real,
  "cmi.session_time": interval,
  "cmi.success_status": success,
  "cmi.suspend_data": length(64_000),
  "cmi.objectives.n.id": identifier,
  "cmi.objectives.n.score.scaled": within(-1, 1),
  "cmi.objectives.n.score.raw": real,
  "cmi.objectives.n.score.min": real,
  "cmi.objectives.n.score.max": real,
  "cmi.objectives.n.success_status": success,
  "cmi.objectives.n.completion_status": completion,
  "cmi.interactions.n.id": identifier,
  "cmi.interactions.n.type":
    /^(true-false|choice|fill-in|long-fill-in|matching|performance|sequencing|likert|numeric|other)$/,
  "cmi.interactions.n.timestamp": time,
  "cmi.interactions.n.weighting": real,
  "cmi.interactions.n.learner_response": length(4000),
  "cmi.interactions.n.correct_responses.m.pattern": length(4000),
  "cmi.interactions.n.result": (text) =>
    /^(correct|incorrect|unanticipated|neutral)$/.test(text) || real.test(text),
  "cmi.interactions.n.latency": interval,
  "adl.nav.request": /^(continue|previous|exit|exitAll|abandon|abandonAll|suspendAll|_none_)$/,
};

const short = "[\\w.]{1,250}";
const list = (one: string) => new RegExp(`^(${one})(\\[,\\](${one}))*$`);

/** Responses and patterns by the interaction's type (RTE 4.2.9.1); ids in the characters that Moodle takes. */
export const responses: Readonly<Record<string, RegExp>> = {
  "true-false": /^(true|false)$/,
  choice: list(short),
  "fill-in": /^\{lang=[a-z-]+\}[^{}]{0,250}(\[,\][^{}]{0,250})*$/,
  matching: list(`${short.replace(".", "")}\\[\\.\\]${short.replace(".", "")}`),
  sequencing: list(short),
  likert: new RegExp(`^${short}$`),
  numeric: /^-?\d+(\.\d+)?(\[:\]-?\d+(\.\d+)?)?$/,
};

export function fits(type: DataType, text: string): boolean {
  return type instanceof RegExp ? type.test(text) : type(text);
}
