import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Kysely } from "kysely";
import type { Tables } from "../store/schema.ts";

/** A course's id stands in its first lines. */
const HEAD = 4096;

/** Whether some version of each course in `folders` is there, as far as can be told without reading them whole. */
export async function allPublished(
  db: Kysely<Tables>,
  folders: readonly string[],
): Promise<boolean> {
  const ids = await Promise.all(folders.map(idIn));
  const found = await db.selectFrom("course").select("id").execute();
  const known = new Set(found.map(({ id }) => id));
  return ids.every((id) => id !== undefined && known.has(id));
}

/** The id that the start of `course.md` tells; undefined where none is seen. */
async function idIn(folder: string): Promise<string | undefined> {
  try {
    const file = await open(join(folder, "course.md"));
    try {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD) });
      const head = buffer.toString("utf8", 0, bytesRead);
      return /^id:[ \t]*(["']?)([a-z\d-]+)\1[ \t]*(#.*)?$/m.exec(head)?.[2];
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}
