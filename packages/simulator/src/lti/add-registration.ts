import { randomUUID } from "node:crypto";
import { type Registration, redirectUrisOf, type Tool } from "./registration.ts";
import type { Site } from "./site.ts";
import { ALL_SCOPES } from "./vocabulary.ts";

/** Makes a tool known. Where each link has its own client, so has each registration its own addresses. */
export function addRegistration(site: Site, tool: Tool, active = true): Registration {
  const { profile, origin } = site;
  const shared = passportOf(site, tool);
  if (shared) return shared;
  const clientId = randomUUID();
  const own = profile.clients === "a link" ? `/lti/${clientId}` : "/lti";
  const tokenUrl = `${origin}${own}/token`;
  const registration: Registration = {
    clientId,
    deploymentId: profile.deploymentId ?? String(site.registrations.size + 1),
    title: tool.title ?? "Tool",
    loginUrl: tool.loginUrl,
    launchUrl: tool.launchUrl,
    deepLinkUrl: tool.deepLinkUrl ?? tool.launchUrl,
    redirectUris: redirectUrisOf(tool),
    jwks: tool.jwks,
    scopes: tool.scopes ?? ALL_SCOPES,
    custom: tool.custom ?? {},
    claims: tool.claims,
    passport: tool.passport,
    active,
    platform: {
      issuer: site.issuer,
      authorizationUrl: `${origin}/lti/authorize`,
      tokenUrl,
      jwksUrl: `${origin}${own}/jwks`,
      audience: profile.token.audience ?? tokenUrl,
    },
  };
  site.registrations.set(clientId, registration);
  return registration;
}

function passportOf(site: Site, { passport }: Tool): Registration | undefined {
  if (passport === undefined || !site.profile.passports) return undefined;
  return [...site.registrations.values()].find((one) => one.passport === passport);
}
