import { passes, type Response } from "@hocvu/model";
import type { Kysely, Transaction } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import { enqueueScore } from "../outbox/enqueue-score.ts";
import type { AttemptTable, Tables } from "../store/schema.ts";
import { gradePaper, questionsOf } from "./paper.ts";

/**
 * Closes an attempt, marks it, and puts its score on the way, all in one transaction: whoever closes it a second time, on
 * another device or in another process, changes nothing.
 */
export async function closeAttempt(
  db: Kysely<Tables>,
  models: CourseModels,
  attemptId: string,
  by: NonNullable<AttemptTable["closed_by"]>,
  now: Date,
): Promise<void> {
  const sat = await db
    .selectFrom("attempt")
    .select(["course_id", "version"])
    .where("id", "=", attemptId)
    .where("submitted_at", "is", null)
    .executeTakeFirst();
  if (!sat) return;
  // Before the transaction: it would ask for a second connection, and the embedded database has one.
  const model = await models.at(sat.course_id, sat.version);
  if (!model) throw new Error("the version that an attempt is sat on is gone");
  await db.transaction().execute(async (db) => {
    const attempt = await db
      .selectFrom("attempt")
      .selectAll()
      .where("id", "=", attemptId)
      .where("submitted_at", "is", null)
      // Answers that are being saved are in before, or come too late: see `saveAnswers`.
      .forUpdate()
      .executeTakeFirst();
    if (!attempt) return;
    const answers = await answersOf(db, attemptId);
    const { right, total } = gradePaper(questionsOf(model, attempt.paper, attempt.seed), answers);
    const { due_at: due } = attempt;
    await db
      .updateTable("attempt")
      .set({
        submitted_at: due && due < now ? due : now,
        closed_by: by,
        right_answers: right,
        asked: total,
        passed: passes(right, total, model.course.passing),
      })
      .where("id", "=", attemptId)
      .execute();
    await tell(db, attempt, now);
  });
}

/** The answers to the questions of an attempt, by question. */
export async function answersOf(
  db: Kysely<Tables>,
  attemptId: string,
): Promise<ReadonlyMap<string, Response>> {
  const rows = await db
    .selectFrom("answer")
    .select(["question_id", "response"])
    .where("attempt_id", "=", attemptId)
    .execute();
  return new Map(rows.map((row) => [row.question_id, row.response as Response]));
}

/** Puts the best result on its way, if it is this one. Nobody's grade is a teacher's try. */
async function tell(
  db: Transaction<Tables>,
  {
    id,
    learner_id: learnerId,
    link_id: linkId,
  }: Pick<AttemptTable, "id" | "learner_id" | "link_id">,
  now: Date,
): Promise<void> {
  const done = await db
    .selectFrom("attempt")
    .select(["id", "right_answers", "asked"])
    .where("link_id", "=", linkId)
    .where("learner_id", "=", learnerId)
    .where("submitted_at", "is not", null)
    .orderBy("number")
    .execute();
  const share = (one: (typeof done)[number]) => (one.right_answers ?? 0) / (one.asked || 1);
  const best = done.reduce((a, b) => (share(b) > share(a) ? b : a));
  const member = await db
    .selectFrom("member")
    .select("role")
    .where("link_id", "=", linkId)
    .where("learner_id", "=", learnerId)
    .executeTakeFirst();
  if (best.id !== id || member?.role === "teacher") return;
  await enqueueScore(
    db,
    {
      learnerId,
      linkId,
      attemptId: id,
      about: "exam",
      reason: "result",
      given: best.right_answers ?? 0,
      maximum: best.asked ?? 0,
      activity: "Completed",
      grading: "FullyGraded",
    },
    now,
  );
}
