import type { Answer, Ending, Progress } from "../tracker.ts";
import type { Line } from "./line.ts";

/** Elements and values in the order in which they are to be set. */
export type Values = readonly (readonly [element: string, value: string])[];

/** Sets values on a SCORM platform of either edition. */
export interface ScormWriter {
  /** Sets what changed since the platform last took everything. */
  write(values: Values): void;
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
 * `otherThan` gives a value to set in between, so that a platform which forgot to send the right one takes that for a change
 * (Moodle compares with what it last tried to send, not with what arrived).
 */
export function scormWriter(
  setValue: (element: string, value: string) => void,
  otherThan: (element: string, value: string) => string | undefined,
): ScormWriter {
  const set = new Map<string, string>();
  /** What was set when the platform last refused it all. */
  let refused: ReadonlyMap<string, string> = new Map();
  /** What counts of what was taken. */
  let settled: string | undefined = "incomplete undefined 0";
  return {
    write(values) {
      for (const [element, value] of values) {
        if (set.get(element) === value) continue;
        const other = refused.get(element) === value ? otherThan(element, value) : undefined;
        if (other !== undefined) setValue(element, other);
        setValue(element, value);
        set.set(element, value);
      }
    },
    async send(ask, line, { verdict, score, interactions }) {
      if (!line.online()) return { answer: "offline", said: "false" };
      const weight = `${verdict} ${score} ${interactions.length}`;
      const sight = line.watch();
      const said = ask();
      const yes = isTrue(said);
      const seen = await sight();
      if (yes && seen === "received") {
        settled = weight;
        return { answer: seen, said };
      }
      // A platform that lost it once says yes to the next try without sending anything: in doubt it lost this one.
      const isLost = !yes || seen === "lost";
      const trouble = isLost || weight !== settled ? await line.probe() : undefined;
      if (!isLost && !trouble) {
        settled = weight;
        return { answer: "said", said };
      }
      forget(said);
      return { answer: trouble ?? "refused", said };
    },
    ended(said) {
      // A yes while the window goes away means at best that it was tried, and some platforms have finished and say nothing.
      if (said !== "false") return "silent";
      forget(said);
      return "refused";
    },
  };

  function forget(said: string): void {
    settled = undefined;
    // Where the platform said nothing it sent nothing.
    if (said !== "") refused = new Map(set);
    set.clear();
  }
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
  try {
    return String(ask() ?? "");
  } catch {
    return "";
  }
}
