/** What the page around a SCO is told. */
export interface HostLaunch {
  /** Undefined where the course talks to an LRS. */
  readonly standard: "scorm12" | "scorm2004" | undefined;
  /** The address of the SCO. */
  readonly sco: string;
  readonly masteryScore?: string | undefined;
  readonly minMeasure?: string | undefined;
}

/** One call of the SCO. */
export interface HeardCall {
  readonly name: string;
  /** The beginnings of them: a course may set a million characters a thousand times. */
  readonly args: readonly string[];
  /** Of the last argument, in characters. */
  readonly size: number;
  readonly returned: string;
  readonly violations: readonly string[];
}
