import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema.ts";
import { lockCourses } from "./publish.ts";

/**
 * Takes out what nobody needs any more: the files of versions that no learner may have open, the versions that no attempt
 * was sat on, and contents that no version names. A version may be open where a launch of its course, made before the next
 * version came, is not over, or where an exam on it is not handed in.
 */
export async function dropVersions(db: Kysely<Tables>, now: Date): Promise<void> {
  await db.transaction().execute(async (db) => {
    await lockCourses(db);
    await sql`
      delete from course_path p using course_version v
      where p.course_id = v.course_id and p.version = v.version
        and not exists (select from course c where c.id = v.course_id and c.version = v.version)
        and not exists (
          select from attempt a
          where a.course_id = v.course_id and a.version = v.version and a.submitted_at is null
        )
        and not exists (
          select from session s join resource_link l on l.id = s.link_id
          where l.course_id = v.course_id and s.expires_at > ${now}
            -- A launch is noted a moment before it is answered.
            and s.created_at >= v.published_at - interval '1 minute'
            and s.created_at <= coalesce(
              (select min(n.published_at) from course_version n
                where n.course_id = v.course_id and n.published_at > v.published_at),
              (select c.published_at from course c where c.id = v.course_id)
            )
        )`.execute(db);
    await sql`
      delete from course_version v
      where not exists (select from course_path p where p.course_id = v.course_id and p.version = v.version)
        and not exists (select from attempt a where a.course_id = v.course_id and a.version = v.version)`.execute(
      db,
    );
    await sql`
      delete from course_file f where not exists (select from course_path p where p.digest = f.digest)`.execute(
      db,
    );
  });
}
