import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import { SCOPES } from "../src/lti/vocabulary.ts";
import { digest } from "../src/secrets/digest.ts";
import type { Service } from "../src/service.ts";
import type { AttemptTable, PlatformTable, ScoreTable } from "../src/store/schema.ts";

const MINUTE = 60_000;

/** A registration, as if it had been entered. */
export async function insertPlatform(
  { store, now }: Service,
  about: Partial<Insertable<PlatformTable>> = {},
): Promise<string> {
  const id = randomUUID();
  await store.db
    .insertInto("platform")
    .values({
      id,
      issuer: "https://lms.example",
      client_id: id,
      kind: "moodle",
      title: "Moodle",
      status: "active",
      login_url: "https://lms.example/auth",
      token_url: "https://lms.example/token",
      keys_url: "https://lms.example/keys",
      learners_of: "https://lms.example",
      created_at: now(),
      approved_at: now(),
      frame_origins: "[]",
      ...about,
    })
    .execute();
  return id;
}

/** A place in a platform's course that opens the exam of the course `nguoi-dan`. */
export async function insertLink(
  { store, now }: Service,
  platformId: string,
  about: {
    readonly title?: string;
    readonly context?: string;
    readonly course?: string;
    /** Whether more columns may be made there. */
    readonly columns?: boolean;
  } = {},
): Promise<string> {
  const id = randomUUID();
  await store.db
    .insertInto("resource_link")
    .values({
      id,
      platform_id: platformId,
      deployment_id: "1",
      context_id: "c1",
      context_title: about.context ?? "Lớp 1",
      link_id: id,
      title: about.title ?? "Bài thi",
      course_id: about.course ?? "nguoi-dan",
      part: "exam",
      line_items_url: about.columns ? "https://lms.example/items" : null,
      scopes: JSON.stringify(about.columns ? [SCOPES.lineItem, SCOPES.score] : []),
      created_at: now(),
    })
    .execute();
  return id;
}

export interface Somebody {
  readonly id: string;
  readonly token: string;
}

/** Somebody who came to a link, and is still there. */
export async function insertMember(
  { store, now }: Service,
  linkId: string,
  name: string | null,
  about: { readonly role?: "learner" | "teacher"; readonly language?: string } = {},
): Promise<Somebody> {
  const id = randomUUID();
  const token = `token-of-${id}`;
  const role = about.role ?? "learner";
  const at = now();
  const later = new Date(at.getTime() + 60 * MINUTE);
  await store.db
    .insertInto("learner")
    .values({
      id,
      issuer: "https://lms.example",
      subject: `sub-${id}`,
      name,
      created_at: at,
      seen_at: at,
    })
    .execute();
  await store.db
    .insertInto("member")
    .values({ learner_id: id, link_id: linkId, role, seen_at: at })
    .execute();
  await store.db
    .insertInto("session")
    .values({
      token_hash: digest(token),
      learner_id: id,
      link_id: linkId,
      role,
      language: about.language ?? "vi",
      return_url: "https://lms.example/course/1",
      created_at: at,
      expires_at: later,
    })
    .execute();
  return { id, token };
}

export async function insertProgress(
  { store, now }: Service,
  linkId: string,
  learnerId: string,
  seen: number,
): Promise<void> {
  await store.db
    .insertInto("progress")
    .values({
      learner_id: learnerId,
      link_id: linkId,
      state: "state",
      revision: 1,
      pages_seen: seen,
      pages: 40,
      updated_at: now(),
    })
    .execute();
}

/** An attempt that began ten minutes ago; handed in with so many right of 20, or under way without. */
export async function insertAttempt(
  { store, now }: Service,
  linkId: string,
  learnerId: string,
  right?: number,
  about: Partial<Insertable<AttemptTable>> = {},
): Promise<string> {
  const id = randomUUID();
  const started = new Date(now().getTime() - 10 * MINUTE);
  const handedIn = right !== undefined;
  await store.db
    .insertInto("attempt")
    .values({
      id,
      learner_id: learnerId,
      link_id: linkId,
      number: 1,
      course_id: "nguoi-dan",
      version: "v1",
      seed: 4711,
      paper: JSON.stringify(Array.from({ length: 20 }, (_, at) => ({ id: `q${at}`, digest: "d" }))),
      started_at: started,
      due_at: new Date(started.getTime() + 45 * MINUTE),
      submitted_at: handedIn ? now() : null,
      closed_by: handedIn ? "learner" : null,
      right_answers: right ?? null,
      asked: handedIn ? 20 : null,
      passed: handedIn ? right >= 10 : null,
      ...about,
    })
    .execute();
  return id;
}

export async function insertScore(
  { store, now }: Service,
  platformId: string,
  linkId: string,
  learnerId: string,
  about: Partial<Insertable<ScoreTable>> = {},
): Promise<string> {
  const id = randomUUID();
  await store.db
    .insertInto("score")
    .values({
      id,
      platform_id: platformId,
      learner_id: learnerId,
      link_id: linkId,
      about: "exam",
      reason: "result",
      given: 18,
      maximum: 20,
      activity: "Completed",
      grading: "FullyGraded",
      stamped_at: now(),
      status: "waiting",
      tries: 0,
      next_at: now(),
      created_at: now(),
      ...about,
    })
    .execute();
  return id;
}
