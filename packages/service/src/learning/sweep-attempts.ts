import type { Kysely } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import type { Log } from "../service.ts";
import type { Tables } from "../store/schema.ts";
import { closeAttempt } from "./close-attempt.ts";
import { GRACE } from "./save-answers.ts";

const BATCH = 100;

/**
 * Closes attempts whose time is over, and the grace after it. Any number of processes may do it at once: an attempt is closed
 * once. One that cannot be closed holds up no other. True if more may be waiting.
 */
export async function sweepAttempts(
  db: Kysely<Tables>,
  models: CourseModels,
  now: Date,
  log: Log,
): Promise<boolean> {
  const overdue = await db
    .selectFrom("attempt")
    .select("id")
    .where("submitted_at", "is", null)
    .where("due_at", "<", new Date(now.getTime() - GRACE))
    .orderBy("due_at")
    .limit(BATCH)
    .execute();
  let closed = 0;
  for (const { id } of overdue) {
    try {
      await closeAttempt(db, models, id, "sweep", now);
      closed++;
    } catch (error) {
      log("sweep-failed", { attempt: id, kind: (error as Error).name });
    }
  }
  return closed === BATCH;
}
