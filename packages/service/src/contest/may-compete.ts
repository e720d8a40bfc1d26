import type { Contest } from "@hocvu/model";
import type { Kysely } from "kysely";
import type { Tables } from "../store/schema.ts";
import { phaseOf } from "./phase.ts";

/** Whether somebody may begin now: while the contest is open, entered at this very place, and not taken out. */
export async function mayCompete(
  db: Kysely<Tables>,
  contest: Contest,
  { learnerId, linkId, courseId }: Record<"learnerId" | "linkId" | "courseId", string>,
  now: Date,
): Promise<boolean> {
  if (phaseOf(contest, now) !== "open") return false;
  const entered = await db
    .selectFrom("contestant")
    .select("id")
    .where("course_id", "=", courseId)
    .where("learner_id", "=", learnerId)
    .where("link_id", "=", linkId)
    .where("disqualified_at", "is", null)
    .executeTakeFirst();
  return entered !== undefined;
}
