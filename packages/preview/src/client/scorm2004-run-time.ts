import {
  kept,
  type Platform2004,
  platformApi2004,
  type Record2004,
  type Scorm2004Functions,
  strictApi2004,
} from "@hocvu/simulator/scorm2004/run-time";
import { elementsOf } from "./elements.ts";
import { type Kit, type RunTime, waitIfSlow } from "./run-time.ts";

declare global {
  interface Window {
    API_1484_11?: Scorm2004Functions;
  }
}

/** RTE 4.2.22: what a platform has to take of suspend data. */
const MOST = 64_000;
/** General commit failure (RTE 3.1.7). */
const COMMIT_FAILED = "391";

/** SCORM 2004: a real run-time, whose server breaks on demand. */
export function scorm2004RunTime(kit: Kit): RunTime {
  const commits = { taken: 0, refused: 0 };
  let left: Record2004 | undefined;

  function breaking({ api, record }: Platform2004): Scorm2004Functions {
    let error: string | undefined;
    const saving =
      (name: "Commit" | "Terminate") =>
      (...args: readonly string[]) => {
        const fault = kit.fault();
        waitIfSlow(fault);
        const refuses = fault === "refuses" || fault === "offline" || fault === "expired";
        error = refuses ? COMMIT_FAILED : undefined;
        if (refuses) {
          commits.refused++;
          return "false";
        }
        const returned = api[name](...args);
        if (fault !== "dead line") left = record();
        commits[returned === "true" ? "taken" : "refused"]++;
        return returned;
      };
    const plain =
      (name: "Initialize" | "GetValue" | "SetValue") =>
      (...args: readonly string[]) => {
        error = undefined;
        return api[name](...args);
      };
    return {
      Initialize: plain("Initialize"),
      Terminate: saving("Terminate"),
      GetValue: plain("GetValue"),
      SetValue: plain("SetValue"),
      Commit: saving("Commit"),
      GetLastError: () => error ?? api.GetLastError(),
      GetErrorString: (...args) => api.GetErrorString(...args),
      GetDiagnostic: (...args) => api.GetDiagnostic(...args),
    };
  }

  return {
    async open(fresh, around) {
      if (fresh) {
        left = undefined;
        Object.assign(commits, { taken: 0, refused: 0 });
      }
      const { minMeasure } = kit.version();
      const platform = platformApi2004({
        mode: kit.mode(),
        scaledPassingScore: minMeasure === undefined ? undefined : Number(minMeasure),
        record: left ? kept(left) : {},
        learnerId: kit.learner(),
      });
      around.API_1484_11 = strictApi2004(breaking(platform), (call) => {
        kit.heard({ ...call, second: around !== window });
        kit.changed();
      });
      return "/play/scorm2004/";
    },
    close(around) {
      delete around.API_1484_11;
    },
    standing() {
      const record: Record2004 = left ?? {};
      const { success_status = "", completion_status = "", score, suspend_data = "" } = record;
      return {
        status: [completion_status, success_status].filter(Boolean).join(" · "),
        score: score?.raw ?? "",
        place: String(record.location ?? ""),
        suspendData: { length: suspend_data.length, most: MOST },
        commits: { ...commits },
        elements: elementsOf(record),
      };
    },
  };
}
