import { createHash, randomUUID } from "node:crypto";
import type { Agent } from "../lrs/statement.ts";

/** A learner's enrolment in a course. */
export interface Registration {
  readonly learner: Agent;
  /** A UUID. */
  readonly id: string;
  /**
   * The LMS's own id for the course, block or AU that its publisher calls `id`: never the same (8.1.5, 9.3.9), yet always
   * the same one for it.
   */
  activityId(id: string): string;
}

export const HOME_PAGE = "https://lms.example";

export function register(learner: Agent): Registration {
  return {
    learner,
    id: randomUUID(),
    activityId: (id) =>
      `${HOME_PAGE}/activities/${createHash("sha1").update(id).digest("hex").slice(0, 12)}`,
  };
}
