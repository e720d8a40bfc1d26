import type { Kysely } from "kysely";
import type { Tables } from "../store/schema.ts";
import type { CourseModel } from "./read-course.ts";

/** The version that learners who come now get; undefined where there is no such course. */
export async function currentVersion(
  db: Kysely<Tables>,
  course: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("course")
    .select("version")
    .where("id", "=", course)
    .executeTakeFirst();
  return row?.version;
}

/** How many versions a process keeps parsed. */
const MOST = 8;

/** Models by version. A version never changes, so what one process keeps is never old. */
export interface CourseModels {
  /** Undefined where the version is gone. */
  at(course: string, version: string): Promise<CourseModel | undefined>;
}

const shared = new WeakMap<Kysely<Tables>, CourseModels>();

/** The models that all pages of a process share. */
export function sharedModels(db: Kysely<Tables>): CourseModels {
  const known = shared.get(db) ?? courseModels(db);
  shared.set(db, known);
  return known;
}

export function courseModels(db: Kysely<Tables>): CourseModels {
  const kept = new Map<string, Promise<CourseModel | undefined>>();
  return {
    at(course, version) {
      const key = `${course}/${version}`;
      const model = kept.get(key) ?? readModel(db, course, version);
      // What was asked for last goes last.
      kept.delete(key);
      kept.set(key, model);
      for (const oldest of kept.keys()) if (kept.size > MOST) kept.delete(oldest);
      const forget = () => kept.delete(key);
      model.then((found) => found ?? forget(), forget);
      return model;
    },
  };
}

async function readModel(
  db: Kysely<Tables>,
  course: string,
  version: string,
): Promise<CourseModel | undefined> {
  const row = await db
    .selectFrom("course_version")
    .select("model")
    .where("course_id", "=", course)
    .where("version", "=", version)
    .executeTakeFirst();
  return row?.model as CourseModel | undefined;
}
