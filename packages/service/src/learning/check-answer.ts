import type { Kysely } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import type { Tables } from "../store/schema.ts";
import type { Sitter } from "./sitter.ts";

/** Settles the answer to one question of the attempt under way, so that it may be seen marked. False where that cannot be. */
export async function checkAnswer(
  db: Kysely<Tables>,
  models: CourseModels,
  { learnerId, linkId }: Sitter,
  attemptId: string,
  questionId: string,
  now: Date,
): Promise<boolean> {
  const attempt = await db
    .selectFrom("attempt")
    .select(["course_id", "version"])
    .where("id", "=", attemptId)
    .where("link_id", "=", linkId)
    .where("learner_id", "=", learnerId)
    .where("submitted_at", "is", null)
    .executeTakeFirst();
  const model = attempt && (await models.at(attempt.course_id, attempt.version));
  if (model?.course.exam?.feedback !== "each") return false;
  const { numUpdatedRows } = await db
    .updateTable("answer")
    .set((set) => ({ checked_at: set.fn.coalesce("checked_at", set.val(now)) }))
    .where("attempt_id", "=", attemptId)
    .where("question_id", "=", questionId)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
