import { platformOf } from "../../platforms/table.ts";
import { object, text, texts } from "../json.ts";
import type { Registration } from "../registration.ts";
import { type Role, roleOf } from "../roles.ts";
import { MEDIA_TYPES, SCOPES } from "../vocabulary.ts";
import { nextPage } from "./next-page.ts";
import type { PlatformServices } from "./platform-services.ts";

/** Somebody in the platform's course, whether they were here or not. */
export interface CourseMember {
  readonly subject: string;
  readonly name?: string;
  readonly role: Role;
}

const MOST_PAGES = 1000;

/** Everybody active in a course (names and roles 2.0), from all pages; throws `ServiceRefused`. */
export async function listMembers(
  services: PlatformServices,
  registration: Registration,
  membersUrl: string,
): Promise<readonly CourseMember[]> {
  const platform = platformOf(registration.kind);
  const members: CourseMember[] = [];
  let url: string | undefined = membersUrl;
  for (let page = 0; url !== undefined && page < MOST_PAGES; page += 1) {
    const { said, headers } = await services.call(registration, {
      url,
      scopes: [SCOPES.members],
      accept: MEDIA_TYPES.members,
    });
    const { members: listed } = object(JSON.parse(said));
    for (const one of Array.isArray(listed) ? listed : []) {
      const { user_id, name, roles, status } = object(one);
      const subject = text(user_id, 255);
      if (!subject || (status !== undefined && status !== "Active")) continue;
      const called = text(name, 400);
      members.push({
        subject,
        role: roleOf(texts(roles), platform),
        ...(called ? { name: called } : {}),
      });
    }
    url = nextPage(headers.get("link"), url);
  }
  return members;
}
