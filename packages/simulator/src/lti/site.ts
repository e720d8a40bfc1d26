import { randomUUID } from "node:crypto";
import type { Gradebook } from "./gradebook.ts";
import type { KeyRing } from "./keys.ts";
import type { LegacyLink } from "./legacy/link.ts";
import type { Course, LineItem, Link, Role, User } from "./people.ts";
import type { LtiProfile } from "./profiles/profile.ts";
import type { Registration } from "./registration.ts";
import type { Alteration } from "./sign.ts";
import type { Once } from "./tool-jwt.ts";
import type { MessageType } from "./vocabulary.ts";

/** A course whose members may still change. */
export interface OpenCourse extends Course {
  readonly members: Map<string, Role>;
}

/** What is to be said once the user is known: `lti_message_hint` stands for it. */
export interface Message {
  readonly hint: string;
  readonly type: MessageType;
  readonly registration: Registration;
  readonly user: User;
  readonly course: OpenCourse;
  readonly link?: Link;
  /** What a review is of. */
  readonly review?: { readonly lineItem: LineItem; readonly learner: User };
  readonly targetUrl: string;
  readonly opensIn: "frame" | "window";
  /** When it was made, in milliseconds. */
  readonly made: number;
  used: boolean;
}

/** A choice of content that was begun, by the `data` that came with it. */
export interface Choice {
  readonly id: string;
  readonly registration: Registration;
  readonly course: OpenCourse;
  readonly user: User;
  /** In whose place the content will be, where it is no link of its own. */
  readonly link?: Link;
  answered: boolean;
}

export interface AccessToken {
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Milliseconds. */
  expires: number;
}

/** Everything a platform holds, for its endpoints. */
export interface Site {
  readonly origin: string;
  readonly issuer: string;
  readonly profile: LtiProfile;
  readonly pageSize: number;
  readonly requireSession: boolean;
  /** Milliseconds. */
  now(): number;
  fetchKeys(url: string): Promise<unknown>;
  readonly users: Map<string, User>;
  /** Users' ids by what tools know them by. */
  readonly subjects: Map<string, string>;
  readonly courses: Map<string, OpenCourse>;
  readonly links: Map<string, Link>;
  readonly legacyLinks: Map<string, LegacyLink>;
  readonly registrations: Map<string, Registration>;
  readonly gradebook: Gradebook;
  readonly messages: Map<string, Message>;
  readonly choices: Map<string, Choice>;
  readonly accessTokens: Map<string, AccessToken>;
  readonly registrationTokens: Map<string, { used: boolean; readonly expires: number }>;
  /** Ids and nonces of tools' tokens, with the client's id before them. */
  readonly once: Once;
  /** The last number of each kind of id, where ids are numbers. */
  readonly counters: Map<string, number>;
  keysOf(clientId: string): KeyRing;
  /** How the next id_token is to be spoilt, taken off. */
  nextAlteration(): Alteration | undefined;
  /** The last id_token that was given out. */
  lastToken: string | undefined;
}

/** A short id that nothing of its kind has had. */
export function newId(site: Pick<Site, "profile" | "counters">, kind: string): string {
  if (site.profile.ids === "random") return `${kind}-${randomUUID().slice(0, 8)}`;
  const number = (site.counters.get(kind) ?? 1) + 1;
  site.counters.set(kind, number);
  return String(number);
}

export function roleOf(course: Course, user: User): Role | undefined {
  return course.members.get(user.id);
}

export function userBySub(site: Site, sub: string): User | undefined {
  return site.users.get(site.subjects.get(sub) ?? "");
}
