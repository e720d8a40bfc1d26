import type { Context } from "hono";
import { languageOf } from "../http/language.ts";
import { randomToken } from "../secrets/digest.ts";
import type { Service } from "../service.ts";
import { browserOf, isSecure, rememberBrowser } from "./browser.ts";
import { type Form, readForm } from "./form.ts";
import { framesOf } from "./frames.ts";
import { loginPage } from "./login-page.ts";
import { beginLogin } from "./login-state.ts";
import { LaunchRefused } from "./refused.ts";
import { findRegistration, type Registration } from "./registration.ts";

/** Longer addresses are refused by some servers: then the parameters go in a form. */
const LONGEST_ADDRESS = 6000;

/** Third-party initiated login (LTI security framework 1.0, 5.1.1): sends the browser on to the platform. */
export async function login(c: Context, service: Service): Promise<Response> {
  const form = await readForm(c);
  const { publicUrl } = service;
  const issuer = required(form, "iss");
  const hint = required(form, "login_hint");
  const target = required(form, "target_link_uri");
  if (!isOurs(target, publicUrl)) throw new LaunchRefused("target", "target_link_uri");
  const registration = await findRegistration(
    service.store.db,
    issuer,
    form.client_id || undefined,
  );
  // A value that is there stays: logins in other tabs are under way with it.
  const browser = browserOf(c, publicUrl) ?? randomToken();
  const storageTarget = form.lti_storage_target;
  const { state, nonce } = await beginLogin(service, registration, {
    target,
    browser,
    ...(storageTarget ? { storageTarget } : {}),
  });
  rememberBrowser(c, publicUrl, browser);
  const onward = authorization(registration, {
    scope: "openid",
    response_type: "id_token",
    response_mode: "form_post",
    prompt: "none",
    client_id: registration.client_id,
    redirect_uri: `${publicUrl}/lti/launch`,
    login_hint: hint,
    ...(form.lti_message_hint ? { lti_message_hint: form.lti_message_hint } : {}),
    state,
    nonce,
  });
  const isTop = c.req.header("sec-fetch-dest") === "document" || form.window === "new";
  if (isTop && onward.length <= LONGEST_ADDRESS) return c.redirect(onward, 302);
  const { window: _, ...again } = form;
  return withCookies(
    c,
    await loginPage({
      language: languageOf(c.req.header("accept-language")),
      framedBy: framesOf(registration),
      onward,
      isTop,
      isSecure: isSecure(publicUrl),
      byForm: onward.length > LONGEST_ADDRESS,
      again,
      ...(storageTarget ? { storage: { target: storageTarget, state, browser } } : {}),
    }),
  );
}

/** Whether an address leads to a door of ours. */
export function isOurs(address: string, publicUrl: string): boolean {
  if (!URL.canParse(address)) return false;
  const { origin, pathname, username } = new URL(address);
  const ours = new URL(publicUrl);
  const base = ours.pathname.replace(/\/$/, "");
  return origin === ours.origin && !username && pathname.startsWith(`${base}/lti/`);
}

function authorization(
  registration: Registration,
  parameters: Readonly<Record<string, string>>,
): string {
  const url = new URL(registration.login_url);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

function required(form: Form, name: string): string {
  const value = form[name];
  if (!value) throw new LaunchRefused("malformed", `no ${name}`);
  return value;
}

/** Cookies set in the context go with an answer that was made elsewhere. */
function withCookies(c: Context, answer: Response): Response {
  for (const cookie of c.res.headers.getSetCookie()) answer.headers.append("set-cookie", cookie);
  return answer;
}
