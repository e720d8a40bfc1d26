import { randomUUID } from "node:crypto";
import type { Selectable } from "kysely";
import type { Language } from "../http/language.ts";
import { enter } from "../lti/enter.ts";
import type { Service } from "../service.ts";
import type { ResourceLinkTable } from "../store/schema.ts";

/** The kind of the platform that stands for the service itself, where people come in by its own page. */
export const OWN_DOOR = "door";

/**
 * Lets somebody in who comes by the service's own door, as a launch would: `subject` is what they are known by from then on.
 */
export async function enterByDoor(
  service: Service,
  courseId: string,
  subject: string,
  name: string,
  language: Language,
): Promise<Awaited<ReturnType<typeof enter>>> {
  return enter(service, {
    platformId: await ownPlatform(service),
    learnersOf: OWN_DOOR,
    subject,
    name,
    role: "learner",
    deploymentId: "",
    context: { id: courseId },
    link: { id: courseId },
    courseId,
    part: "course",
    scopes: [],
    language,
  });
}

export function isOwnDoor(link: Pick<Selectable<ResourceLinkTable>, "deployment_id">): boolean {
  return link.deployment_id === "";
}

async function ownPlatform({ store, now, publicUrl }: Service): Promise<string> {
  const known = await store.db
    .selectFrom("platform")
    .select("id")
    .where("issuer", "=", OWN_DOOR)
    .where("client_id", "=", OWN_DOOR)
    .executeTakeFirst();
  if (known) return known.id;
  const at = now();
  const made = await store.db
    .insertInto("platform")
    .values({
      id: randomUUID(),
      issuer: OWN_DOOR,
      client_id: OWN_DOOR,
      kind: OWN_DOOR,
      title: publicUrl,
      status: "active",
      login_url: "",
      token_url: "",
      keys_url: "",
      learners_of: OWN_DOOR,
      frame_origins: "[]",
      created_at: at,
      approved_at: at,
    })
    // Another process was first; a change of nothing gives its row back.
    .onConflict((on) => on.columns(["issuer", "client_id"]).doUpdateSet({ kind: OWN_DOOR }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return made.id;
}
