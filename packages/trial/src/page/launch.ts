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
  readonly args: readonly string[];
  readonly returned: string;
  readonly violations: readonly string[];
}
