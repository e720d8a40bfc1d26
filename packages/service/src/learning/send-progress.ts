import type { Service } from "../service.ts";
import { sendRead } from "./report-progress.ts";

/** How many learners a transaction takes on: none of them can be saved while it lasts. */
const AT_ONCE = 50;

/**
 * Has the platform hear how much is read at a link, from what was read before on, or no longer. False where that was so before.
 * Should the process die in the middle, the rest is told when each learner reads on, or when it is switched off and on.
 */
export async function switchProgress(
  service: Service,
  linkId: string,
  on: boolean,
  actor: string,
): Promise<boolean> {
  const { store, now } = service;
  const changed = await store.db.transaction().execute(async (db) => {
    const row = await db
      .updateTable("resource_link")
      .set({ sends_progress: on })
      .where("id", "=", linkId)
      .where("sends_progress", "=", !on)
      .returning("id")
      .executeTakeFirst();
    if (!row) return false;
    const action = on ? "progress-sent" : "progress-kept";
    const about = JSON.stringify({ link: linkId });
    await db.insertInto("audit").values({ at: now(), actor, action, about }).execute();
    return true;
  });
  if (changed && on) {
    let last: string | undefined;
    do last = await sendSome(service, linkId, last);
    while (last !== undefined);
  }
  return changed;
}

/** Sends what the next learners after `after` have read; the last of them, or undefined where that was all. */
function sendSome(
  { store, now }: Service,
  linkId: string,
  after: string | undefined,
): Promise<string | undefined> {
  return store.db.transaction().execute(async (db) => {
    const some = await db
      .selectFrom("progress as p")
      .innerJoin("member as m", (join) =>
        join.onRef("m.link_id", "=", "p.link_id").onRef("m.learner_id", "=", "p.learner_id"),
      )
      .select(["p.learner_id as learnerId", "p.pages_seen", "p.pages"])
      .where("p.link_id", "=", linkId)
      .where("p.pages_seen", ">", 0)
      .where("m.role", "=", "learner")
      .$if(after !== undefined, (query) => query.where("p.learner_id", ">", after ?? ""))
      .orderBy("p.learner_id")
      .limit(AT_ONCE)
      .forUpdate("p")
      .execute();
    for (const { learnerId, ...read } of some) {
      await sendRead(db, { learnerId, linkId }, read, now());
    }
    return some.length < AT_ONCE ? undefined : some.at(-1)?.learnerId;
  });
}
