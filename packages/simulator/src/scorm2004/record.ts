/** What a SCORM 2004 platform holds of a learner. */
export interface Record2004 {
  readonly completion_status?: string;
  readonly success_status?: string;
  readonly score?: { readonly scaled?: string; readonly raw?: string };
  readonly progress_measure?: string;
  readonly suspend_data?: string;
  readonly exit?: string;
  readonly objectives?: unknown;
  readonly interactions?: unknown;
  readonly [element: string]: unknown;
}

/** What a platform holds before the first visit: the manifest's objectives are there before the SCO is (RTE 4.2.17). */
export function recordAtFirst(objectives: readonly string[]): Record2004 {
  return {
    exit: "suspend",
    objectives: Object.fromEntries(objectives.map((id, index) => [index, { id }])),
  };
}

/** What lasts from one visit to the next after an exit by `suspend` (RTE 4.2.8); after any other nothing does. */
export function kept({ exit, session_time: _, ...record }: Record2004): Record2004 {
  return exit === "suspend" ? { ...record, entry: "resume" } : {};
}
