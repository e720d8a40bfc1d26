import { note } from "../pages/shared/note.ts";
import type { Service } from "../service.ts";

/**
 * Takes a contestant out of the ranking, for a reason; what they did stays as it was. False where there is none, or they are
 * out already.
 */
export function disqualify(
  { store, now }: Pick<Service, "store" | "now">,
  contestant: string,
  reason: string,
  actor: string,
): Promise<boolean> {
  const at = now();
  return store.db.transaction().execute(async (db) => {
    const done = await db
      .updateTable("contestant")
      .set({ disqualified_at: at, disqualified_why: reason })
      .where("id", "=", contestant)
      .where("disqualified_at", "is", null)
      .returning(["course_id", "learner_id"])
      .executeTakeFirst();
    if (!done) return false;
    // By the learner, so that the reason goes where all about them goes.
    const { course_id: course, learner_id: learner } = done;
    const about = { contestant, learner, course, reason };
    await note(db, at, actor, "contestant-disqualified", about);
    return true;
  });
}

/** Takes that back, for a reason too. */
export function reinstate(
  { store, now }: Pick<Service, "store" | "now">,
  contestant: string,
  reason: string,
  actor: string,
): Promise<boolean> {
  const at = now();
  return store.db.transaction().execute(async (db) => {
    const before = await db
      .selectFrom("contestant")
      .select(["course_id", "learner_id", "disqualified_why"])
      .where("id", "=", contestant)
      .where("disqualified_at", "is not", null)
      .forUpdate()
      .executeTakeFirst();
    if (!before) return false;
    await db
      .updateTable("contestant")
      .set({ disqualified_at: null, disqualified_why: null })
      .where("id", "=", contestant)
      .execute();
    const { course_id: course, learner_id: learner } = before;
    const about = { contestant, learner, course, reason };
    await note(db, at, actor, "contestant-reinstated", about);
    return true;
  });
}
