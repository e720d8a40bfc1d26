import type { Kysely } from "kysely";
import { digest } from "../secrets/digest.ts";
import type { Tables } from "../store/schema.ts";

/** Whoever has a key for publishing that an administrator made. */
export interface Publisher {
  readonly keyHash: string;
  /** As the audit trail names them. */
  readonly actor: string;
}

/** Undefined for a key that is none, too old, or revoked. */
export async function publisherOf(
  db: Kysely<Tables>,
  authorization: string | undefined,
  now: Date,
): Promise<Publisher | undefined> {
  const key = /^Bearer ([\w-]{20,200})$/.exec(authorization ?? "")?.[1];
  if (key === undefined) return undefined;
  const row = await db
    .selectFrom("admin_token")
    .select("token_hash")
    .where("token_hash", "=", digest(key))
    .where("kind", "=", "publish")
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row && { keyHash: row.token_hash, actor: `publish:${row.token_hash.slice(0, 8)}` };
}
