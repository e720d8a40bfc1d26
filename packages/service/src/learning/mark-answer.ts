import { grade, pointsOf, type Response, type ShortAnswerQuestion } from "@hocvu/model";
import { type Kysely, sql, type Transaction } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import { enqueueScore } from "../outbox/enqueue-score.ts";
import { note as writeDown } from "../pages/shared/note.ts";
import type { Service } from "../service.ts";
import type { Tables } from "../store/schema.ts";
import { answersOf, verdictOf } from "./close-attempt.ts";
import { lockResult, standingCorrection } from "./correct-result.ts";
import { marksOf } from "./marks.ts";
import { gradePaper, questionsOf } from "./paper.ts";

/** Which answer is marked, and by whom. */
export interface Marking {
  readonly linkId: string;
  readonly attemptId: string;
  readonly questionId: string;
  /** How often it had been marked when the form was made: of two teachers, or a form that is sent twice, the first one counts. */
  readonly was: number;
  /** The ids of the criteria that it meets. */
  readonly met: readonly string[];
  readonly note: string;
  /** Why it is marked anew; needed from the second mark on. */
  readonly reason: string;
  readonly actor: string;
}

/** `taken`: somebody else has marked it meanwhile. `none`: there is no such answer here, or a criterion that its rubric has not. */
export type Marked = "marked" | "taken" | "none";

/** A written answer with what is needed to mark it; undefined where this link has none such. */
export async function writtenAnswer(
  db: Kysely<Tables>,
  models: CourseModels,
  linkId: string,
  attemptId: string,
  questionId: string,
): Promise<
  | {
      readonly question: ShortAnswerQuestion;
      readonly text: string;
      readonly marks: number;
      readonly handedIn: Date;
    }
  | undefined
> {
  const row = await db
    .selectFrom("written as w")
    .innerJoin("attempt as a", "a.id", "w.attempt_id")
    .innerJoin("answer as r", (join) =>
      join.onRef("r.attempt_id", "=", "w.attempt_id").onRef("r.question_id", "=", "w.question_id"),
    )
    .select(["a.course_id", "a.version", "w.marks", "w.handed_in_at", "r.response"])
    .where("w.link_id", "=", linkId)
    .where("w.attempt_id", "=", attemptId)
    .where("w.question_id", "=", questionId)
    .executeTakeFirst();
  const model = row && (await models.at(row.course_id, row.version));
  const question = model?.bank.find(({ id }) => id === questionId);
  if (!row || question?.type !== "short-answer") return undefined;
  const [text = ""] = row.response as Response;
  return { question, text, marks: row.marks, handedIn: row.handed_in_at };
}

/**
 * Marks a written answer, and the attempt by all marks there are; once none waits any more the platform hears of the whole result.
 * Marking anew leaves what was marked before to be seen, and may lower a result. All in one transaction.
 */
export async function markAnswer(
  { store, now }: Pick<Service, "store" | "now">,
  models: CourseModels,
  { linkId, attemptId, questionId, was, met, note, reason, actor }: Marking,
): Promise<Marked> {
  const at = now();
  const found = await writtenAnswer(store.db, models, linkId, attemptId, questionId);
  if (!found || (was > 0 && reason === "")) return "none";
  const { question, text } = found;
  const ids = question.rubric.map(({ id }) => id);
  if (met.some((id) => !ids.includes(id))) return "none";
  const told = ids.filter((id) => met.includes(id)).join("") || "-";
  const sat = await store.db
    .selectFrom("attempt")
    .selectAll()
    .where("id", "=", attemptId)
    .executeTakeFirst();
  const model = sat && (await models.at(sat.course_id, sat.version));
  if (!model) return "none";
  return store.db.transaction().execute(async (db): Promise<Marked> => {
    const attempt = await db
      .selectFrom("attempt")
      .selectAll()
      .where("id", "=", attemptId)
      // Two answers of one attempt may be marked at once: the second sees the first.
      .forUpdate()
      .executeTakeFirst();
    if (!attempt) return "none";
    const { numUpdatedRows } = await db
      .updateTable("written")
      .set({ marks: was + 1 })
      .where("attempt_id", "=", attemptId)
      .where("question_id", "=", questionId)
      .where("marks", "=", was)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return "taken";
    const maximum = pointsOf(question.rubric);
    const points = pointsOf(question.rubric.filter(({ id }) => told.includes(id)));
    await db
      .insertInto("mark")
      .values({
        attempt_id: attemptId,
        question_id: questionId,
        number: was + 1,
        met: told,
        points,
        maximum,
        is_right: grade(question, [text, told]).right,
        note,
        reason: was > 0 ? reason : null,
        actor,
        created_at: at,
      })
      .execute();
    const { learner_id: learner } = attempt;
    const about = { learner, attempt: attemptId, question: questionId, points, maximum };
    await writeDown(db, at, actor, was > 0 ? "answer-marked-anew" : "answer-marked", {
      ...about,
      ...(was > 0 ? { reason } : {}),
    });
    const questions = questionsOf(model, attempt.paper, attempt.seed);
    const marks = await marksOf(db, attemptId, questions);
    const { right, total } = gradePaper(questions, await answersOf(db, attemptId), marks);
    const toMark = attempt.to_mark - (was === 0 ? 1 : 0);
    await db
      .updateTable("attempt")
      .set({
        right_answers: right,
        to_mark: toMark,
        passed: verdictOf(right, total, toMark, model.course.passing),
      })
      .where("id", "=", attemptId)
      .execute();
    if (toMark === 0) await tell(db, attempt, was > 0, at);
    return "marked";
  });
}

/** The platform hears of the best result of those that are marked as a whole; nobody's grade is a teacher's try. */
async function tell(
  db: Transaction<Tables>,
  { learner_id: learnerId, link_id: linkId }: { learner_id: string; link_id: string },
  isAnew: boolean,
  at: Date,
): Promise<void> {
  const { rows: teachers } = await sql`select 1 from member
    where link_id = ${linkId} and learner_id = ${learnerId} and role = 'teacher'`.execute(db);
  if (teachers.length > 0) return;
  await lockResult(db, linkId, learnerId);
  if (await standingCorrection(db, linkId, learnerId)) return;
  const { rows } = await sql<{ id: string; right: number; asked: number }>`
    select id, right_answers as right, asked from attempt
    where learner_id = ${learnerId} and link_id = ${linkId}
      and submitted_at is not null and to_mark = 0 and asked > 0
    order by right_answers::float / asked desc, number limit 1`.execute(db);
  const [best] = rows;
  if (!best) return;
  await enqueueScore(
    db,
    {
      learnerId,
      linkId,
      attemptId: best.id,
      about: "exam",
      // What was marked anew may have become less.
      reason: isAnew ? "correction" : "result",
      given: best.right,
      maximum: best.asked,
      activity: "Completed",
      grading: "FullyGraded",
    },
    at,
  );
}
