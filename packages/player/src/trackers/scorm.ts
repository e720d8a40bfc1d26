import { ifAllowed } from "../tolerate.ts";
import type { Answer, Ending, Progress } from "../tracker.ts";
import type { Line } from "./line.ts";

/** Elements and values in the order in which they are to be set. */
export type Values = readonly (readonly [element: string, value: string])[];

/** Of a group of elements those that have something to say, in this order: `cmi.objectives.0` and `{ id: "x" }` give `cmi.objectives.0.id`. */
export function valuesOf(
  group: string,
  values: Readonly<Record<string, string | undefined>>,
): Values {
  return Object.keys(values).flatMap((name) => {
    const value = values[name];
    return value ? [[`${group}.${name}`, value] as const] : [];
  });
}

/** Sets values on a SCORM platform of either edition. */
export interface ScormWriter {
  /** Takes down what the platform had at the launch. */
  know(values: Values): void;
  /** Sets what changed since the platform last took everything. */
  write(values: Values): void;
  /**
   * Makes what was lost count as changed, where that is needed: by another value of each, `otherThan`, which `commit` sends
   * before the right one stands there again. See {@link scormWriter}.
   */
  shake(
    commit: () => unknown,
    otherThan: (element: string, value: string) => string | undefined,
  ): void;
  /**
   * Lets the platform send what was set: `ask` commits, or ends the session. Unless it was taken, everything is set again
   * the next time, as platforms send only what changed. Where nothing shows whether it arrived, the line is tried if
   * there is more in it than where the learner is: a verdict, answers of an exam.
   */
  send(ask: () => string, line: Line, progress: Progress): Promise<Sent>;
  /** What to do about an ending that nobody waits for: the platform `said` this. */
  ended(said: string): Ending;
}

/** What came of it, and the platform's own word. */
export interface Sent {
  readonly answer: Exclude<Answer, object>;
  readonly said: string;
}

/**
 * Moodle's SCORM 1.2 takes what it has tried to send for sent, whatever came of it, and compares only when it commits
 * (5.1, mod/scorm/datamodels/scorm_12.js, CollectData): what was lost once is never sent again, unless another value of it
 * was committed in between.
 */
export function scormWriter(setValue: (element: string, value: string) => void): ScormWriter {
  const set = new Map<string, string>();
  /** What the platform has tried to send in vain, and what it took last. */
  let lost: ReadonlyMap<string, string> = new Map();
  let had: ReadonlyMap<string, string> = lost;
  /** What counts of what was taken. */
  let settled: string | undefined = "incomplete undefined 0";

  function forget(isTried: boolean): void {
    settled = undefined;
    if (isTried) lost = new Map(set);
    set.clear();
  }

  return {
    know(values) {
      had = new Map(values);
    },
    write(values) {
      for (const [element, value] of values) {
        if (set.get(element) === value) continue;
        setValue(element, value);
        set.set(element, value);
      }
    },
    shake(commit, otherThan) {
      const same = [...set].filter(([element, value]) => {
        const isLost = lost.get(element) === value && had.get(element) !== value;
        const other = isLost ? otherThan(element, value) : undefined;
        if (other !== undefined) setValue(element, other);
        return other !== undefined;
      });
      lost = new Map();
      if (same.length === 0) return;
      commit();
      for (const [element, value] of same) setValue(element, value);
    },
    async send(ask, line, { verdict, score, interactions }) {
      const weight = `${verdict} ${score} ${interactions.length}`;
      const sight = line.watch();
      const said = ask();
      const seen = await sight();
      const isLost = !isTrue(said) || seen === "lost";
      const isClear = isLost || seen === "received" || weight === settled;
      const trouble = isLost || !isClear ? await line.probe() : undefined;
      if (!isLost && !trouble) {
        settled = weight;
        had = new Map(set);
        return { answer: seen ? "received" : "said", said };
      }
      // Where the platform said nothing, or nothing was seen to go, it has tried nothing.
      forget(isLost && said !== "");
      return { answer: trouble || "refused", said };
    },
    ended(said) {
      // A yes while the window goes away means at best that it was tried, and some platforms have finished and say nothing.
      if (said !== "false") return "silent";
      forget(true);
      return "refused";
    },
  };
}

/** How a session ended whose end somebody waits for. After a platform's yes it is over, whatever became of what was sent. */
export async function finishSeen(sending: Promise<Sent>): Promise<Ending> {
  const { answer, said } = await sending;
  if (answer === "received" || answer === "said") return "taken";
  return said === "false" ? answer : "silent";
}

export function isTrue(text: string): boolean {
  return text === "true" || text === "1";
}

/** What the platform says, as text; "" where it throws, as some do while the window closes. */
export function answer(ask: () => unknown): string {
  return String(ifAllowed(ask) ?? "");
}
