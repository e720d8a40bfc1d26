import type { Course } from "@hocvu/model";
import type { Kysely } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import { moduleIn } from "../lti/part.ts";
import type { Tables } from "../store/schema.ts";
import { reportProgress } from "./report-progress.ts";
import type { Sitter } from "./sitter.ts";

/** What is kept of a learner in a course; `revision` is 0 before anything was. */
export interface Kept {
  readonly state: string;
  readonly revision: number;
}

export async function readProgress(
  db: Kysely<Tables>,
  { learnerId, linkId }: Sitter,
): Promise<Kept> {
  const row = await db
    .selectFrom("progress")
    .select(["state", "revision"])
    .where("link_id", "=", linkId)
    .where("learner_id", "=", learnerId)
    .executeTakeFirst();
  return row ?? { state: "", revision: 0 };
}

/** What a player hands over; `revision` is the one that it knows, `share` how much was seen of the link's pages. */
export interface NewProgress extends Kept {
  readonly share: number;
}

/**
 * Puts `next` in the place of the revision that it was made from. Where another device has written meanwhile nothing is
 * put, and `conflict` is what stands there: the player merges the two and tries again.
 */
export async function saveProgress(
  db: Kysely<Tables>,
  models: CourseModels,
  sitter: Sitter,
  { state, revision, share }: NewProgress,
  now: Date,
): Promise<{ readonly revision: number } | { readonly conflict: Kept }> {
  const { learnerId, linkId, courseId, version, part } = sitter;
  const model = await models.at(courseId, version);
  const pages = model ? countPages(model.course, part) : 0;
  const seen = Math.min(pages, Math.round(share * pages));
  const kept = { state, revision: revision + 1, pages_seen: seen, pages, updated_at: now };
  const saved = await db.transaction().execute(async (db) => {
    const before = await db
      .selectFrom("progress")
      .select(["revision", "pages_seen", "pages"])
      .where("link_id", "=", linkId)
      .where("learner_id", "=", learnerId)
      .forUpdate()
      .executeTakeFirst();
    if ((before?.revision ?? 0) !== revision) return false;
    const written = before
      ? await db
          .updateTable("progress")
          .set(kept)
          .where("link_id", "=", linkId)
          .where("learner_id", "=", learnerId)
          .executeTakeFirst()
      : await db
          .insertInto("progress")
          .values({ learner_id: learnerId, link_id: linkId, ...kept })
          .onConflict((on) => on.columns(["link_id", "learner_id"]).doNothing())
          .executeTakeFirst();
    const rows =
      "numUpdatedRows" in written ? written.numUpdatedRows : written.numInsertedOrUpdatedRows;
    if (!rows) return false;
    if (sitter.role === "learner") {
      await reportProgress(db, sitter, before, kept, model?.course.exam !== undefined, now);
    }
    return true;
  });
  return saved ? { revision: revision + 1 } : { conflict: await readProgress(db, sitter) };
}

/** How many pages `part` of a course has; the course's, where it has no such module (any more). */
function countPages({ modules }: Course, part: string): number {
  const own = modules.filter(({ id }) => id === moduleIn(part));
  return (own.length > 0 ? own : modules).flatMap(({ pages }) => pages).length;
}
