import { type Kysely, sql, type Transaction } from "kysely";
import type { CameBy, Tables } from "../store/schema.ts";
import { compress } from "./compress.ts";
import type { ServableCourse } from "./read-course.ts";

export interface Published {
  readonly course: string;
  readonly version: string;
  /** Whether learners get another one than before. */
  readonly changed: boolean;
  /** Whether the folder was passed over: `version` came by a key, and nothing in the folder has changed since. */
  readonly stayed?: boolean;
}

/**
 * Takes a course over, all of it or nothing: whoever launches it from now on gets this version. A folder that was taken over
 * before, and has not changed, takes nothing back that came by a key since: a service that starts again serves what it served.
 */
export async function publishCourse(
  db: Kysely<Tables>,
  { version, sources, model, files }: ServableCourse,
  now: Date,
  by: CameBy = "folder",
): Promise<Published> {
  const id = model.course.id;
  const known = await db
    .selectFrom("course_file")
    .select("digest")
    .where(
      "digest",
      "in",
      files.map(({ digest }) => digest),
    )
    .execute();
  const kept = new Set(known.map(({ digest }) => digest));
  // Before the transaction, which nobody should wait for.
  const made = new Map<string, Tables["course_file"]>();
  for (const { path, content, digest } of files) {
    if (kept.has(digest) || made.has(digest)) continue;
    made.set(digest, { digest, content, ...(await compress(path, content)) });
  }
  return db.transaction().execute(async (db) => {
    await lockCourses(db);
    const before = await db
      .selectFrom("course")
      .select(["version", "came_by", "folder_sources"])
      .where("id", "=", id)
      .executeTakeFirst();
    if (by === "folder" && before?.came_by === "key" && before.folder_sources === sources) {
      return { course: id, version: before.version, changed: false, stayed: true };
    }
    const origin = { came_by: by, ...(by === "folder" ? { folder_sources: sources } : {}) };
    if (before?.version === version) {
      await db.updateTable("course").set(origin).where("id", "=", id).execute();
      return { course: id, version, changed: false };
    }
    // A digest that was there may have gone since with the last version that had it: then its path is refused, and all of this.
    for (const file of made.values()) {
      await db
        .insertInto("course_file")
        .values(file)
        .onConflict((on) => on.column("digest").doNothing())
        .execute();
    }
    await db
      .insertInto("course_version")
      .values({ course_id: id, version, model: JSON.stringify(model), published_at: now })
      .onConflict((on) => on.columns(["course_id", "version"]).doUpdateSet({ published_at: now }))
      .execute();
    await db
      .insertInto("course_path")
      .values(files.map(({ path, digest }) => ({ course_id: id, version, path, digest })))
      .onConflict((on) => on.columns(["course_id", "version", "path"]).doNothing())
      .execute();
    await db
      .insertInto("course")
      .values({ id, version, published_at: now, folder_sources: null, ...origin })
      .onConflict((on) => on.column("id").doUpdateSet({ version, published_at: now, ...origin }))
      .execute();
    return { course: id, version, changed: true };
  });
}

/** One process at a time puts versions in or takes them out. */
export async function lockCourses(db: Transaction<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${COURSES})`.execute(db);
}

/** By chance, and nobody else's. */
const COURSES = 7_204_316;
