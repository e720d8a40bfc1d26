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

/** A roster as far as it was read. */
export interface Roster {
  readonly members: readonly CourseMember[];
  /** Whether that is everybody. */
  readonly isWhole: boolean;
}

/** So many at once, where the platform heeds it: a list that comes whole may be larger than what is fetched. */
const PAGE = 200;
const MOST_MEMBERS = 50_000;
const MOST_PAGES = 1000;
/** Milliseconds, after which a platform that always knows one page more is left. */
const LONGEST = 30_000;

/**
 * Everybody active in a course (names and roles 2.0), from all pages, each person once; throws `ServiceRefused`, what `fetch`
 * throws, and `SyntaxError` where an answer is no JSON. A roster without end is read no further than a large one goes.
 */
export async function listMembers(
  services: PlatformServices,
  registration: Registration,
  membersUrl: string,
): Promise<Roster> {
  const platform = platformOf(registration.kind);
  const members = new Map<string, CourseMember>();
  const seen = new Set<string>();
  const until = performance.now() + LONGEST;
  const roster = (isWhole: boolean): Roster => ({ members: [...members.values()], isWhole });
  let url: string | undefined = firstPage(membersUrl);
  for (let page = 0; url !== undefined; page += 1) {
    const isTooMuch = page >= MOST_PAGES || members.size >= MOST_MEMBERS;
    if (isTooMuch || seen.has(url) || performance.now() > until) return roster(false);
    seen.add(url);
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
      members.set(subject, {
        subject,
        role: roleOf(texts(roles), platform),
        ...(called ? { name: called } : {}),
      });
    }
    url = nextPage(headers.get("link"), url);
  }
  return roster(true);
}

function firstPage(membersUrl: string): string {
  const url = new URL(membersUrl);
  if (!url.searchParams.has("limit")) url.searchParams.set("limit", String(PAGE));
  return url.href;
}
