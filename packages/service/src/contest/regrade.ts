import { randomUUID } from "node:crypto";
import { type Question, type Response, withoutKey } from "@hocvu/model";
import { type Kysely, type Selectable, sql } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import type { CourseModel } from "../courses/read-course.ts";
import { digestOf, gradeAnswer, questionsOf } from "../learning/paper.ts";
import { shuffleQuestion } from "../learning/shuffle-question.ts";
import { enqueueScore } from "../outbox/enqueue-score.ts";
import { note } from "../pages/shared/note.ts";
import type { Service } from "../service.ts";
import type { AttemptTable, RegradeTable, Tables } from "../store/schema.ts";

export type Regrade = Selectable<RegradeTable>;
type Attempt = Selectable<AttemptTable>;

/** What is marked anew, and why. */
export interface Remedy {
  readonly courseId: string;
  readonly questionId: string;
  /** Of the question as it was asked. */
  readonly digest: string;
  readonly remedy: RegradeTable["remedy"];
  /** Of `key`: the version whose key counts. */
  readonly version?: string;
  readonly reason: string;
  readonly actor: string;
}

/** A question that was asked in the contest, by what it was. */
export interface AskedQuestion {
  readonly id: string;
  readonly digest: string;
  /** How many papers have it. */
  readonly papers: number;
}

/** All questions that papers of the contest have. */
export async function askedQuestions(
  db: Kysely<Tables>,
  courseId: string,
): Promise<readonly AskedQuestion[]> {
  const { rows } = await sql<AskedQuestion>`
    select q ->> 'id' as id, q ->> 'digest' as digest, count(*)::int as papers
    from attempt, jsonb_array_elements(paper) q
    where course_id = ${courseId} and contest group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/**
 * Whether the question as it is now has another key than as it was asked, and the same in everything a contestant sees: only then
 * what they answered can be marked by it.
 */
export function isKeyCorrected(before: Question, after: Question): boolean {
  return (
    // The order of what is to be ordered hangs on the key: it was never shown as it is asked.
    after.type !== "ordering" &&
    JSON.stringify(withoutKey(before)) === JSON.stringify(withoutKey(after)) &&
    digestOf(before) !== digestOf(after)
  );
}

/** The question of this digest, from whichever version it was asked in. */
export async function questionAsked(
  db: Kysely<Tables>,
  models: CourseModels,
  courseId: string,
  { id, digest }: Pick<AskedQuestion, "id" | "digest">,
): Promise<Question | undefined> {
  const versions = await db
    .selectFrom("attempt")
    .select("version")
    .distinct()
    .where("course_id", "=", courseId)
    .where("contest", "=", true)
    .execute();
  for (const { version } of versions) {
    const model = await models.at(courseId, version);
    const found = model?.bank.find((question) => question.id === id);
    if (found && digestOf(found) === digest) return found;
  }
  return undefined;
}

/** Marks a question anew in all papers. The first results stay beside. How many attempts have another result now. */
export async function regrade(
  service: Pick<Service, "store" | "now">,
  models: CourseModels,
  { courseId, questionId, digest, remedy, version, reason, actor }: Remedy,
): Promise<number> {
  const { store, now } = service;
  const at = now();
  await store.db.transaction().execute(async (db) => {
    await withdrawStanding(db, courseId, questionId, digest, at);
    await db
      .insertInto("regrade")
      .values({
        id: randomUUID(),
        course_id: courseId,
        question_id: questionId,
        digest,
        remedy,
        version: version ?? null,
        reason,
        actor,
        created_at: at,
        withdrawn_at: null,
      })
      .execute();
    const about = { course: courseId, question: questionId, digest, remedy, reason };
    await note(db, at, actor, "question-regraded", about);
  });
  return remark(service, models, courseId, questionId, digest);
}

/** What was first marked counts again for this question. */
export async function withdrawRegrade(
  service: Pick<Service, "store" | "now">,
  models: CourseModels,
  { courseId, questionId, digest, reason, actor }: Omit<Remedy, "remedy" | "version">,
): Promise<number> {
  const { store, now } = service;
  const at = now();
  const about = { course: courseId, question: questionId, digest, reason };
  await store.db.transaction().execute(async (db) => {
    await withdrawStanding(db, courseId, questionId, digest, at);
    await note(db, at, actor, "regrade-withdrawn", about);
  });
  return remark(service, models, courseId, questionId, digest);
}

/** All remedies that stand. */
export function standingRegrades(
  db: Kysely<Tables>,
  courseId: string,
): Promise<readonly Regrade[]> {
  return db
    .selectFrom("regrade")
    .selectAll()
    .where("course_id", "=", courseId)
    .where("withdrawn_at", "is", null)
    .orderBy("created_at")
    .execute();
}

async function withdrawStanding(
  db: Kysely<Tables>,
  courseId: string,
  questionId: string,
  digest: string,
  at: Date,
): Promise<void> {
  await db
    .updateTable("regrade")
    .set({ withdrawn_at: at })
    .where("course_id", "=", courseId)
    .where("question_id", "=", questionId)
    .where("digest", "=", digest)
    .where("withdrawn_at", "is", null)
    .execute();
}

const BATCH = 500;

async function remark(
  { store, now }: Pick<Service, "store" | "now">,
  models: CourseModels,
  courseId: string,
  questionId: string,
  digest: string,
): Promise<number> {
  const { db } = store;
  const remedies = await remediesOf(db, models, courseId);
  const asked = JSON.stringify([{ id: questionId, digest }]);
  let changed = 0;
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const attempts = await db
      .selectFrom("attempt")
      .selectAll()
      .where("course_id", "=", courseId)
      .where("contest", "=", true)
      .where("submitted_at", "is not", null)
      .where(sql<boolean>`paper @> ${asked}::jsonb`)
      .where("id", ">", after)
      .orderBy("id")
      .limit(BATCH)
      .execute();
    const last = attempts.at(-1);
    if (!last) return changed;
    after = last.id;
    const answers = await answersTo(
      db,
      attempts.map(({ id }) => id),
    );
    for (const attempt of attempts) {
      const model = await models.at(courseId, attempt.version);
      if (!model) continue;
      const right = rightIn(model, attempt, answers.get(attempt.id) ?? new Map(), remedies);
      // As it was first marked, nothing stands beside.
      const regraded = right === attempt.right_answers ? null : right;
      if (regraded === attempt.regraded) continue;
      changed++;
      await store.db.transaction().execute(async (db) => {
        await db.updateTable("attempt").set({ regraded }).where("id", "=", attempt.id).execute();
        await tell(db, attempt, now());
      });
    }
  }
}

/** Of a question as it was asked: everybody right, or this question's key. */
type Remedied = "annul" | Question;

async function remediesOf(
  db: Kysely<Tables>,
  models: CourseModels,
  courseId: string,
): Promise<ReadonlyMap<string, Remedied>> {
  const remedies = new Map<string, Remedied>();
  for (const { question_id, digest, remedy, version } of await standingRegrades(db, courseId)) {
    if (remedy === "annul") remedies.set(`${question_id} ${digest}`, "annul");
    else {
      const model = await models.at(courseId, version ?? "");
      const question = model?.bank.find(({ id }) => id === question_id);
      if (question) remedies.set(`${question_id} ${digest}`, question);
    }
  }
  return remedies;
}

async function answersTo(
  db: Kysely<Tables>,
  attempts: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Response>>> {
  const rows = await db
    .selectFrom("answer")
    .select(["attempt_id", "question_id", "response"])
    .where("attempt_id", "in", attempts)
    .execute();
  const all = new Map<string, Map<string, Response>>();
  for (const { attempt_id, question_id, response } of rows) {
    const own = all.get(attempt_id) ?? new Map<string, Response>();
    own.set(question_id, response as Response);
    all.set(attempt_id, own);
  }
  return all;
}

function rightIn(
  model: CourseModel,
  { paper, seed }: Attempt,
  answers: ReadonlyMap<string, Response>,
  remedies: ReadonlyMap<string, Remedied>,
): number {
  const digests = new Map(paper.map(({ id, digest }) => [id, digest]));
  return questionsOf(model, paper, seed).filter((question) => {
    const remedy = remedies.get(`${question.id} ${digests.get(question.id)}`);
    if (remedy === "annul") return true;
    // What is chosen from stands in the order of this attempt, whichever version's key it is.
    const keyed = remedy && (model.course.exam?.shuffle ? shuffleQuestion(remedy, seed) : remedy);
    return gradeAnswer(keyed ?? question, answers.get(question.id));
  }).length;
}

/** The platform hears of the best result as it is now. */
async function tell(
  db: Parameters<typeof enqueueScore>[0],
  { learner_id, link_id, id }: Attempt,
  now: Date,
): Promise<void> {
  const { rows } = await sql<{ right: number; asked: number }>`
    select coalesce(regraded, right_answers) as right, asked from attempt
    where learner_id = ${learner_id} and link_id = ${link_id} and submitted_at is not null and asked > 0
    order by coalesce(regraded, right_answers)::float / asked desc, number limit 1`.execute(db);
  const [best] = rows;
  if (!best) return;
  await enqueueScore(
    db,
    {
      learnerId: learner_id,
      linkId: link_id,
      attemptId: id,
      about: "exam",
      reason: "correction",
      given: best.right,
      maximum: best.asked,
      activity: "Completed",
      grading: "FullyGraded",
    },
    now,
  );
}
