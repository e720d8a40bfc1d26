import { randomUUID } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import type { Language } from "../http/language.ts";
import { digest, randomToken } from "../secrets/digest.ts";
import type { Service } from "../service.ts";
import type { ResourceLinkTable, SessionTable, Tables } from "../store/schema.ts";
import type { Outcome } from "./claims.ts";
import type { Part } from "./part.ts";
import type { Role } from "./roles.ts";

/** A school day; whoever is at it that long launches anew. */
const SESSION_LIFETIME = 12 * 3_600_000;

/** Who comes in, whence, and to what; the same for every kind of launch. */
export interface Entry {
  readonly platformId: string;
  readonly learnersOf: string;
  readonly subject: string;
  readonly name?: string;
  readonly role: Role;
  readonly deploymentId: string;
  readonly context: { readonly id: string; readonly title?: string };
  readonly link: { readonly id: string; readonly title?: string };
  readonly courseId: string;
  readonly part: Part;
  readonly lineItemUrl?: string;
  readonly lineItemsUrl?: string;
  readonly membersUrl?: string;
  readonly scopes: readonly string[];
  readonly outcome?: Outcome;
  readonly language: Language;
  readonly returnUrl?: string;
}

export interface Entered {
  readonly token: string;
  readonly session: Selectable<SessionTable>;
  readonly link: Selectable<ResourceLinkTable>;
}

/** Notes who came, and gives them a session of their own. */
export function enter({ store, now }: Service, entry: Entry): Promise<Entered> {
  const at = now();
  const token = randomToken();
  return store.db.transaction().execute(async (db) => {
    const learnerId = await learnerOf(db, entry, at);
    const link = await linkOf(db, entry, at);
    const member = {
      role: entry.role,
      // Of the person, not of the link: a teacher's launch may tell none.
      outcome_url: entry.outcome?.url ?? null,
      outcome_method: entry.outcome?.method ?? null,
      result_id: entry.outcome?.resultId ?? null,
      seen_at: at,
    };
    const session: Selectable<SessionTable> = {
      token_hash: digest(token),
      learner_id: learnerId,
      link_id: link.id,
      role: entry.role,
      language: entry.language,
      return_url: entry.returnUrl ?? null,
      created_at: at,
      expires_at: new Date(at.getTime() + SESSION_LIFETIME),
    };
    await db
      .with("seen", (db) =>
        db
          .insertInto("member")
          .values({ learner_id: learnerId, link_id: link.id, ...member })
          .onConflict((on) => on.columns(["link_id", "learner_id"]).doUpdateSet(member)),
      )
      .insertInto("session")
      .values(session)
      .execute();
    return { token, session, link };
  });
}

/** One person at a platform is one learner, whatever registration of it they come by. */
async function learnerOf(db: Kysely<Tables>, entry: Entry, at: Date): Promise<string> {
  const seen = { seen_at: at, ...(entry.name ? { name: entry.name } : {}) };
  const { id } = await db
    .insertInto("learner")
    .values({
      id: randomUUID(),
      issuer: entry.learnersOf,
      subject: entry.subject,
      name: entry.name ?? null,
      created_at: at,
      seen_at: at,
    })
    .onConflict((conflict) => conflict.columns(["issuer", "subject"]).doUpdateSet(seen))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * A copied course has other links, so it inherits nothing of what was done at these. A link that is known as it is told stays
 * untouched: a class that comes in at once would wait for each other's row.
 */
async function linkOf(
  db: Kysely<Tables>,
  entry: Entry,
  at: Date,
): Promise<Selectable<ResourceLinkTable>> {
  const place = {
    platform_id: entry.platformId,
    deployment_id: entry.deploymentId,
    context_id: entry.context.id,
    link_id: entry.link.id,
  };
  const told = {
    context_title: entry.context.title ?? null,
    title: entry.link.title ?? null,
    course_id: entry.courseId,
    part: entry.part,
    line_item_url: entry.lineItemUrl ?? null,
    line_items_url: entry.lineItemsUrl ?? null,
    members_url: entry.membersUrl ?? null,
  };
  const known = await db
    .selectFrom("resource_link")
    .selectAll()
    .where((where) => where.and(place))
    .executeTakeFirst();
  if (known && isSame(known, told) && isSame(known.scopes, entry.scopes)) return known;
  const scopes = JSON.stringify(entry.scopes);
  return db
    .insertInto("resource_link")
    .values({ id: randomUUID(), created_at: at, ...place, ...told, scopes })
    .onConflict((on) =>
      on
        .columns(["platform_id", "deployment_id", "context_id", "link_id"])
        .doUpdateSet({ ...told, scopes }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Whether all that stands in `told` stands in `known`, too. */
function isSame(known: object, told: object): boolean {
  const values = known as Readonly<Record<string, unknown>>;
  const entries = Object.entries(told);
  const isAsLong = !Array.isArray(known) || known.length === entries.length;
  return isAsLong && entries.every(([name, value]) => values[name] === value);
}
