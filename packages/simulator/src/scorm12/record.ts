import type { CmiRecord } from "./platform-api.ts";

/** What a platform says at a launch, beside what it kept. */
export interface Circumstances {
  readonly lessonMode: string;
  readonly masteryScore: string | undefined;
}

/**
 * The record that a session begins with: what earlier ones left, without what was of that session alone. A learner
 * who comes back after `exit=suspend` resumes.
 */
export function recordAtLaunch(
  left: CmiRecord,
  { lessonMode, masteryScore }: Circumstances,
): CmiRecord {
  const { core } = left;
  const { exit, session_time: _, ...kept } = core ?? {};
  return {
    ...left,
    core: {
      ...kept,
      student_id: "42",
      student_name: "Nguyen, An",
      credit: lessonMode === "normal" ? "credit" : "no-credit",
      lesson_mode: lessonMode,
      lesson_status: core?.lesson_status ?? "not attempted",
      entry: core === undefined ? "ab-initio" : exit === "suspend" ? "resume" : "",
    },
    student_data: masteryScore === undefined ? {} : { mastery_score: masteryScore },
  };
}
