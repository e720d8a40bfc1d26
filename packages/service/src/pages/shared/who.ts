import type { Selectable } from "kysely";
import { digest } from "../../secrets/digest.ts";
import type { Service } from "../../service.ts";
import type { SessionTable } from "../../store/schema.ts";
import { field } from "./form.ts";

/** Somebody whom a launch let in, as far as pages need it. */
export interface Who extends Selectable<SessionTable> {
  /** For the forms of the page that is answered. */
  readonly token: string;
}

/**
 * Whose request it is: by the token that a launch gave, in `Authorization: Bearer` or in the field `session` of a form. Never by
 * an address, which histories, logs and referrers keep, and never by a cookie, which frames often have none of.
 */
export async function whoAsks(
  { store, now }: Pick<Service, "store" | "now">,
  authorization: string | undefined,
  form: URLSearchParams,
): Promise<Who | undefined> {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization ?? "")?.[1] ?? field(form, "session");
  if (token === "") return undefined;
  const session = await store.db
    .selectFrom("session as s")
    .innerJoin("resource_link as l", "l.id", "s.link_id")
    .innerJoin("platform as p", "p.id", "l.platform_id")
    .selectAll("s")
    .where("s.token_hash", "=", digest(token))
    .where("s.expires_at", ">", now())
    // Switched off, it lets nobody go on either.
    .where("p.status", "=", "active")
    .executeTakeFirst();
  return session && { ...session, token };
}
