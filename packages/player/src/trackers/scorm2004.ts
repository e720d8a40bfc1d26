import type { Interaction, Launch, Progress, Tracker } from "../tracker.ts";
import type { Scorm2004Api } from "./find-api.ts";
import type { Line } from "./line.ts";
import { patternOf } from "./pattern.ts";
import { answer, finishSeen, isTrue, scormWriter, type Values, valuesOf } from "./scorm.ts";

/** The most characters of a written answer (RTE 4.2.9.1, SPM of a localized string). */
const LONGEST_TEXT = 250;

/**
 * A SCORM 2004 platform, 3rd or 4th edition; `lang` is the course's. `renew` asks for another session where this one has
 * ended already, and says whether there will be one, in another page. Otherwise as for SCORM 1.2.
 */
export function scorm2004Tracker(
  api: Scorm2004Api,
  lang: string,
  line: Line,
  renew: () => boolean = () => false,
): Tracker {
  const get = (element: string) => answer(() => api.GetValue(element));
  /** Ids must not be set a second time (RTE 3.1.7, error 351). */
  const named = new Set<string>();
  const { write, send, ended } = scormWriter((element, value) => {
    if (element.endsWith(".id")) {
      if (named.has(element)) return;
      named.add(element);
    }
    answer(() => api.SetValue(element, value));
  });
  let scored = true;
  /** Where each outcome stands among the platform's objectives, some of which it may have made itself. */
  let objectives: Map<string, number> | undefined;
  let offset: number | undefined;

  function writeAll(progress: Progress, ends: boolean): void {
    const { verdict, score, measure } = progress;
    if (!scored) return;
    write(scoreOf("cmi", score));
    // Who has used up all tries is done with the course, though without success.
    const isDone = verdict !== "incomplete";
    write([
      ["cmi.progress_measure", String(isDone ? 1 : cut(measure))],
      ["cmi.completion_status", isDone ? "completed" : "incomplete"],
      ...statusOf("cmi", verdict),
    ]);
    for (const outcome of progress.outcomes) writeOutcome(outcome);
    for (const interaction of progress.interactions) {
      offset ??= Number(get("cmi.interactions._count")) - interaction.number || 0;
      write(interactionAt(interaction.number + offset, interaction, lang));
    }
    write([
      ["cmi.suspend_data", progress.state],
      // Some platforms take no empty one.
      ["cmi.location", progress.location || "-"],
      ["cmi.session_time", duration(progress.seconds)],
      // Any other exit ends the attempt, and the next visit would begin with nothing (RTE 4.2.8).
      ["cmi.exit", progress.timedOut ? "time-out" : "suspend"],
    ]);
    if (ends) write([["adl.nav.request", "suspendAll"]]);
  }

  function writeOutcome({ id, verdict, score }: Progress["outcomes"][number]): void {
    if (!verdict) return;
    objectives ??= objectivesOf(get);
    let index = objectives.get(id);
    if (index === undefined) {
      index = Math.max(-1, ...objectives.values()) + 1;
      objectives.set(id, index);
      write([[`cmi.objectives.${index}.id`, id]]);
    }
    const group = `cmi.objectives.${index}`;
    write([...scoreOf(group, score), ...statusOf(group, verdict)]);
  }

  return {
    async open() {
      if (!isTrue(answer(() => api.Initialize("")))) {
        if (answer(() => api.GetLastError()) === "104" && renew()) return new Promise(() => {});
        // Some platforms refuse a second Initialize after a reload (error 103) and yet go on answering.
        if (get("cmi.learner_id") === "") throw new Error();
      }
      const mode = get("cmi.mode");
      scored = mode !== "browse" && mode !== "review" && get("cmi.credit") !== "no-credit";
      return {
        connected: true,
        learner: { id: get("cmi.learner_id"), name: get("cmi.learner_name") },
        saved: get("cmi.suspend_data"),
        mode: scored ? "normal" : mode === "review" ? "review" : "browse",
        limit: limitOf(get),
        reached: reachedBefore(get),
      };
    },

    async save(progress) {
      if (!scored) return "received";
      if (!line.online()) return "offline";
      writeAll(progress, false);
      return (await send(() => answer(() => api.Commit("")), line, progress)).answer;
    },

    close(progress, waits) {
      writeAll(progress, waits);
      // Terminate alone: it keeps everything, and a Commit beside it may race with it.
      const finish = () => answer(() => api.Terminate(""));
      return waits ? finishSeen(send(finish, line, progress)) : ended(finish());
    },
  };
}

function scoreOf(group: string, raw: string | undefined): Values {
  if (!raw) return [];
  const scaled = String(Math.round(Number(raw) * 100) / 10_000);
  return valuesOf(`${group}.score`, { min: "0", max: "100", raw, scaled });
}

/** Completion and success are told apart: what was only read has no success (RTE 4.2.4, 4.2.22). */
function statusOf(group: string, verdict: Progress["verdict"]): Values {
  if (verdict === "incomplete") return [];
  const kind = verdict === "completed" ? "completion" : "success";
  return [[`${group}.${kind}_status`, verdict]];
}

function objectivesOf(get: (element: string) => string): Map<string, number> {
  const count = Number(get("cmi.objectives._count")) || 0;
  return new Map(
    Array.from({ length: count }, (_, index) => [get(`cmi.objectives.${index}.id`), index]),
  );
}

function interactionAt(index: number, interaction: Interaction, lang: string): Values {
  const { id, type, response, right, at, points, correct, seconds } = interaction;
  return valuesOf(`cmi.interactions.${index}`, {
    id,
    type,
    // Without fractions of seconds and with a zone, which is what all platforms take.
    timestamp: `${at.slice(0, 19)}.0Z`,
    learner_response: responseOf(type, response, lang),
    "correct_responses.0.pattern": responseOf(type, right, lang, true),
    weighting: String(points),
    result: correct ? "correct" : "incorrect",
    latency: seconds === undefined ? "" : duration(seconds),
  });
}

function responseOf(
  type: Interaction["type"],
  parts: readonly string[],
  lang: string,
  range = false,
): string {
  if (type !== "fill-in") return patternOf(type, parts, range);
  const text = parts.map((part) => part.slice(0, LONGEST_TEXT)).join("[,]");
  return text && `{lang=${lang}}${text}`;
}

/** Seconds as an ISO 8601 duration with at most two decimals (RTE 4.1.1.7). */
function duration(seconds: number): string {
  return `PT${cut(seconds)}S`;
}

/** `value` with two decimals at most, never rounded up. */
function cut(value: number): number {
  return Math.floor(value * 100) / 100;
}

function limitOf(get: (element: string) => string): Launch["limit"] {
  const allowed = secondsOf(get("cmi.max_time_allowed"));
  if (allowed === 0) return undefined;
  const action = get("cmi.time_limit_action");
  const seconds = Math.max(0, allowed - secondsOf(get("cmi.total_time")));
  return { seconds, exit: /^exit/.test(action), message: /,message/.test(action) };
}

/** How many seconds an ISO 8601 duration of days and less is; 0 for what is none. */
function secondsOf(duration: string): number {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(duration);
  const units = [86_400, 3_600, 60, 1];
  return units.reduce((sum, unit, n) => sum + unit * Number(found?.[n + 1] || 0), 0);
}

function reachedBefore(get: (element: string) => string): Launch["reached"] {
  if (get("cmi.success_status") === "passed") {
    const percent = Number(get("cmi.score.scaled")) * 100;
    return { verdict: "passed", percent: percent > 0 ? percent : undefined };
  }
  return get("cmi.completion_status") === "completed" && get("cmi.success_status") !== "failed"
    ? { verdict: "completed" }
    : undefined;
}
