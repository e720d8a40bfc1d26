import type { Kysely } from "kysely";
import type { Tables } from "../../store/schema.ts";
import type { Words } from "../../words/words.ts";
import { named, type Part } from "./markup.ts";

/** Where the class is: the link's title and the course's on the platform. */
export async function linkName(db: Kysely<Tables>, words: Words, linkId: string): Promise<Part> {
  const link = await db
    .selectFrom("resource_link")
    .select(["title", "context_title", "context_id", "course_id"])
    .where("id", "=", linkId)
    .executeTakeFirst();
  if (!link) return "";
  const { title, context_title, context_id, course_id } = link;
  return named(words.teach.link(title ?? course_id, context_title ?? context_id));
}
