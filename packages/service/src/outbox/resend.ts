import { sql } from "kysely";
import type { Service } from "../service.ts";

/**
 * Sends a score that was refused once more, by hand, with a time of now: what stood in its way may be gone. False where it isn't
 * what stands: an older one must not come over a later.
 */
export function resend({ store, now }: Service, scoreId: string, actor: string): Promise<boolean> {
  const at = now();
  return store.db.transaction().execute(async (db) => {
    const found = await db
      .selectFrom("score")
      .selectAll()
      .where("id", "=", scoreId)
      .where("status", "=", "dead")
      .executeTakeFirst();
    if (!found) return false;
    const { link_id, learner_id, about } = found;
    const key = `${link_id} ${learner_id} ${about}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(db);
    const last = await db
      .selectFrom("score")
      .select(["id", "stamped_at"])
      .where("link_id", "=", link_id)
      .where("learner_id", "=", learner_id)
      .where("about", "=", about)
      .orderBy("stamped_at", "desc")
      .limit(1)
      .executeTakeFirst();
    if (last?.id !== scoreId) return false;
    const stamp = new Date(Math.max(at.getTime(), last.stamped_at.getTime() + 1000));
    await db
      .updateTable("score")
      .set({ status: "waiting", tries: 0, next_at: at, stamped_at: stamp })
      .where("id", "=", scoreId)
      .execute();
    await db
      .insertInto("audit")
      .values({
        at,
        actor,
        action: "score-resent",
        about: JSON.stringify({ score: scoreId, learner: learner_id }),
      })
      .execute();
    return true;
  });
}
