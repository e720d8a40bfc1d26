import type { Kysely } from "kysely";
import type { Tables } from "../store/schema.ts";

export type CourseFile = Tables["course_file"] & { readonly path: string };

/** How many bytes of files a process keeps at hand. */
const MOST = 48 * 1024 * 1024;

export interface CourseFiles {
  /** Undefined where no version of the course has such a file. */
  at(course: string, version: string, path: string): Promise<CourseFile | undefined>;
}

/** Course files by address; what is asked for often is kept at hand. An address never changes what it names. */
export function courseFiles(db: Kysely<Tables>): CourseFiles {
  const kept = new Map<string, CourseFile>();
  let size = 0;
  return {
    async at(course, version, path) {
      const key = `${course}/${version}/${path}`;
      const hit = kept.get(key);
      const file = hit ?? (await readFile(db, course, version, path));
      if (!file) return undefined;
      if (hit) kept.delete(key);
      else size += weightOf(file);
      kept.set(key, file);
      for (const [oldest, one] of kept) {
        if (size <= MOST) break;
        kept.delete(oldest);
        size -= weightOf(one);
      }
      return file;
    },
  };
}

function weightOf({ content, brotli, gzip }: CourseFile): number {
  return content.length + (brotli?.length ?? 0) + (gzip?.length ?? 0);
}

/**
 * The file of that version, or of another one of the course: but for the start page, names tell of their content, so that the
 * same name is the same file. Somebody may have a page open whose version is gone, and an exam on an older one shows its
 * pictures.
 */
async function readFile(
  db: Kysely<Tables>,
  course: string,
  version: string,
  path: string,
): Promise<CourseFile | undefined> {
  return db
    .selectFrom("course_path as p")
    .innerJoin("course_file as f", "f.digest", "p.digest")
    .select(["p.path", "f.digest", "f.content", "f.brotli", "f.gzip"])
    .where("p.course_id", "=", course)
    .where("p.path", "=", path)
    .$if(path === "index.html", (query) => query.where("p.version", "=", version))
    .orderBy((order) => order.eb("p.version", "=", version), "desc")
    .limit(1)
    .executeTakeFirst();
}
