import { isMarked, type Question } from "@hocvu/model";
import type { Kysely } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import type { Tables } from "../store/schema.ts";
import type { Sitter } from "./sitter.ts";

/**
 * A question whole, for a learner who has answered it in a module's practice. Practice shares its questions with the exam, so
 * that a course with a small bank has any; it shows what is right, as that is what it is for, but to nobody who sits in the
 * exam (`busy`).
 */
export async function practise(
  db: Kysely<Tables>,
  models: CourseModels,
  { learnerId, courseId, version }: Sitter,
  questionId: string,
): Promise<Question | "busy" | undefined> {
  const model = await models.at(courseId, version);
  // What a contest may draw is practised by nobody.
  if (model?.course.contest) return undefined;
  const question = model?.bank.find(({ id }) => id === questionId);
  const isPractised = model?.course.modules.some(
    ({ quiz, bank }) => quiz && bank.some(({ id }) => id === questionId),
  );
  // Nor what a teacher is to mark: see `unmarkedModule`.
  if (!question || !isPractised || isMarked(question)) return undefined;
  const sitting = await db
    .selectFrom("attempt")
    .select("id")
    .where("learner_id", "=", learnerId)
    .where("course_id", "=", courseId)
    .where("submitted_at", "is", null)
    .executeTakeFirst();
  return sitting ? "busy" : question;
}
