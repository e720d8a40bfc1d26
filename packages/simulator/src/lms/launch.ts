import type { CmiRecord } from "../scorm12/platform-api.ts";
import type { Entry } from "./log.ts";

/** How a platform shows a SCO: in a frame, in a frame within a frame, or in a window of its own. */
export type Placement = "frame" | "nested" | "popup";

/**
 * Which API a SCO finds: a real run-time; one that takes everything and answers every question with an empty text
 * (`silent`), or every question except for suspend data and location, as the SCORM XBlock of Open edX does
 * (`xblock`); or none.
 */
export type ApiKind = "real" | "silent" | "xblock" | "none";

/** What the server tells the platform's page. */
export interface Launch {
  readonly session: number;
  readonly api: ApiKind;
  /** Whether the API comes only when `hocvuReveal` is called, as on a platform whose scripts take their time. */
  readonly late: boolean;
  /** What the course's frame may do (HTML's `sandbox`); everything if left out. */
  readonly sandbox?: string;
  readonly placement: Placement;
  /** Address of the SCO. */
  readonly sco: string;
  /** What earlier sessions left, with the answers a SCO gets at the start of this one. */
  readonly record: CmiRecord;
}

/** What the platform's page tells the server. */
export interface Report {
  readonly session: number;
  /** `log`: only what happened since the last report. */
  readonly event: "commit" | "finish" | "log";
  readonly entries: readonly Entry[];
  /** How many entries the session had before these: reports sent while a window closes may overtake one another. */
  readonly after: number;
  readonly record?: CmiRecord;
}
