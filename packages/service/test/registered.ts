import { randomUUID } from "node:crypto";
import type { LtiPlatform, Registration, Tool } from "@hocvu/simulator/lti";
import { recognise } from "../src/platforms/table.ts";
import type { Service } from "../src/service.ts";

/** The service as a tool that an administrator enters by hand. */
export function toolOf({ publicUrl }: Service, jwks: Tool["jwks"] = { keys: [] }): Tool {
  return {
    loginUrl: `${publicUrl}/lti/login`,
    launchUrl: `${publicUrl}/lti/launch`,
    deepLinkUrl: `${publicUrl}/lti/deep-link`,
    jwks,
  };
}

/** Tells the service of a registration, as an administrator does; its id. */
export async function addPlatform(
  { store, now }: Service,
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

/** A course that was published, as far as a launch asks. */
export async function addCourse(
  { store, now }: Service,
  id: string,
  model?: object,
): Promise<void> {
  await store.db.insertInto("course").values({ id, version: "1", published_at: now() }).execute();
  await store.db
    .insertInto("course_version")
    .values({
      course_id: id,
      version: "1",
      model: JSON.stringify({ course: model ?? { id, title: id, modules: [] }, bank: [] }),
      published_at: now(),
    })
    .execute();
}
