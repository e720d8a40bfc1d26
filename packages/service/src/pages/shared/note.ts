import type { Kysely } from "kysely";
import type { Tables } from "../../store/schema.ts";

/** Writes down who changed what. `about` names things and people by their ids, and people never by name. */
export async function note(
  db: Kysely<Tables>,
  at: Date,
  actor: string,
  action: string,
  about: Readonly<Record<string, string | number | boolean | null>>,
): Promise<void> {
  await db
    .insertInto("audit")
    .values({ at, actor, action, about: JSON.stringify(about) })
    .execute();
}
