import { randomBytes, randomUUID } from "node:crypto";
import { type Kysely, sql } from "kysely";
import type { PlatformKind } from "../../platforms/platform.ts";
import { randomToken } from "../../secrets/digest.ts";
import { seal, unseal } from "../../secrets/seal.ts";
import type { Service } from "../../service.ts";
import type { Tables } from "../../store/schema.ts";
import type { Registration } from "../registration.ts";

/** How long both secrets are good after a new one was made, unless a launch is signed with it sooner. */
const OVERLAP = 7 * 24 * 3_600_000;

/** What an administrator takes to a platform; the secret is told this once. */
export interface Consumer {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
}

/** A platform that launches by LTI 1.1, on at once, with a key and a secret of its own; its learners are nobody else's. */
export async function addConsumer(
  { secret: sealing, now }: Pick<Service, "secret" | "now">,
  db: Kysely<Tables>,
  about: { readonly title: string; readonly origin: string; readonly kind: PlatformKind },
): Promise<Consumer> {
  const [id, secret, at] = [randomUUID(), randomToken(), now()];
  // No colon and no blank: Open edX has both in one line, `id:key:secret`.
  const key = `hocvu-${randomBytes(8).toString("hex")}`;
  await db
    .insertInto("platform")
    .values({
      id,
      issuer: about.origin,
      client_id: key,
      kind: about.kind,
      title: about.title,
      status: "active",
      login_url: "",
      token_url: "",
      keys_url: "",
      learners_of: `registration:${id}`,
      frame_origins: "[]",
      consumer_secret: seal(sealing, "consumer secret", secret),
      created_at: at,
      approved_at: at,
    })
    .execute();
  return { id, key, secret };
}

/**
 * Makes a new secret. The one that the platform has stays good until a launch shows that it has the new one, at most a week, unless
 * it is to go `atOnce`. Made again before that, the one between the two is forgotten. Undefined where there is no such key.
 */
export async function renewSecret(
  { secret: sealing, now }: Pick<Service, "secret" | "now">,
  db: Kysely<Tables>,
  id: string,
  atOnce: boolean,
): Promise<Consumer | undefined> {
  const secret = randomToken();
  const at = now();
  const known = sql<string>`case when consumer_secret_until > ${at} then consumer_secret_before else consumer_secret end`;
  const row = await db
    .updateTable("platform")
    .set({
      consumer_secret: seal(sealing, "consumer secret", secret),
      consumer_secret_before: atOnce ? null : known,
      consumer_secret_until: atOnce ? null : new Date(at.getTime() + OVERLAP),
    })
    .where("id", "=", id)
    .where("consumer_secret", "is not", null)
    .returning("client_id")
    .executeTakeFirst();
  return row && { id, key: row.client_id, secret };
}

/** The platform has the current secret: the one before is good no more. Nothing changes where it was renewed at this moment. */
export async function forgetSecretBefore(
  { store }: Service,
  { id, consumer_secret }: Registration,
): Promise<void> {
  await store.db
    .updateTable("platform")
    .set({ consumer_secret_before: null, consumer_secret_until: null })
    .where("id", "=", id)
    .where("consumer_secret", "=", consumer_secret)
    .execute();
}

export interface Secrets {
  readonly current: string;
  /** Still good, while the platform may not have the current one yet. */
  readonly before?: string;
}

/** The secrets of a registration of LTI 1.1; undefined of any other, and where they were sealed by another service. */
export function secretsOf(
  { secret, now }: Pick<Service, "secret" | "now">,
  registration: Registration,
): Secrets | undefined {
  const { consumer_secret, consumer_secret_before, consumer_secret_until } = registration;
  const open = (sealed: string | null) =>
    sealed === null ? undefined : unseal(secret, "consumer secret", sealed);
  const current = open(consumer_secret);
  if (current === undefined) return undefined;
  const isOver = consumer_secret_until === null || consumer_secret_until <= now();
  const before = isOver ? undefined : open(consumer_secret_before);
  return { current, ...(before === undefined ? {} : { before }) };
}
