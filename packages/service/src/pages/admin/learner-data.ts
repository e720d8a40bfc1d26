import { type Kysely, sql } from "kysely";
import type { Service } from "../../service.ts";
import type { Tables } from "../../store/schema.ts";
import { note } from "../shared/note.ts";

/**
 * All that is kept about one person. Not in it: the seed of an attempt and hashes of tokens, which tell nothing of the person and
 * would tell others something else.
 */
export async function readAllOf(db: Kysely<Tables>, learnerId: string): Promise<unknown> {
  const contests = await db
    .selectFrom("contestant")
    .select(["course_id", "name", "facts", "unit", "guess", "guardian", "entered_at"])
    .select(["disqualified_at", "disqualified_why"])
    .where("learner_id", "=", learnerId)
    .execute();
  const [
    learner,
    places,
    progress,
    attempts,
    answers,
    marks,
    corrections,
    scores,
    sessions,
    audit,
  ] = await Promise.all([
    db.selectFrom("learner").selectAll().where("id", "=", learnerId).executeTakeFirst(),
    db
      .selectFrom("member as m")
      .innerJoin("resource_link as l", "l.id", "m.link_id")
      .innerJoin("platform as p", "p.id", "l.platform_id")
      .select(["m.link_id", "m.role", "m.extra_attempts", "m.extra_minutes"])
      .select(["m.result_id", "m.outcome_url"])
      .select(["m.seen_at", "l.title", "l.context_id", "l.context_title", "l.course_id", "l.part"])
      .select(["p.issuer", "p.title as platform"])
      .where("m.learner_id", "=", learnerId)
      .execute(),
    db.selectFrom("progress").selectAll().where("learner_id", "=", learnerId).execute(),
    db
      .selectFrom("attempt")
      .select(["id", "link_id", "number", "course_id", "version", "paper", "started_at", "due_at"])
      .select(["submitted_at", "closed_by", "right_answers", "asked", "passed", "to_mark"])
      .where("learner_id", "=", learnerId)
      .orderBy("started_at")
      .execute(),
    db
      .selectFrom("answer")
      .selectAll("answer")
      .innerJoin("attempt", "attempt.id", "answer.attempt_id")
      .where("attempt.learner_id", "=", learnerId)
      .execute(),
    db
      .selectFrom("mark")
      .selectAll("mark")
      .innerJoin("attempt", "attempt.id", "mark.attempt_id")
      .where("attempt.learner_id", "=", learnerId)
      .orderBy("mark.created_at")
      .execute(),
    db
      .selectFrom("correction")
      .selectAll()
      .where("learner_id", "=", learnerId)
      .orderBy("created_at")
      .execute(),
    db
      .selectFrom("score")
      .selectAll()
      .where("learner_id", "=", learnerId)
      .orderBy("created_at")
      .execute(),
    db
      .selectFrom("session")
      .select(["link_id", "role", "language", "created_at", "expires_at"])
      .where("learner_id", "=", learnerId)
      .execute(),
    db
      .selectFrom("audit")
      .select(["at", "action", "about"])
      .where(sql<boolean>`about->>'learner' = ${learnerId}`)
      .orderBy("id")
      .execute(),
  ]);
  const exams = { attempts, answers, marks, contests, corrections, scores };
  return { learner, places, progress, ...exams, sessions, audit };
}

/**
 * Deletes all that is kept about one person; what hangs on the row goes with it. The audit trail keeps that something was done,
 * by an id that means nobody any more, but not the reasons, which are free text.
 */
export async function deleteAllOf(
  { store, now }: Pick<Service, "store" | "now">,
  learnerId: string,
  actor: string,
): Promise<void> {
  await store.db.transaction().execute(async (db) => {
    await db.deleteFrom("learner").where("id", "=", learnerId).execute();
    await db
      .updateTable("audit")
      .set({ about: sql`about - 'reason'` })
      .where(sql<boolean>`about->>'learner' = ${learnerId}`)
      .execute();
    await note(db, now(), actor, "learner-deleted", { learner: learnerId });
  });
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** So many at a time: what is left goes with the next round. */
const AT_ONCE = 500;

/** Deletes those who were not seen for `days`; how many. Meant to be called every day by one process or another. */
export async function deleteUnseen(
  service: Pick<Service, "store" | "now">,
  days: number,
): Promise<number> {
  const unseen = await service.store.db
    .selectFrom("learner")
    .select("id")
    .where("seen_at", "<", new Date(service.now().getTime() - days * DAY_MS))
    .orderBy("seen_at")
    .limit(AT_ONCE)
    .execute();
  for (const { id } of unseen) await deleteAllOf(service, id, "retention");
  return unseen.length;
}
