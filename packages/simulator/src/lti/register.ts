import { randomUUID } from "node:crypto";
import { addRegistration } from "./add-registration.ts";
import {
  isObject,
  json,
  needContentType,
  objectOf,
  type Received,
  Refused,
  type Reply,
} from "./http/exchange.ts";
import type { RegistrationProfile } from "./profiles/profile.ts";
import { PERSONAL_CLAIMS } from "./registration.ts";
import type { Site } from "./site.ts";
import { ALL_SCOPES, PLATFORM_CONFIGURATION, TOOL_CONFIGURATION } from "./vocabulary.ts";

type Sent = Readonly<Record<string, unknown>>;

/** What a tool reads first (Dynamic Registration 1.0, 3.4). */
export function openIdConfiguration(site: Site): Reply {
  const { profile, origin } = site;
  return json({
    issuer: site.issuer,
    authorization_endpoint: `${origin}/lti/authorize`,
    registration_endpoint: `${origin}/lti/register`,
    jwks_uri: `${origin}/lti/jwks`,
    token_endpoint: `${origin}/lti/token`,
    ...(profile.token.audience === undefined
      ? {}
      : { authorization_server: profile.token.audience }),
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
    token_endpoint_auth_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid", ...ALL_SCOPES],
    response_types_supported: ["id_token"],
    subject_types_supported: ["public", "pairwise"],
    id_token_signing_alg_values_supported: ["RS256"],
    claims_supported: ["sub", "iss", ...(profile.personal === "none" ? [] : PERSONAL_CLAIMS)],
    [PLATFORM_CONFIGURATION]: {
      product_family_code: profile.family,
      version: "1",
      messages_supported: profile.announces.map((type) => ({ type })),
      variables: profile.variables,
    },
  });
}

/** What is wrong with a registration, all of it. */
function faultsOf(sent: Sent): readonly string[] {
  const configuration = sent[TOOL_CONFIGURATION];
  const faults: string[] = [];
  const need = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const isUrl = (value: unknown) => typeof value === "string" && URL.canParse(value);
  const has = (value: unknown, one: string) => Array.isArray(value) && value.includes(one);
  need(sent.application_type === "web", "application_type is not web");
  need(has(sent.response_types, "id_token"), "response_types has no id_token");
  need(
    has(sent.grant_types, "implicit") && has(sent.grant_types, "client_credentials"),
    "grant_types lacks implicit or client_credentials",
  );
  need(isUrl(sent.initiate_login_uri), "initiate_login_uri is no address");
  need(
    Array.isArray(sent.redirect_uris) &&
      sent.redirect_uris.length > 0 &&
      sent.redirect_uris.every(isUrl),
    "redirect_uris has no addresses",
  );
  need(typeof sent.client_name === "string" && sent.client_name !== "", "client_name is missing");
  need(isUrl(sent.jwks_uri), "jwks_uri is no address");
  need(
    sent.token_endpoint_auth_method === "private_key_jwt",
    "token_endpoint_auth_method is not private_key_jwt",
  );
  need(typeof sent.scope === "string", "scope is missing");
  if (!isObject(configuration)) return [...faults, "the tool configuration is missing"];
  const { domain, target_link_uri: target, claims, messages = [] } = configuration;
  need(typeof domain === "string" && domain !== "", "domain is missing");
  need(isUrl(target), "target_link_uri is no address");
  need(
    !isUrl(target) ||
      new URL(target as string).host === domain ||
      new URL(target as string).hostname === domain,
    "domain is not target_link_uri's",
  );
  need(Array.isArray(claims), "claims is no list");
  need(
    Array.isArray(messages) &&
      messages.every((one) => isObject(one) && typeof one.type === "string"),
    "messages is no list of messages",
  );
  const custom = configuration.custom_parameters;
  need(
    custom === undefined ||
      (isObject(custom) && Object.values(custom).every((one) => typeof one === "string")),
    "custom_parameters are no texts",
  );
  return faults;
}

/** Dynamic Registration 1.0, 3.5: a tool makes itself known. */
export function register(site: Site, request: Received, profile: RegistrationProfile): Reply {
  const token = tokenOf(site, request, profile);
  needContentType(request, "application/json");
  const sent = objectOf(request);
  const faults = faultsOf(sent);
  if (faults.length > 0) return refusal(profile, faults);
  const configuration = sent[TOOL_CONFIGURATION] as Sent;
  const custom = (configuration.custom_parameters ?? {}) as Readonly<Record<string, string>>;
  const messages = (configuration.messages ?? []) as readonly Sent[];
  const deepLink = messages.find(({ type }) => type === "LtiDeepLinkingRequest");
  const scopes = (sent.scope as string).split(" ").filter((one) => ALL_SCOPES.includes(one));
  const target = configuration.target_link_uri as string;
  if (token) token.used = true;
  const registration = addRegistration(
    site,
    {
      title: sent.client_name as string,
      loginUrl: sent.initiate_login_uri as string,
      launchUrl: target,
      redirectUris: sent.redirect_uris as readonly string[],
      deepLinkUrl: (deepLink?.target_link_uri as string | undefined) ?? target,
      jwks: sent.jwks_uri as string,
      scopes,
      custom,
      claims: configuration.claims as readonly string[],
    },
    !profile.pending,
  );
  return json({
    ...sent,
    client_id: registration.clientId,
    scope: scopes.join(" "),
    [TOOL_CONFIGURATION]: {
      ...configuration,
      deployment_id: registration.deploymentId,
      custom_parameters: profile.cutsCustom ? cut(custom) : custom,
    },
  });
}

/** The registration token that came with `request`: it is good for one registration that is right. */
function tokenOf(
  site: Site,
  { headers }: Received,
  profile: RegistrationProfile,
): { used: boolean } | undefined {
  const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? "") ?? [];
  if (!profile.token) {
    if (headers.authorization === undefined) return undefined;
    throw new Refused(401, "invalid_token", "an Authorization header came, but no token was given");
  }
  const known = site.registrationTokens.get(token ?? "");
  if (!known || known.used || known.expires <= site.now()) {
    const reason = `the registration token is ${known ? "used up" : token ? "not ours" : "missing"}`;
    throw new Refused(401, "invalid_token", reason, { "www-authenticate": "Bearer" });
  }
  return known;
}

function refusal(
  { refusal: { status, body } }: RegistrationProfile,
  faults: readonly string[],
): Reply {
  const said =
    body === "errors"
      ? { errors: faults.map((message) => ({ message })) }
      : { error: "invalid_client_metadata", error_description: faults.join("; ") };
  return json(said, "application/json", status);
}

function cut(custom: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const values = Object.entries(custom).map(([name, value]) => [
    name,
    value.split("=", 1)[0] ?? "",
  ]);
  return Object.fromEntries(values);
}

/** A token for one registration within the next hour, if the platform gives any. */
export function registrationToken(site: Site): string | undefined {
  if (!site.profile.registration?.token) return undefined;
  const token = randomUUID();
  site.registrationTokens.set(token, { used: false, expires: site.now() + 3_600_000 });
  return token;
}
