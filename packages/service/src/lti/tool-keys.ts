import { randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from "jose";
import type { Selectable } from "kysely";
import { seal, unseal } from "../secrets/seal.ts";
import type { Service } from "../service.ts";
import type { ToolKeyTable } from "../store/schema.ts";

const DAY = 24 * 3_600_000;
/** A new key is published so long before it signs: platforms keep the set they read. */
const PUBLISHED_BEFORE = DAY;
/** A key that signs no more is published so long after. */
const PUBLISHED_AFTER = 7 * DAY;
/** So old it is replaced. */
const ROTATED_AFTER = 90 * DAY;

type Keys = Pick<Service, "store" | "secret" | "now">;
type ToolKey = Selectable<ToolKeyTable>;

/** What `/lti/jwks` shows: every key that signs, will sign, or did so lately. */
export async function publicKeys(keys: Keys): Promise<{ readonly keys: readonly JWK[] }> {
  await signingKey(keys);
  const { store, now } = keys;
  const shown = await store.db
    .selectFrom("tool_key")
    .select("public_key")
    .where((where) =>
      where.or([
        where("retired_at", "is", null),
        where("retired_at", ">", new Date(now().getTime() - PUBLISHED_AFTER)),
      ]),
    )
    .orderBy("created_at")
    .orderBy("kid")
    .execute();
  return { keys: shown.map(({ public_key }) => public_key as JWK) };
}

/** A JWT signed by the service as a tool. */
export async function signAsTool(keys: Keys, claims: JWTPayload): Promise<string> {
  const { kid, private_key } = await signingKey(keys);
  const opened = unseal(keys.secret, "tool key", private_key);
  if (opened === undefined) throw new Error("the tool's key was encrypted with another secret");
  const key = await importJWK(JSON.parse(opened) as JWK, "RS256");
  return new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "JWT", kid }).sign(key);
}

/** Puts a new key beside the one that signs; a day later it takes over, and the ones before it retire with the next rotation. */
export async function rotateKeys(keys: Keys): Promise<void> {
  const { store, now } = keys;
  const current = await signingKey(keys);
  await store.db
    .updateTable("tool_key")
    .set({ retired_at: now() })
    .where("retired_at", "is", null)
    .where("kid", "!=", current.kid)
    .where("created_at", "<=", current.created_at)
    .execute();
  await addKey(keys);
}

/** Rotates where the newest key is old; meant to be called every day by one process or another. */
export async function rotateOldKeys(keys: Keys): Promise<void> {
  const newest = await keys.store.db
    .selectFrom("tool_key")
    .select((select) => select.fn.max("created_at").as("at"))
    .executeTakeFirst();
  if (newest?.at && newest.at.getTime() < keys.now().getTime() - ROTATED_AFTER) {
    await rotateKeys(keys);
  }
}

/** The newest that was published long enough, else the first there is. */
export async function signingKey(keys: Keys): Promise<ToolKey> {
  const found = await keys.store.db
    .selectFrom("tool_key")
    .selectAll()
    .where("retired_at", "is", null)
    .orderBy("created_at")
    .orderBy("kid")
    .execute();
  const ripe = new Date(keys.now().getTime() - PUBLISHED_BEFORE);
  const key = found.findLast(({ created_at }) => created_at <= ripe) ?? found[0];
  return key ?? addKey(keys);
}

async function addKey({ store, secret, now }: Keys): Promise<ToolKey> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", {
    modulusLength: 2048,
    extractable: true,
  });
  const kid = randomUUID();
  const shown = { ...(await exportJWK(publicKey)), kid, alg: "RS256", use: "sig" };
  const sealed = seal(secret, "tool key", JSON.stringify(await exportJWK(privateKey)));
  return store.db
    .insertInto("tool_key")
    .values({
      kid,
      private_key: sealed,
      public_key: JSON.stringify(shown),
      created_at: now(),
      retired_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}
