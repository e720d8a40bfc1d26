import { randomUUID } from "node:crypto";
import { digest, randomToken } from "../src/secrets/digest.ts";
import type { Service } from "../src/service.ts";
import type { Store } from "../src/store/open-store.ts";

/** A clock that tests move. */
export interface Clock {
  now(): Date;
  pass(milliseconds: number): void;
}

export function testClock(start = "2026-12-01T08:00:00Z"): Clock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    pass(milliseconds) {
      time += milliseconds;
    },
  };
}

export function testService(store: Store, now: () => Date = () => new Date()): Service {
  return {
    store,
    publicUrl: "http://127.0.0.1:8420",
    secret: new Uint8Array(32),
    now,
    fetch: () => Promise.reject(new Error("no network in tests")),
    log: () => undefined,
  };
}

/** A learner who was launched into a course. */
export interface Launched {
  readonly learnerId: string;
  readonly linkId: string;
  readonly token: string;
}

/** A link to `course` on a platform of its own. */
export async function addLink({ db }: Store, course = "mau", part = "course"): Promise<string> {
  const [platform, link] = [randomUUID(), randomUUID()];
  const issuer = `https://${platform}.example`;
  await db
    .insertInto("platform")
    .values({
      id: platform,
      issuer,
      client_id: "client",
      kind: "generic",
      title: "Trường",
      status: "active",
      login_url: `${issuer}/login`,
      token_url: `${issuer}/token`,
      keys_url: `${issuer}/keys`,
      token_audience: null,
      learners_of: issuer,
      frame_origins: "[]",
      consumer_secret: null,
      paced_until: null,
      created_at: new Date(),
      approved_at: new Date(),
    })
    .execute();
  await db
    .insertInto("resource_link")
    .values({
      id: link,
      platform_id: platform,
      deployment_id: "1",
      context_id: "lop",
      context_title: null,
      link_id: link,
      title: null,
      course_id: course,
      part,
      line_item_url: `${issuer}/items/1`,
      line_items_url: null,
      members_url: null,
      scopes: "[]",
      created_at: new Date(),
    })
    .execute();
  return link;
}

/** A new session at `linkId`; of a new person, unless `learnerId` says whose. */
export async function launch(
  { db }: Store,
  linkId: string,
  {
    learnerId = randomUUID() as string,
    role = "learner" as "learner" | "teacher",
    now = new Date(),
    hours = 12,
  } = {},
): Promise<Launched> {
  const token = randomToken();
  await db
    .insertInto("learner")
    .values({
      id: learnerId,
      issuer: "i",
      subject: learnerId,
      name: "Lê Thị Mẫu",
      created_at: now,
      seen_at: now,
    })
    .onConflict((on) => on.doNothing())
    .execute();
  await db
    .insertInto("member")
    .values({ learner_id: learnerId, link_id: linkId, role, result_id: null, seen_at: now })
    .onConflict((on) => on.doNothing())
    .execute();
  await db
    .insertInto("session")
    .values({
      token_hash: digest(token),
      learner_id: learnerId,
      link_id: linkId,
      role,
      language: "vi",
      return_url: null,
      created_at: now,
      expires_at: new Date(now.getTime() + hours * 3_600_000),
    })
    .execute();
  return { learnerId, linkId, token };
}
