import type { ToldVersion } from "../http/told-version.ts";
import type { Words } from "../words/words.ts";

export type FaultName = keyof Words["faults"];

/** As SCORM and cmi5 open a course: to be done, looked at again, or looked around in. */
export type ModeName = "normal" | "review" | "browse";

/** One call of a course, whatever the run-time. */
export interface LoggedCall {
  readonly name: string;
  readonly args: readonly string[];
  readonly returned: string;
  readonly error: string;
  readonly violations: readonly string[];
  /** Of the second window, where there are two. */
  readonly second?: boolean;
}

/** What a platform holds of its learner. */
export interface Standing {
  readonly status: string;
  readonly score: string;
  readonly place?: string;
  readonly suspendData?: { readonly length: number; readonly most: number };
  readonly commits: { readonly taken: number; readonly refused: number };
  /** By the standard's own names; none where the standard keeps no record. */
  readonly elements?: readonly (readonly [name: string, value: string])[];
}

/** What a run-time needs of the window. */
export interface Kit {
  version(): ToldVersion;
  fault(): FaultName;
  mode(): ModeName;
  /** What the platform calls its learner: another one on each platform, and another one once a new learner is asked for. */
  learner(): string;
  heard(call: LoggedCall): void;
  changed(): void;
}

/** A platform in the window that the course is opened on. */
export interface RunTime {
  /**
   * Puts in place what the course looks for, in the window around its own; the address it is opened at. With `fresh` a
   * learner comes for the first time.
   */
  open(fresh: boolean, around: Window): Promise<string>;
  /** Takes it away again. */
  close(around: Window): void;
  /** Undefined where the window holds nothing: with an LRS, or in the browser alone. */
  standing(): Standing | undefined;
}

/** As a platform waits for its server while the network is slow: nothing else goes on meanwhile. */
export function waitIfSlow(fault: FaultName): void {
  if (fault !== "slow") return;
  const request = new XMLHttpRequest();
  request.open("POST", "/wait?ms=2000", false);
  try {
    request.send();
  } catch {
    // The preview was stopped; a platform would not know either.
  }
}
