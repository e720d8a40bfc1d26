import { randomUUID } from "node:crypto";
import { type Selectable, sql, type Transaction } from "kysely";
import { OWN_DOOR } from "../contest/own-door.ts";
import type { ScoreRules } from "../platforms/platform.ts";
import { platformOf } from "../platforms/table.ts";
import type { ScoreTable, Tables } from "../store/schema.ts";
import { isBetter, isFinal, sameScore } from "./score.ts";

/** A score that a platform is to hear of. */
export interface NewScore
  extends Pick<ScoreTable, "about" | "reason" | "given" | "maximum" | "activity" | "grading"> {
  readonly learnerId: string;
  readonly linkId: string;
  readonly attemptId?: string;
  readonly comment?: string;
}

/**
 * Puts a score on its way, within the transaction that wrote what it tells of. A result goes out only where it is better than what
 * stands; a correction always; nothing that isn't final after what is. Its time is fixed here, at least a second after that of the
 * one before it. Whether anything is on its way now.
 */
export async function enqueueScore(
  db: Transaction<Tables>,
  score: NewScore,
  now: Date,
): Promise<boolean> {
  const { learnerId, linkId, attemptId, about, comment } = score;
  // Two results of one learner follow each other, so that the second sees the first.
  const key = `${linkId} ${learnerId} ${about}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
  const { platformId, kind, isLegacy, before } = await standingOf(db, score);
  // The service's own door has no gradebook.
  if (kind === OWN_DOOR) return false;
  const rules = platformOf(kind).scores;
  const last = before.at(-1);
  const stamp = new Date(
    Math.max(now.getTime(), (last?.stamped_at.getTime() ?? 0) + Math.max(1000, rules.step)),
  );
  if (!isFinal(score) && (before.some(isFinal) || !mayWait(score, rules, isLegacy))) return false;
  const standing = before.findLast(isFinal);
  if (standing && !isWanted(score, standing)) return revive(db, standing, stamp, now);
  // What waits is older; what was refused must not come again over this one.
  if (before.some(({ status }) => status === "waiting" || status === "dead")) {
    await db
      .updateTable("score")
      .set({ status: "superseded" })
      .where("link_id", "=", linkId)
      .where("learner_id", "=", learnerId)
      .where("about", "=", about)
      .where("status", "in", ["waiting", "dead"])
      .execute();
  }
  await db
    .insertInto("score")
    .values({
      id: randomUUID(),
      platform_id: platformId,
      learner_id: learnerId,
      link_id: linkId,
      attempt_id: attemptId ?? null,
      about,
      reason: score.reason,
      given: score.given,
      maximum: score.maximum,
      activity: score.activity,
      grading: score.grading,
      comment: comment ?? null,
      stamped_at: stamp,
      status: "waiting",
      tries: 0,
      next_at: now,
      claimed_until: null,
      last_status: null,
      last_error: null,
      last_answer: null,
      created_at: now,
      sent_at: null,
    })
    .execute();
  return true;
}

type Row = Selectable<ScoreTable>;

/** Whose platform hears of it, and all that was put on the way before, the oldest first. */
async function standingOf(
  db: Transaction<Tables>,
  { linkId, learnerId, about }: NewScore,
): Promise<{
  readonly platformId: string;
  readonly kind: string;
  /** LTI 1.1. */
  readonly isLegacy: boolean;
  readonly before: readonly Row[];
}> {
  const found = await db
    .selectFrom("resource_link as r")
    .innerJoin("platform as p", "p.id", "r.platform_id")
    .leftJoin("score as s", (join) =>
      join
        .onRef("s.link_id", "=", "r.id")
        .on("s.learner_id", "=", learnerId)
        .on("s.about", "=", about),
    )
    .selectAll("s")
    .select(["p.id as platformId", "p.kind"])
    .select((eb) => eb("p.consumer_secret", "is not", null).as("isLegacy"))
    .where("r.id", "=", linkId)
    .orderBy("s.stamped_at")
    .execute();
  const [first] = found;
  if (!first) throw new Error("a score of no link");
  const before = found.filter((row): row is typeof row & Row => row.id !== null);
  const { platformId, kind, isLegacy } = first;
  return { platformId, kind, isLegacy: isLegacy === true, before };
}

/** Whether the platform is to hear of what is no grade yet. Basic Outcomes know nothing but grades. */
function mayWait(
  { grading, given }: NewScore,
  { onlyFinal, pending }: ScoreRules,
  isLegacy: boolean,
): boolean {
  if (isLegacy) return false;
  return onlyFinal ? grading === "PendingManual" && given === null && pending === "told" : true;
}

/** Only what changes a grade is ever written, so the last final row is what stands. */
function isWanted(score: NewScore, standing: Row): boolean {
  if (score.reason === "correction") return !sameScore(score, standing);
  return isFinal(score) && isBetter(score, standing);
}

/** What stands was refused; now that something happened, it is worth another try. */
async function revive(
  db: Transaction<Tables>,
  { id, status }: Row,
  stamp: Date,
  now: Date,
): Promise<boolean> {
  if (status !== "dead") return status === "waiting";
  await db
    .updateTable("score")
    .set({ status: "waiting", stamped_at: stamp, next_at: now, tries: 0 })
    .where("id", "=", id)
    .execute();
  return true;
}
