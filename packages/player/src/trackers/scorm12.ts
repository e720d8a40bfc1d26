import type { Interaction, Launch, OutcomeProgress, Progress, Tracker } from "../tracker.ts";
import type { Scorm12Api } from "./find-api.ts";
import type { Line } from "./line.ts";
import { answer, finishSeen, isTrue, scormWriter, type Values, valuesOf } from "./scorm.ts";
import { secondsOf, timeOfDay, timespan } from "./timespan.ts";

const STATUS = "cmi.core.lesson_status";
const RAW = "cmi.core.score.raw";

/** A SCORM 1.2 platform. Sets only what changed since it last took everything. */
export function scorm12Tracker(api: Scorm12Api, line: Line): Tracker {
  const call = (name: "LMSInitialize" | "LMSCommit" | "LMSFinish") => answer(() => api[name](""));
  const get = (element: string) => answer(() => api.LMSGetValue(element));
  const lastError = () => answer(() => api.LMSGetLastError());

  const { know, write, shake, send, ended } = scormWriter((element, value) =>
    answer(() => api.LMSSetValue(element, value)),
  );
  let scored = true;
  /** Unknown until there is something to say. */
  let takesObjectives: boolean | undefined;
  let takesInteractions: boolean | undefined;
  /** What leads from our number of an interaction to the platform's index. */
  let offset = 0;

  /** False only where the platform says so: some answer "" to every question and still take what is set. */
  function has(group: string): boolean {
    return get(`cmi.${group}._children`) !== "" || ["0", ""].includes(lastError());
  }

  function writeAll(progress: Progress): void {
    // Moodle opens a passed course for review and stores what is written all the same: then there is nothing to say.
    if (!scored) return;
    write(score("cmi.core", progress.score));
    write([[STATUS, progress.verdict]]);
    if (takesObjectives) write(objectives(progress.outcomes));
    if (takesInteractions) {
      for (const interaction of progress.interactions) {
        write(interactionAt(interaction.number + offset, interaction));
      }
    }
    write([
      ["cmi.suspend_data", progress.state],
      ["cmi.core.lesson_location", progress.location],
      ["cmi.core.session_time", timespan(progress.seconds)],
      ["cmi.core.exit", exitOf(progress)],
    ]);
  }

  return {
    async open() {
      if (!isTrue(call("LMSInitialize")) && !isOpenAlready(get, lastError)) {
        throw new Error("LMSInitialize was refused");
      }
      const mode = get("cmi.core.lesson_mode");
      know([STATUS, RAW].map((element) => [element, get(element)]));
      // Without credit nothing may be scored, whatever the mode (RTE 3.4.4, cmi.core.credit).
      scored = mode !== "browse" && mode !== "review" && get("cmi.core.credit") !== "no-credit";
      return {
        connected: true,
        learner: { id: get("cmi.core.student_id"), name: get("cmi.core.student_name") },
        saved: get("cmi.suspend_data"),
        mode: scored ? "normal" : mode === "review" ? "review" : "browse",
        passing: masteryOf(get("cmi.student_data.mastery_score")),
        limit: limitOf(get),
        reached: reachedBefore(get),
      };
    },

    async save(progress) {
      if (!scored) return "received";
      if (!line.online()) return "offline";
      learn(progress);
      writeAll(progress);
      const commit = () => call("LMSCommit");
      shake(commit, otherThan);
      return (await send(commit, line, progress)).answer;
    },

    close(progress, waits) {
      learn(progress);
      writeAll(progress);
      // Finish alone: a Commit beside it races with it while the window closes (Moodle 5.1, one in six lost).
      const finish = () => call("LMSFinish");
      return waits ? finishSeen(send(finish, line, progress)) : ended(finish());
    },
  };

  /** Asks what the platform supports, once, when there is first something to say. */
  function learn({ outcomes, interactions }: Progress): void {
    if (!scored) return;
    if (outcomes.some((outcome) => outcome.verdict)) takesObjectives ??= has("objectives");
    const first = interactions[0];
    if (!first || takesInteractions !== undefined) return;
    takesInteractions = has("interactions");
    if (!takesInteractions) return;
    // Indexes must follow on without gaps: the platform's own count decides, ours where it has none.
    const count = get("cmi.interactions._count");
    if (/^\d+$/.test(count)) offset = Number(count) - first.number;
  }
}

function score(group: string, raw: string | undefined): Values {
  return raw ? valuesOf(`${group}.score`, { min: "0", max: "100", raw }) : [];
}

function objectives(outcomes: readonly OutcomeProgress[]): Values {
  if (!outcomes.some((outcome) => outcome.verdict)) return [];
  return outcomes.flatMap(({ id, score: raw, verdict }, index) => {
    const group = `cmi.objectives.${index}`;
    return [
      ...valuesOf(group, { id }),
      ...score(group, raw),
      ...valuesOf(group, { status: verdict }),
    ];
  });
}

function interactionAt(index: number, interaction: Interaction): Values {
  const { id, type, at, response, right, points, correct, seconds } = interaction;
  // A range of right numbers cannot be told.
  const isRange = type === "numeric" && right[0] !== right[1];
  return valuesOf(`cmi.interactions.${index}`, {
    id,
    time: timeOfDay(new Date(at)),
    type,
    student_response: feedback(type, response),
    "correct_responses.0.pattern": isRange ? "" : feedback(type, right),
    weighting: String(points),
    result: correct ? "correct" : "wrong",
    latency: seconds === undefined ? "" : timespan(seconds),
  });
}

/**
 * An answer as CMIFeedback (RTE 3.4): single characters or pairs of them with commas between, `t` or `f`, a decimal, or at
 * most 255 characters of ASCII, in which texts other than that are percent-encoded.
 */
function feedback(type: Interaction["type"], parts: readonly string[]): string {
  const [first = ""] = parts;
  switch (type) {
    case "true-false":
      return first === "a" ? "t" : "f";
    case "numeric":
      // No exponent, and none is wanted: whoever writes 1e21 meant something else.
      return /e/.test(first) ? "" : first;
    case "fill-in":
      return encoded(parts.join(" / "), 255);
    default:
      return parts.join(",");
  }
}

/** `text` percent-encoded, as many of its letters as go into `max` characters. */
function encoded(text: string, max: number): string {
  const letters = [...text];
  const all = () => encodeURIComponent(letters.join(""));
  while (all().length > max) letters.pop();
  return all();
}

/** Some platforms refuse a second Initialize after a reload (error 101) and yet go on answering. */
function isOpenAlready(get: (element: string) => string, lastError: () => string): boolean {
  return get("cmi.core.student_id") !== "" && lastError() === "0";
}

function reachedBefore(get: (element: string) => string): Launch["reached"] {
  const verdict = get(STATUS);
  if (verdict === "completed") return { verdict };
  if (verdict !== "passed") return undefined;
  const raw = get(RAW);
  const percent = Number(raw);
  return { verdict, percent: raw !== "" && percent >= 0 && percent <= 100 ? percent : undefined };
}

/** Some platforms show a finished course as unfinished when it leaves with "suspend". */
function exitOf({ timedOut, verdict }: Progress): string {
  if (timedOut) return "time-out";
  return verdict === "incomplete" ? "suspend" : "";
}

/** The time that the platform allows for an attempt, less what earlier visits took of it. */
function limitOf(get: (element: string) => string): Launch["limit"] {
  const allowed = secondsOf(get("cmi.student_data.max_time_allowed"));
  if (allowed === 0) return undefined;
  const action = get("cmi.student_data.time_limit_action");
  const seconds = Math.max(0, allowed - secondsOf(get("cmi.core.total_time")));
  return { seconds, exit: /^exit/.test(action), message: /,message/.test(action) };
}

/** The platform's mastery score, in percent; it may have been changed there since the package was made. */
function masteryOf(score: string): Launch["passing"] {
  const percent = Number(score);
  return percent > 0 && percent <= 100
    ? { num: Math.round(percent * 100), den: 10_000 }
    : undefined;
}

/** For values whose wording is fixed another one, and another for that one. */
const OTHERS = [
  [/time|latency/, "00:00:00", "00:00:01"],
  [/type/, "choice", "likert"],
  [/response/, "1", "0"],
  [/result/, "neutral", ""],
  [/exit/, "suspend", ""],
] as const;

/**
 * Another value that every platform takes: see {@link scormWriter}. It stands there only until the next commit, and nothing
 * that the platform had before is higher. Undefined where it makes no difference whether the value arrived.
 */
function otherThan(element: string, value: string): string | undefined {
  if (/min|max|session/.test(element)) return undefined;
  if (/raw|weight/.test(element)) return String(Math.abs(Number(value) - 0.001));
  if (/status/.test(element)) {
    if (value === "incomplete") return undefined;
    return value === "passed" ? "completed" : "incomplete";
  }
  for (const [name, one, another] of OTHERS) {
    if (name.test(element)) return value === one ? another : one;
  }
  return `${value}-`;
}
