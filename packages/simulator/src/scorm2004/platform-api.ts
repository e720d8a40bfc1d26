import * as scormAgain from "scorm-again/scorm2004";
import type { Record2004 } from "./record.ts";
import type { Scorm2004Functions } from "./strict-api.ts";

/** What of scorm-again is used here. */
interface ScormAgain extends Scorm2004Functions {
  readonly cmi: unknown;
  loadFromJSON(record: object, at: string): void;
}
const { Scorm2004API } = scormAgain as unknown as {
  readonly Scorm2004API: new (settings: object) => ScormAgain;
};

/** What a session begins with. */
export interface Start2004 {
  readonly mode: string;
  readonly scaledPassingScore: number | undefined;
  /** What an earlier visit left; see `kept`. */
  readonly record: Record2004;
  readonly learnerId?: string;
}

/** A real SCORM 2004 run-time. */
export interface Platform2004 {
  readonly api: Scorm2004Functions;
  /** What it holds now, as scorm-again writes it below `cmi`. */
  record(): Record2004;
}

export function platformApi2004(start: Start2004): Platform2004 {
  const { mode, scaledPassingScore, record, learnerId = "42" } = start;
  const api = new Scorm2004API({ autocommit: false, logLevel: 5, mastery_override: false });
  api.loadFromJSON(
    {
      ...record,
      learner_id: learnerId,
      learner_name: "Nguyễn, An",
      mode,
      credit: mode === "normal" ? "credit" : "no-credit",
      ...(scaledPassingScore === undefined
        ? {}
        : { scaled_passing_score: String(scaledPassingScore) }),
    },
    "cmi",
  );
  return { api, record: () => JSON.parse(JSON.stringify(api.cmi)) };
}
