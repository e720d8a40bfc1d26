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
  /** The visit that says this, and which of the things that it says this is: what it knows of its own counts without a revision. */
  readonly writer?: string | undefined;
  readonly turn: number;
}

/**
 * Puts `next` in the place of the revision that it was made from, or of what the same visit said before: a window that is
 * closed while it is being saved cannot know yet what revision that will be. Where another device has written meanwhile
 * nothing is put, and `conflict` is what stands there: the player merges the two and tries again.
 */
export async function saveProgress(
  db: Kysely<Tables>,
  models: CourseModels,
  sitter: Sitter,
  next: NewProgress,
  now: Date,
): Promise<{ readonly revision: number } | { readonly conflict: Kept }> {
  const model = await models.at(sitter.courseId, sitter.version);
  // The first two writes may come at once: whichever row was there too late is there now.
  const put = () => putProgress(db, model?.course, sitter, next, now);
  let revision = await put();
  if (revision === "raced") revision = await put();
  if (typeof revision === "number") return { revision };
  return { conflict: await readProgress(db, sitter) };
}

/** The revision that stands afterwards; `conflict` where another device has written, `raced` where a row came in between. */
function putProgress(
  db: Kysely<Tables>,
  course: Course | undefined,
  sitter: Sitter,
  { state, revision, share, writer, turn }: NewProgress,
  now: Date,
): Promise<number | "conflict" | "raced"> {
  const { learnerId, linkId, part } = sitter;
  const pages = course ? countPages(course, part) : 0;
  const seen = Math.min(pages, Math.round(share * pages));
  return db.transaction().execute(async (db) => {
    const before = await db
      .selectFrom("progress")
      .select(["revision", "pages_seen", "pages", "writer", "turn"])
      .where("link_id", "=", linkId)
      .where("learner_id", "=", learnerId)
      .forUpdate()
      .executeTakeFirst();
    const isOwn = writer !== undefined && before?.writer === writer;
    // What was said later came first, and holds this too.
    if (isOwn && before.turn > turn) return before.revision;
    if (!isOwn && (before?.revision ?? 0) !== revision) return "conflict";
    const kept = {
      state,
      revision: (before?.revision ?? 0) + 1,
      pages_seen: seen,
      pages,
      writer: writer ?? null,
      turn,
      updated_at: now,
    };
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
    if (!rows) return "raced";
    if (sitter.role === "learner") {
      await reportProgress(db, sitter, before, kept, course?.exam !== undefined, now);
    }
    return kept.revision;
  });
}

/** How many pages `part` of a course has; the course's, where it has no such module (any more). */
function countPages({ modules }: Course, part: string): number {
  const own = modules.filter(({ id }) => id === moduleIn(part));
  return (own.length > 0 ? own : modules).flatMap(({ pages }) => pages).length;
}
