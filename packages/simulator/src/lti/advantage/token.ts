import { randomBytes } from "node:crypto";
import { decodeJwt } from "jose";
import { formOf, json, type Received, Refused, type Reply } from "../http/exchange.ts";
import type { Registration } from "../registration.ts";
import type { Site } from "../site.ts";
import { verifyToolJwt } from "../tool-jwt.ts";

const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/** Security Framework 4.1: an access token for a client that proves itself by a signed assertion. */
export async function giveToken(site: Site, request: Received, client?: string): Promise<Reply> {
  const form = formOf(request);
  const need = (name: string): string => {
    const value = form.get(name);
    if (!value) throw new Refused(400, "invalid_request", `${name} is missing`);
    return value;
  };
  const grantType = need("grant_type");
  if (grantType !== "client_credentials") {
    throw new Refused(400, "unsupported_grant_type", `grant_type is ${grantType}`);
  }
  const type = need("client_assertion_type");
  if (type !== ASSERTION_TYPE) {
    throw new Refused(400, "invalid_request", `client_assertion_type is ${type}`);
  }
  const assertion = need("client_assertion");
  const wanted = need("scope").split(" ");
  const registration = await clientOf(site, assertion, client);
  const scopes = granted(site, registration, wanted);
  const token = randomBytes(24).toString("base64url");
  const { lives } = site.profile.token;
  site.accessTokens.set(token, {
    clientId: registration.clientId,
    scopes,
    expires: site.now() + lives * 1000,
  });
  return json({
    access_token: token,
    token_type: site.profile.token.type,
    expires_in: lives,
    scope: scopes.join(" "),
  });
}

async function clientOf(site: Site, assertion: string, client?: string): Promise<Registration> {
  const issuer = issuerOf(site, assertion);
  const registration = site.registrations.get(issuer ?? "");
  if (!registration || (client !== undefined && client !== registration.clientId)) {
    throw new Refused(
      401,
      "invalid_client",
      `iss is ${issuer ?? "missing"}, which is no client here`,
    );
  }
  if (!registration.active) {
    throw new Refused(site.profile.token.unproved, "invalid_client", "the tool is not active yet");
  }
  const claims = await verifyToolJwt(assertion, {
    keys: registration.jwks,
    issuer: registration.clientId,
    subject: registration.clientId,
    audience: registration.platform.audience,
    now: site.now(),
    status: site.profile.token.unproved,
    code: "invalid_client",
    fetchKeys: site.fetchKeys,
  });
  if (typeof claims.jti !== "string" || claims.jti === "") {
    throw new Refused(site.profile.token.unproved, "invalid_client", "jti is missing");
  }
  if (!site.once.take(`${registration.clientId} jti ${claims.jti}`)) {
    throw new Refused(site.profile.token.unproved, "invalid_client", "jti was used before");
  }
  return registration;
}

function issuerOf(site: Site, assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss;
  } catch {
    throw new Refused(site.profile.token.unproved, "invalid_client", "the assertion is no JWT");
  }
}

function granted(
  site: Site,
  registration: Registration,
  wanted: readonly string[],
): readonly string[] {
  const good = wanted.filter((scope) => registration.scopes.includes(scope));
  const refused = wanted.filter((scope) => !good.includes(scope));
  if (good.length === 0 || (refused.length > 0 && site.profile.token.excess === "refused")) {
    throw new Refused(400, "invalid_scope", `not granted: ${refused.join(" ")}`);
  }
  return good;
}
