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
  const arrived = new Map<number, Entry>();
  const commits: CmiRecord[] = [];

  function entries(): readonly Entry[] {
    const found: Entry[] = [];
    for (let next = arrived.get(0); next; next = arrived.get(found.length)) found.push(next);
    return found;
  }

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
      for (const [index, entry] of report.entries.entries())
        arrived.set(report.after + index, entry);
      if (report.event === "commit") commits.push(report.record ?? {});
    },
  };
}
