import type { Platform } from "../platforms/platform.ts";
import { recognise } from "../platforms/table.ts";
import type { Service } from "../service.ts";
import { object, text, webAddress } from "./json.ts";
import { RegistrationRefused } from "./registration-refused.ts";
import { PLATFORM_CONFIGURATION } from "./tool-configuration.ts";

/** What a platform says of itself. */
export interface OpenIdConfiguration {
  readonly issuer: string;
  readonly loginUrl: string;
  readonly tokenUrl: string;
  readonly keysUrl: string;
  readonly registrationUrl: string;
  readonly tokenAudience?: string;
  readonly platform: Platform;
}

/** Fetches and checks it (dynamic registration 1.0, 3.4); throws {@link RegistrationRefused}. */
export async function readConfiguration(
  service: Service,
  address: string,
): Promise<OpenIdConfiguration> {
  const json = await fetchJson(service, address);
  const issuer = webAddress(json.issuer);
  const loginUrl = webAddress(json.authorization_endpoint);
  const tokenUrl = webAddress(json.token_endpoint);
  const keysUrl = webAddress(json.jwks_uri);
  const registrationUrl = webAddress(json.registration_endpoint);
  if (!issuer || !loginUrl || !tokenUrl || !keysUrl || !registrationUrl) {
    throw new RegistrationRefused("configuration", "an address is missing");
  }
  const { product_family_code: family } = object(json[PLATFORM_CONFIGURATION]);
  const platform = recognise({
    issuer,
    loginUrl,
    keysUrl,
    ...(text(family) ? { family: text(family) ?? "" } : {}),
  });
  const from = new URL(address).origin;
  // 3.4: else anybody could speak for any issuer. Hosted platforms have a common issuer, and other hosts of their own.
  if (!speaksFor(from, issuer, platform)) throw new RegistrationRefused("issuer", issuer);
  if (
    new URL(registrationUrl).origin !== from &&
    !speaksFor(new URL(registrationUrl).origin, issuer, platform)
  ) {
    throw new RegistrationRefused("issuer", "its registration is elsewhere");
  }
  const tokenAudience = text(json.authorization_server);
  return {
    issuer,
    loginUrl,
    tokenUrl,
    keysUrl,
    registrationUrl,
    platform,
    ...(tokenAudience ? { tokenAudience } : {}),
  };
}

/** Whether what is at `origin` is this issuer's: its own, or one that its platform's record approves for hosted issuers. */
export function speaksFor(origin: string, issuer: string, platform: Platform): boolean {
  if (origin === new URL(issuer).origin) return true;
  return platform.keyOrigins.includes(origin) && platform.hostedIssuer?.test(issuer) === true;
}

async function fetchJson(service: Service, address: string) {
  try {
    const answer = await service.fetch(address, { headers: { accept: "application/json" } });
    if (answer.ok) return object(await answer.json());
    throw new Error(`status ${answer.status}`);
  } catch (error) {
    const detail = error instanceof Error ? error.message : "no answer";
    throw new RegistrationRefused("configuration", detail);
  }
}
