import { randomInt, randomUUID } from "node:crypto";
import { attemptEnd } from "@hocvu/model";
import type { Kysely } from "kysely";
import { mayCompete } from "../contest/may-compete.ts";
import type { CourseModel } from "../courses/read-course.ts";
import { hasExamIn } from "../lti/part.ts";
import type { Tables } from "../store/schema.ts";
import { drawPaper } from "./paper.ts";
import type { Sitter } from "./sitter.ts";

/**
 * Begins an attempt, unless one is under way: then nothing changes. `none` where all tries are used up, or there is no exam or none at this place.
 * Two devices that begin at once begin the same one: its number is unique.
 */
export async function startAttempt(
  db: Kysely<Tables>,
  { course, ...model }: CourseModel,
  { learnerId, linkId, part, role, courseId, version, extraAttempts, extraMinutes }: Sitter,
  now: Date,
): Promise<"begun" | "none"> {
  const { exam, contest } = course;
  if (!exam || !hasExamIn(part)) return "none";
  const competes = contest !== undefined && role === "learner";
  const last = await db
    .selectFrom("attempt")
    .select(["number", "submitted_at"])
    .where("link_id", "=", linkId)
    .where("learner_id", "=", learnerId)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last && !last.submitted_at) return "begun";
  if (competes && !(await mayCompete(db, contest, { learnerId, linkId, courseId }, now)))
    return "none";
  const number = (last?.number ?? 0) + 1;
  const most =
    role === "learner" ? (exam.attempts ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
  if (number > most + extraAttempts) return "none";
  const seed = randomInt(2 ** 31);
  const minutes = exam.minutes === undefined ? undefined : exam.minutes + extraMinutes;
  const end = attemptEnd(now.getTime(), minutes, competes ? contest : undefined);
  await db
    .insertInto("attempt")
    .values({
      id: randomUUID(),
      learner_id: learnerId,
      link_id: linkId,
      number,
      course_id: courseId,
      version,
      seed,
      paper: JSON.stringify(drawPaper({ course, ...model }, exam, seed)),
      started_at: now,
      due_at: end === undefined ? null : new Date(end),
      contest: competes,
    })
    .onConflict((on) => on.columns(["link_id", "learner_id", "number"]).doNothing())
    .execute();
  return "begun";
}
