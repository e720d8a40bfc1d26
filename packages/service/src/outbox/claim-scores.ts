import { type Selectable, sql } from "kysely";
import { platformOf } from "../platforms/table.ts";
import type { Service } from "../service.ts";
import type { PlatformTable, ScoreTable } from "../store/schema.ts";

/** Longer than sending takes, with all its time limits. After it, another process may take what a dead one held. */
export const LEASE = 120_000;

export type ClaimedScore = Selectable<ScoreTable>;

export interface Claim {
  readonly registration: Selectable<PlatformTable>;
  readonly scores: readonly ClaimedScore[];
}

/**
 * Scores that are due at one platform, for this process alone: as many as that platform takes in a second, which all processes
 * together keep to. Undefined where none is due.
 */
export function claimScores({ store, now }: Service): Promise<Claim | undefined> {
  const at = now();
  const until = new Date(at.getTime() + LEASE);
  return store.db.transaction().execute(async (db) => {
    const registration = await db
      .selectFrom("platform as p")
      .selectAll()
      .where("status", "=", "active")
      .where((where) =>
        where.or([where("paced_until", "is", null), where("paced_until", "<=", at)]),
      )
      .where((where) =>
        where.exists(
          where
            .selectFrom("score as s")
            .select("s.id")
            .whereRef("s.platform_id", "=", "p.id")
            .where("s.status", "=", "waiting")
            .where("s.next_at", "<=", at),
        ),
      )
      .orderBy(sql`paced_until nulls first`)
      .limit(1)
      .forNoKeyUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!registration) return undefined;
    const { perSecond } = platformOf(registration.kind).scores;
    const due = await db
      .selectFrom("score as s")
      .select("id")
      .where("platform_id", "=", registration.id)
      .where("status", "=", "waiting")
      .where("next_at", "<=", at)
      // One of the same learner may be under way: what is later waits for it, so that they arrive in order.
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom("score as o")
              .select("o.id")
              .whereRef("o.link_id", "=", "s.link_id")
              .whereRef("o.learner_id", "=", "s.learner_id")
              .whereRef("o.about", "=", "s.about")
              .whereRef("o.id", "!=", "s.id")
              .where("o.claimed_until", ">", at),
          ),
        ),
      )
      .orderBy("next_at")
      .limit(Math.max(1, Math.round(perSecond)))
      .forUpdate()
      .skipLocked()
      .execute();
    const pause = Math.max(1, due.length) / perSecond;
    await db
      .updateTable("platform")
      .set({ paced_until: new Date(at.getTime() + pause * 1000) })
      .where("id", "=", registration.id)
      .execute();
    if (due.length === 0) return { registration, scores: [] };
    const scores = await db
      .updateTable("score")
      .set({ claimed_until: until, next_at: until, tries: sql`tries + 1` })
      .where(
        "id",
        "in",
        due.map(({ id }) => id),
      )
      .returningAll()
      .execute();
    return { registration, scores };
  });
}
