import { randomUUID } from "node:crypto";
import { passes, type Share } from "@hocvu/model";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import { enqueueScore } from "../outbox/enqueue-score.ts";
import { note } from "../pages/shared/note.ts";
import type { Service } from "../service.ts";
import type { CorrectionTable, Tables } from "../store/schema.ts";

export type Correction = Selectable<CorrectionTable>;

/** Whose exam it is, and who changes its result why. */
export interface Correcting {
  readonly linkId: string;
  readonly learnerId: string;
  /** The correction that stood when the form was made; empty for none. A form that is sent twice does nothing twice. */
  readonly was: string;
  readonly reason: string;
  readonly actor: string;
}

/** What counts in the place of somebody's best attempt, until it is withdrawn. */
export async function standingCorrection(
  db: Kysely<Tables>,
  linkId: string,
  learnerId: string,
): Promise<Correction | undefined> {
  return db
    .selectFrom("correction")
    .selectAll()
    .where("link_id", "=", linkId)
    .where("learner_id", "=", learnerId)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
}

/**
 * Lets so many right answers, of those that the best attempt asked, count for the exam; the platform hears of it, and of no
 * later attempt while it stands. False where nothing was handed in, more is given than was asked, or another one stands.
 */
export function correctResult(
  { store, now }: Pick<Service, "store" | "now">,
  { linkId, learnerId, was, reason, actor }: Correcting,
  given: number,
): Promise<boolean> {
  const at = now();
  return store.db.transaction().execute(async (db) => {
    const best = await lockedBest(db, linkId, learnerId);
    const standing = await standingCorrection(db, linkId, learnerId);
    if (!best || given > best.asked || (standing?.id ?? "") !== was) return false;
    await end(db, standing, at);
    const { asked: maximum } = best;
    const passed = best.passing ? passes(given, maximum, best.passing) : null;
    await db
      .insertInto("correction")
      .values({
        id: randomUUID(),
        learner_id: learnerId,
        link_id: linkId,
        given,
        maximum,
        passed,
        reason,
        created_at: at,
        withdrawn_at: null,
      })
      .execute();
    const before = standing ? `${standing.given}/${standing.maximum}` : `${best.right}/${maximum}`;
    const about = { learner: learnerId, link: linkId, before, after: `${given}/${maximum}` };
    await note(db, at, actor, "result-corrected", { ...about, reason });
    await tell(db, linkId, learnerId, given, maximum, at);
    return true;
  });
}

/** The best attempt counts again, and the platform hears of it. False where that correction no longer stands. */
export function withdrawCorrection(
  { store, now }: Pick<Service, "store" | "now">,
  { linkId, learnerId, was, reason, actor }: Correcting,
): Promise<boolean> {
  const at = now();
  return store.db.transaction().execute(async (db) => {
    const best = await lockedBest(db, linkId, learnerId);
    const standing = await standingCorrection(db, linkId, learnerId);
    if (!best || !standing || standing.id !== was) return false;
    await end(db, standing, at);
    const { right, asked } = best;
    const before = `${standing.given}/${standing.maximum}`;
    const about = { learner: learnerId, link: linkId, before, after: `${right}/${asked}` };
    await note(db, at, actor, "correction-withdrawn", { ...about, reason });
    await tell(db, linkId, learnerId, right, asked, at);
    return true;
  });
}

interface Best {
  readonly right: number;
  readonly asked: number;
  readonly passing: Share | null;
}

/** Closing an attempt waits for a correction under way, and the other way round: each sees what the other has done. */
export async function lockResult(
  db: Transaction<Tables>,
  linkId: string,
  learnerId: string,
): Promise<void> {
  const key = `${linkId} ${learnerId} result`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
}

async function lockedBest(
  db: Transaction<Tables>,
  linkId: string,
  learnerId: string,
): Promise<Best | undefined> {
  await lockResult(db, linkId, learnerId);
  const { rows } = await sql<Best>`
    select a.right_answers as right, a.asked, v.model -> 'course' -> 'passing' as passing
    from attempt a
    left join course_version v on v.course_id = a.course_id and v.version = a.version
    where a.link_id = ${linkId} and a.learner_id = ${learnerId}
      and a.submitted_at is not null and a.asked > 0
      -- What a teacher has yet to mark is marked, not corrected.
      and a.to_mark = 0
    order by a.right_answers::float / a.asked desc, a.number
    limit 1`.execute(db);
  return rows[0];
}

async function end(db: Transaction<Tables>, standing: Correction | undefined, at: Date) {
  if (!standing) return;
  await db
    .updateTable("correction")
    .set({ withdrawn_at: at })
    .where("id", "=", standing.id)
    .execute();
}

async function tell(
  db: Transaction<Tables>,
  linkId: string,
  learnerId: string,
  given: number,
  maximum: number,
  at: Date,
): Promise<void> {
  const state = { activity: "Completed", grading: "FullyGraded" };
  const score = { about: "exam", reason: "correction", given, maximum, ...state } as const;
  await enqueueScore(db, { linkId, learnerId, ...score }, at);
}
