import * as scormAgain from "scorm-again/scorm12";
import type { Scorm12Functions } from "./strict-api.ts";

/** What a platform holds of a learner, as scorm-again writes it: `cmi` as nested objects. */
export interface CmiRecord {
  readonly suspend_data?: string;
  readonly core?: CoreRecord;
  readonly objectives?: Readonly<Record<string, ObjectiveRecord>>;
  readonly interactions?: Readonly<Record<string, InteractionRecord>>;
  readonly student_data?: { readonly mastery_score?: string };
}

export interface CoreRecord {
  readonly student_id?: string;
  readonly student_name?: string;
  readonly credit?: string;
  readonly entry?: string;
  readonly exit?: string;
  readonly lesson_location?: string;
  readonly lesson_mode?: string;
  readonly lesson_status?: string;
  readonly score?: ScoreRecord;
  readonly session_time?: string;
  readonly total_time?: string;
}

export interface ScoreRecord {
  readonly raw: string;
  readonly min: string;
  readonly max: string;
}

export interface ObjectiveRecord {
  readonly id: string;
  readonly status: string;
  readonly score: ScoreRecord;
}

export interface InteractionRecord {
  readonly id: string;
  readonly time: string;
  readonly type: string;
  readonly weighting: string;
  readonly student_response: string;
  readonly result: string;
  readonly latency: string;
  readonly correct_responses: Readonly<Record<string, { readonly pattern: string }>>;
}

/** What of scorm-again is used here. Its own types speak of a default export, which the module has not. */
type ScormAgain = new (settings: {
  readonly autocommit: boolean;
  readonly mastery_override: boolean;
  readonly logLevel: number;
  readonly lmsCommitUrl: string;
  readonly dataCommitFormat: "json";
  readonly httpService: {
    processHttpRequest(
      url: string,
      params: { readonly cmi: CmiRecord },
      last: boolean,
    ): { readonly result: string; readonly errorCode: number };
    updateSettings(): void;
  };
}) => Scorm12Functions & { loadFromJSON(record: CmiRecord, at: "cmi"): void };

const { Scorm12API } = scormAgain as unknown as { readonly Scorm12API: ScormAgain };

/**
 * A real SCORM 1.2 run-time that starts from `record`. `store` is called at each LMSCommit and LMSFinish (`last`)
 * and says whether the record was taken; it must answer at once.
 */
export function platformApi(
  record: CmiRecord = {},
  store: (record: CmiRecord, last: boolean) => boolean = () => true,
): Scorm12Functions {
  const api = new Scorm12API({
    autocommit: false,
    // As SCORM 1.2 has it: a platform that knows a mastery score decides between passed and failed itself.
    mastery_override: true,
    logLevel: 5,
    lmsCommitUrl: "/commit",
    dataCommitFormat: "json",
    httpService: {
      processHttpRequest(_url, { cmi }, last) {
        const taken = store(cmi, last);
        return { result: taken ? "true" : "false", errorCode: taken ? 0 : 101 };
      },
      updateSettings() {},
    },
  });
  api.loadFromJSON(record, "cmi");
  return api;
}
