import type { Context } from "hono";
import { languageOf } from "../http/language.ts";
import { digest } from "../secrets/digest.ts";
import type { Service } from "../service.ts";
import { browserOf, isFromHere } from "./browser.ts";
import { type Message, readMessage } from "./claims.ts";
import { checkDeployment } from "./deployment.ts";
import { type Form, readForm } from "./form.ts";
import { framesOf } from "./frames.ts";
import { verifyIdToken } from "./id-token.ts";
import type { KeySets } from "./key-set.ts";
import { isOurs } from "./login.ts";
import { endLogin, type LoginState, peekLogin, useNonce } from "./login-state.ts";
import { LaunchRefused } from "./refused.ts";
import type { Registration } from "./registration.ts";
import { returnPage } from "./return-page.ts";

export interface Verified {
  readonly registration: Registration;
  readonly message: Message;
}

/**
 * Who comes back from a platform with an id_token: what it says once all of it is checked, or the page that sends it once more.
 * Throws {@link LaunchRefused}.
 */
export async function receive(
  c: Context,
  service: Service,
  keySets: KeySets,
): Promise<Verified | Response> {
  const form = await readForm(c);
  const { state, id_token: token } = form;
  if (form.error) throw new LaunchRefused("token", `the platform says ${form.error.slice(0, 80)}`);
  if (!state || !token) throw new LaunchRefused("malformed", "no state or no id_token");
  const login = await peekLogin(service, state);
  const registration = await registrationOf(service, login);
  if (!isSameBrowser(c, form, login, service.publicUrl)) {
    if (form.again) throw new LaunchRefused("browser", "not the one that began the login");
    const [origin] = framesOf({ ...registration, issuer: "", frame_origins: [] });
    return returnPage({
      language: languageOf(c.req.header("accept-language")),
      framedBy: framesOf(registration),
      idToken: token,
      state,
      ...(login.storage_target && origin
        ? { storage: { target: login.storage_target, origin } }
        : {}),
    });
  }
  await endLogin(service, state);
  return { registration, message: await verify(service, keySets, registration, login, token) };
}

async function verify(
  service: Service,
  keySets: KeySets,
  registration: Registration,
  login: LoginState,
  token: string,
): Promise<Message> {
  const payload = await verifyIdToken(
    token,
    {
      issuer: registration.issuer,
      clientId: registration.client_id,
      keysUrl: registration.keys_url,
      since: login.created_at,
      now: service.now(),
    },
    keySets,
  );
  const { nonce } = payload;
  if (typeof nonce !== "string" || digest(nonce) !== login.nonce_hash) {
    throw new LaunchRefused("token", "nonce");
  }
  await useNonce(service, registration.id, nonce);
  const message = readMessage(payload);
  if (!isOurs(message.targetLinkUri, service.publicUrl)) {
    throw new LaunchRefused("target", "target_link_uri");
  }
  await checkDeployment(service, registration, message.deploymentId);
  return message;
}

/** By the cookie, or by what a page of ours read from the platform's storage: no other page may say what that was. */
function isSameBrowser(c: Context, form: Form, login: LoginState, publicUrl: string): boolean {
  const stored = isFromHere(c.req.raw, publicUrl) ? form.browser : undefined;
  return [browserOf(c, publicUrl), stored].some(
    (browser) => browser && digest(browser) === login.browser_hash,
  );
}

async function registrationOf({ store }: Service, login: LoginState): Promise<Registration> {
  const registration = await store.db
    .selectFrom("platform")
    .selectAll()
    .where("id", "=", login.platform_id)
    .executeTakeFirst();
  if (registration?.status === "active") return registration;
  throw new LaunchRefused("inactive-platform", registration?.status ?? "gone");
}
