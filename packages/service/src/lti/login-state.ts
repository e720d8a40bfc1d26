import type { Selectable } from "kysely";
import { digest, randomToken } from "../secrets/digest.ts";
import type { Service } from "../service.ts";
import type { LoginStateTable } from "../store/schema.ts";
import { LaunchRefused } from "./refused.ts";
import type { Registration } from "./registration.ts";

/** A login at a platform must come back so soon. Open edX keeps its own side for as long. */
const LIFETIME = 10 * 60_000;

export type LoginState = Selectable<LoginStateTable>;

/** Notes that a login begins in the browser that has `browser`. */
export async function beginLogin(
  { store, now }: Service,
  registration: Registration,
  login: { readonly target: string; readonly browser: string; readonly storageTarget?: string },
): Promise<{ readonly state: string; readonly nonce: string }> {
  const state = randomToken();
  const nonce = randomToken();
  const at = now();
  await store.db
    .insertInto("login_state")
    .values({
      state_hash: digest(state),
      platform_id: registration.id,
      nonce_hash: digest(nonce),
      target_link_uri: login.target,
      browser_hash: digest(login.browser),
      storage_target: login.storageTarget ?? null,
      created_at: at,
      expires_at: new Date(at.getTime() + LIFETIME),
    })
    .execute();
  return { state, nonce };
}

/** The login under way, left as it is. */
export async function peekLogin({ store, now }: Service, state: string): Promise<LoginState> {
  const found = await store.db
    .selectFrom("login_state")
    .selectAll()
    .where("state_hash", "=", digest(state))
    .where("expires_at", ">", now())
    .executeTakeFirst();
  if (!found) throw new LaunchRefused("state", "unknown, used or too old");
  return found;
}

/** Takes it away: of all that come with one `state`, at whatever process, one gets on. */
export async function endLogin({ store }: Service, state: string): Promise<void> {
  const gone = await store.db
    .deleteFrom("login_state")
    .where("state_hash", "=", digest(state))
    .returning("state_hash")
    .executeTakeFirst();
  if (!gone) throw new LaunchRefused("state", "used at this moment");
}

/** Notes that a nonce was used; throws {@link LaunchRefused} if it was before. */
export async function useNonce(
  { store, now }: Pick<Service, "store" | "now">,
  platformId: string,
  nonce: string,
): Promise<void> {
  const noted = await store.db
    .insertInto("nonce")
    .values({
      platform_id: platformId,
      nonce_hash: digest(nonce),
      // Longer than any token is taken.
      expires_at: new Date(now().getTime() + 2 * 24 * 3_600_000),
    })
    .onConflict((conflict) => conflict.columns(["platform_id", "nonce_hash"]).doNothing())
    .returning("nonce_hash")
    .executeTakeFirst();
  if (!noted) throw new LaunchRefused("token", "nonce used before");
}

/** Forgets logins that never came back, used nonces that are too old to matter, and sessions that ended. */
export async function sweepLogins({ store, now }: Service): Promise<void> {
  const at = now();
  await store.db.deleteFrom("login_state").where("expires_at", "<", at).execute();
  await store.db.deleteFrom("nonce").where("expires_at", "<", at).execute();
  await store.db.deleteFrom("session").where("expires_at", "<", at).execute();
}
