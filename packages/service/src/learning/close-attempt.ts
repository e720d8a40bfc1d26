import { passes, type Response, type Share } from "@hocvu/model";
import type { Kysely, Selectable, Transaction } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import { enqueueScore } from "../outbox/enqueue-score.ts";
import type { AttemptTable, MemberTable, Tables } from "../store/schema.ts";
import { lockResult, standingCorrection } from "./correct-result.ts";
import { gradePaper, questionsOf, writtenIn } from "./paper.ts";
import type { Sitter } from "./sitter.ts";

type Sat = Selectable<AttemptTable> & { readonly role: MemberTable["role"] | null };

/**
 * Closes an attempt, marks it, and puts its score on the way, all in one transaction: whoever closes it a second time, on
 * another device or in another process, changes nothing. False where it is none, or not `whose`.
 */
export async function closeAttempt(
  db: Kysely<Tables>,
  models: CourseModels,
  attemptId: string,
  by: NonNullable<AttemptTable["closed_by"]>,
  now: Date,
  whose?: Pick<Sitter, "learnerId" | "linkId">,
): Promise<boolean> {
  const sat = await db
    .selectFrom("attempt")
    .select(["course_id", "version", "submitted_at"])
    .where("id", "=", attemptId)
    .$if(whose !== undefined, (own) =>
      own
        .where("link_id", "=", whose?.linkId ?? "")
        .where("learner_id", "=", whose?.learnerId ?? ""),
    )
    .executeTakeFirst();
  if (!sat) return false;
  if (sat.submitted_at) return true;
  // Before the transaction: it would ask for a second connection, and the embedded database has one.
  const model = await models.at(sat.course_id, sat.version);
  if (!model) throw new Error("the version that an attempt is sat on is gone");
  await db.transaction().execute(async (db) => {
    const attempt: Sat | undefined = await db
      .selectFrom("attempt as a")
      .leftJoin("member as m", (join) =>
        join.onRef("m.link_id", "=", "a.link_id").onRef("m.learner_id", "=", "a.learner_id"),
      )
      .selectAll("a")
      .select("m.role")
      .where("a.id", "=", attemptId)
      .where("a.submitted_at", "is", null)
      // Answers that are being saved are in before, or come too late: see `saveAnswers`.
      .forUpdate("a")
      .executeTakeFirst();
    if (!attempt) return;
    const answers = await answersOf(db, attemptId);
    const questions = questionsOf(model, attempt.paper, attempt.seed);
    const { right, total } = gradePaper(questions, answers);
    const written = writtenIn(questions, answers);
    const { due_at: due } = attempt;
    const handedIn = due && due < now ? due : now;
    await db
      .updateTable("attempt")
      .set({
        submitted_at: handedIn,
        closed_by: by,
        right_answers: right,
        asked: total,
        to_mark: written.length,
        passed: verdictOf(right, total, written.length, model.course.passing),
      })
      .where("id", "=", attemptId)
      .execute();
    if (written.length === 0) return tell(db, attempt, { right, total }, now);
    const { link_id } = attempt;
    await db
      .insertInto("written")
      .values(
        written.map((question_id) => ({
          attempt_id: attemptId,
          question_id,
          link_id,
          handed_in_at: handedIn,
        })),
      )
      .execute();
    await tellThatItWaits(db, attempt, total, now);
  });
  return true;
}

/**
 * What is known of passing while `waiting` answers are to be marked: what can no longer change is said at once, as nobody should
 * wait for a certificate, or sit again, for nothing.
 */
export function verdictOf(
  right: number,
  total: number,
  waiting: number,
  passing: Share,
): boolean | null {
  if (passes(right, total, passing)) return true;
  return passes(right + waiting, total, passing) ? null : false;
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

/** Puts the result on its way, if none before was as good and no correction stands. Nobody's grade is a teacher's try. */
async function tell(
  db: Transaction<Tables>,
  { id, number, role, learner_id: learnerId, link_id: linkId }: Sat,
  { right, total }: { readonly right: number; readonly total: number },
  now: Date,
): Promise<void> {
  if (role === "teacher") return;
  // There is nothing to correct before the first.
  if (number > 1) {
    await lockResult(db, linkId, learnerId);
    if (await standingCorrection(db, linkId, learnerId)) return;
    const before = await db
      .selectFrom("attempt")
      .select(["right_answers", "asked"])
      .where("link_id", "=", linkId)
      .where("learner_id", "=", learnerId)
      .where("submitted_at", "is not", null)
      // What waits to be marked is told of once it is.
      .where("to_mark", "=", 0)
      .where("number", "<", number)
      .execute();
    const share = right / (total || 1);
    const isBest = before.every((one) => (one.right_answers ?? 0) / (one.asked || 1) < share);
    if (!isBest) return;
  }
  await enqueueScore(
    db,
    {
      learnerId,
      linkId,
      attemptId: id,
      about: "exam",
      reason: "result",
      given: right,
      maximum: total,
      activity: "Completed",
      grading: "FullyGraded",
    },
    now,
  );
}

/** The platform hears that there is no score yet, and that it takes a person; see `pending` of its record. */
async function tellThatItWaits(
  db: Transaction<Tables>,
  { id, role, learner_id: learnerId, link_id: linkId }: Sat,
  maximum: number,
  now: Date,
): Promise<void> {
  if (role === "teacher") return;
  await enqueueScore(
    db,
    {
      learnerId,
      linkId,
      attemptId: id,
      about: "exam",
      reason: "result",
      // A part of it would be taken for the whole by whoever does not read on (AGS 2.0, 3.4.5).
      given: null,
      maximum,
      activity: "Submitted",
      grading: "PendingManual",
    },
    now,
  );
}
