import { randomUUID } from "node:crypto";
import type { LtiPlatform, Registration, Tool } from "@hocvu/simulator/lti";
import { recognise } from "../../platforms/table.ts";
import type { Service } from "../../service.ts";

/** The service as a tool that an administrator enters by hand. */
export function toolOf(
  { publicUrl }: Pick<Service, "publicUrl">,
  jwks: Tool["jwks"] = { keys: [] },
): Tool {
  return {
    loginUrl: `${publicUrl}/lti/login`,
    launchUrl: `${publicUrl}/lti/launch`,
    deepLinkUrl: `${publicUrl}/lti/deep-link`,
    jwks,
  };
}

/** Tells the service of a registration at a simulated platform, as an administrator does; its id. */
export async function enterPlatform(
  { store, now }: Pick<Service, "store" | "now">,
  platform: LtiPlatform,
  { clientId, platform: addresses }: Pick<Registration, "clientId" | "platform">,
  about: { readonly kind?: string; readonly status?: "pending" | "active" | "off" } = {},
): Promise<string> {
  const id = randomUUID();
  await store.db
    .insertInto("platform")
    .values({
      id,
      issuer: addresses.issuer,
      client_id: clientId,
      kind:
        about.kind ?? recognise({ issuer: addresses.issuer, family: platform.profile.family }).kind,
      title: platform.profile.title,
      status: about.status ?? "active",
      login_url: addresses.authorizationUrl,
      token_url: addresses.tokenUrl,
      keys_url: addresses.jwksUrl,
      token_audience: addresses.audience,
      learners_of: addresses.issuer,
      frame_origins: "[]",
      consumer_secret: null,
      paced_until: null,
      created_at: now(),
      approved_at: now(),
    })
    .execute();
  return id;
}
