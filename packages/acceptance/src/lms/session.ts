import type { CmiRecord } from "../scorm12/platform-api.ts";
import type { Report } from "./launch.ts";
import { callsOf, type Entry } from "./log.ts";

/** One launch of the SCO, as far as the platform heard. */
export interface Session {
  readonly number: number;
  /** Calls and what happened around them, in order, as far as the reports have come without a gap. */
  readonly entries: readonly Entry[];
  /** What each LMSCommit brought, oldest first. */
  readonly commits: readonly CmiRecord[];
  /** Calls of LMSFinish among {@link entries}. */
  readonly finishes: number;
}

/** A session that still takes reports. */
export interface OpenSession extends Session {
  take(report: Report): void;
}

export function openSession(number: number): OpenSession {
  const arrived: Entry[] = [];
  const commits: CmiRecord[] = [];
  const entries = () => {
    const gap = arrived.findIndex((entry) => entry === undefined);
    return gap < 0 ? arrived : arrived.slice(0, gap);
  };
  return {
    number,
    commits,
    get entries() {
      return entries();
    },
    get finishes() {
      return callsOf(entries(), "LMSFinish").length;
    },
    take(report) {
      for (const [index, entry] of report.entries.entries()) arrived[report.after + index] = entry;
      if (report.event === "commit") commits.push(report.record ?? {});
    },
  };
}
