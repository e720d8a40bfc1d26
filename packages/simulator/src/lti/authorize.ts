import { formOf, html, once, type Received, Refused, type Reply } from "./http/exchange.ts";
import { formPage } from "./http/forms.ts";
import { idTokenClaims } from "./id-token.ts";
import { sessionOf } from "./pages/session.ts";
import { signToken } from "./sign.ts";
import type { Message, Site } from "./site.ts";

type Parameters = ReadonlyMap<string, string>;

/** OpenID Connect's authorization endpoint as LTI has it (Security Framework 5.1.1.2): the tool asks who is there. */
export async function authorize(site: Site, request: Received): Promise<Reply> {
  const parameters = request.method === "POST" ? formOf(request) : once(request.query);
  // What cannot be sent back to a known address is told to whoever is at the screen.
  const redirectUri = knownRedirect(site, parameters);
  try {
    const message = checked(site, parameters, request);
    return html(
      formPage({
        action: site.profile.postsTo === "launch URL" ? launchUrlOf(message) : redirectUri,
        method: "POST",
        fields: await answer(site, message, parameters),
      }),
    );
  } catch (error) {
    if (!(error instanceof Refused) || site.profile.authorizationError === "page") throw error;
    const state = parameters.get("state");
    const page = formPage({
      action: redirectUri,
      method: "POST",
      fields: {
        error: error.code,
        error_description: error.message,
        ...(state === undefined ? {} : { state }),
      },
    });
    return { ...html(page), refused: error.message };
  }
}

function launchUrlOf({ type, registration }: Message): string {
  const { launchUrl, deepLinkUrl } = registration;
  return type === "LtiDeepLinkingRequest" ? deepLinkUrl : launchUrl;
}

function knownRedirect(site: Site, parameters: Parameters): string {
  const clientId = parameters.get("client_id");
  const registration = site.registrations.get(clientId ?? "");
  if (!registration)
    throw new Refused(
      400,
      "invalid_request",
      `client_id is ${clientId ?? "missing"}, which is nobody's`,
    );
  if (!registration.active) {
    throw new Refused(400, "unauthorized_client", "the tool is not active yet");
  }
  const redirectUri = parameters.get("redirect_uri");
  if (redirectUri === undefined)
    throw new Refused(400, "invalid_request", "redirect_uri is missing");
  if (site.profile.checksRedirectUri && !registration.redirectUris.includes(redirectUri)) {
    throw new Refused(
      400,
      "invalid_request",
      `redirect_uri is ${redirectUri}, which is not registered`,
    );
  }
  // Who has lost its place cannot be told who asked.
  const message = site.messages.get(parameters.get("lti_message_hint") ?? "");
  if (site.profile.messageHint.once === "in a page" && message?.used) {
    throw new Refused(400, "invalid_request", "lti_message_hint was used before");
  }
  return redirectUri;
}

/** What every authentication request must say. */
const FIXED: readonly (readonly [name: string, value: string, error: string])[] = [
  ["scope", "openid", "invalid_scope"],
  ["response_type", "id_token", "unsupported_response_type"],
  ["response_mode", "form_post", "invalid_request"],
  ["prompt", "none", "invalid_request"],
];

function checked(site: Site, parameters: Parameters, request: Received): Message {
  for (const [name, value, error] of FIXED) {
    const found = parameters.get(name);
    if (found !== value)
      throw new Refused(400, error, `${name} is ${found ?? "missing"}, not ${value}`);
  }
  for (const name of ["state", "nonce", "login_hint", "lti_message_hint"]) {
    if (!parameters.get(name)) throw new Refused(400, "invalid_request", `${name} is missing`);
  }
  const message = site.messages.get(parameters.get("lti_message_hint") ?? "");
  if (!message) throw new Refused(400, "invalid_request", "lti_message_hint is not ours");
  if (message.registration.clientId !== parameters.get("client_id")) {
    throw new Refused(400, "invalid_request", "lti_message_hint was another tool's");
  }
  if (message.user.sub !== parameters.get("login_hint")) {
    throw new Refused(400, "login_required", "login_hint was changed");
  }
  const { lives, once: isOnce } = site.profile.messageHint;
  if (isOnce && message.used) {
    throw new Refused(400, "launch_no_longer_valid", "lti_message_hint was used before");
  }
  if (site.now() - message.made > lives * 1000) {
    throw new Refused(400, "login_required", "lti_message_hint has expired");
  }
  const session = sessionOf(request);
  if (session === undefined ? site.requireSession : session !== message.user.id) {
    throw new Refused(400, "login_required", "somebody else is logged in, or nobody");
  }
  message.used = true;
  return message;
}

async function answer(
  site: Site,
  message: Message,
  parameters: Parameters,
): Promise<Readonly<Record<string, string>>> {
  const alteration = site.nextAlteration();
  const state = alteration && "state" in alteration ? alteration.state : parameters.get("state");
  const claims = idTokenClaims(site, message, parameters.get("nonce") ?? "");
  const token =
    alteration?.replay && site.lastToken !== undefined
      ? site.lastToken
      : await signToken(claims, site.keysOf(message.registration.clientId), alteration);
  site.lastToken = token;
  const storage = site.profile.storage;
  return {
    id_token: token,
    ...(state === undefined ? {} : { state }),
    ...(storage ? { lti_storage_target: storage.target } : {}),
  };
}
