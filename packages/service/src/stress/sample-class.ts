import { randomInt, randomUUID } from "node:crypto";
import { isChoice, type Question, type Response } from "@hocvu/model";
import type { LtiPlatform, User } from "@hocvu/simulator/lti";
import { type Kysely, sql } from "kysely";
import type { CourseModel } from "../courses/read-course.ts";
import { drawPaper } from "../learning/paper.ts";
import { digest, randomToken } from "../secrets/digest.ts";
import type { Service } from "../service.ts";
import type { Tables } from "../store/schema.ts";

type Ground = Pick<Service, "store" | "now">;

/** Somebody who sits in the exam. */
export interface Sitting {
  readonly token: string;
  /** The attempt. */
  readonly id: string;
  readonly questions: readonly string[];
  /** Of the last answer that was sent. */
  sequence: number;
  /** Requests that are under way. */
  busy: number;
}

/** Rows that are written at once. */
const BATCH = 500;
/** Papers that are drawn; attempts share them, as nobody looks at another's. */
const PAPERS = 200;
const DAY = 24 * 3_600_000;

/**
 * Puts a whole class in the exam at once: `users` of a simulated platform, at the link `linkId` which one of them has launched.
 * Each has answered all questions, as people have who hand in.
 */
export async function seatClass(
  { store, now }: Ground,
  { model, version }: { readonly model: CourseModel; readonly version: string },
  { issuer, linkId }: { readonly issuer: string; readonly linkId: string },
  users: readonly User[],
): Promise<Sitting[]> {
  const { exam, id: courseId } = model.course;
  if (!exam) throw new Error("a course without an exam");
  const papers = Array.from({ length: PAPERS }, () => {
    const seed = randomInt(2 ** 31);
    return { seed, paper: drawPaper(model, exam, seed) };
  });
  const seated: Sitting[] = [];
  for (let from = 0; from < users.length; from += BATCH) {
    const at = now();
    const rows = users.slice(from, from + BATCH).map((user, index) => {
      const { seed, paper } = papers[(from + index) % PAPERS] as (typeof papers)[number];
      return {
        learner: randomUUID(),
        attempt: randomUUID(),
        token: randomToken(),
        seed,
        paper,
        user,
      };
    });
    await store.db.transaction().execute(async (db) => {
      await db
        .insertInto("learner")
        .values(
          rows.map(({ learner, user }) => ({
            ...{ id: learner, issuer, subject: user.sub, name: user.name },
            ...{ created_at: at, seen_at: at },
          })),
        )
        .execute();
      await db
        .insertInto("member")
        .values(
          rows.map(({ learner }) => ({
            ...{ learner_id: learner, link_id: linkId, role: "learner" as const },
            ...{ result_id: null, seen_at: at },
          })),
        )
        .execute();
      await db
        .insertInto("session")
        .values(
          rows.map(({ learner, token }) => ({
            ...{ token_hash: digest(token), learner_id: learner, link_id: linkId },
            ...{ role: "learner" as const, language: "vi", return_url: null },
            ...{ created_at: at, expires_at: new Date(at.getTime() + DAY / 2) },
          })),
        )
        .execute();
      await db
        .insertInto("attempt")
        .values(
          rows.map(({ learner, attempt, seed, paper }) => ({
            ...{ id: attempt, learner_id: learner, link_id: linkId, number: 1 },
            ...{ course_id: courseId, version, seed, paper: JSON.stringify(paper) },
            started_at: at,
            // Time enough for all that is measured.
            due_at: exam.minutes === undefined ? null : new Date(at.getTime() + DAY),
          })),
        )
        .execute();
    });
    for (const { token, attempt, paper } of rows) {
      const questions = paper.map(({ id }) => id);
      seated.push({ token, id: attempt, questions, sequence: 1, busy: 0 });
    }
  }
  const responses = Object.fromEntries(model.bank.map((one) => [one.id, sampleResponse(one)]));
  await sql`insert into answer (attempt_id, question_id, sequence, response, answered_at, received_at)
    select a.id, q ->> 'id', 1, ${JSON.stringify(responses)}::jsonb -> (q ->> 'id'), ${now()}, ${now()}
    from attempt a, jsonb_array_elements(a.paper) q
    where a.link_id = ${linkId}
    on conflict do nothing`.execute(store.db);
  await sql`analyze learner, member, session, attempt, answer`.execute(store.db);
  return seated;
}

/** An answer such as a learner gives; whether it is right is no matter here. */
export function sampleResponse(question: Question): Response {
  return isChoice(question) ? [question.choices[0]?.id ?? "a"] : ["mẫu"];
}

/** Takes away all that hangs on platforms at `issuer`, in parts, so that nobody waits long for a lock. */
export async function removeClass(
  { store: { db } }: Pick<Ground, "store">,
  { issuer }: Pick<LtiPlatform, "issuer">,
): Promise<void> {
  // Nothing of it is sent from now on.
  await db.updateTable("platform").set({ status: "off" }).where("issuer", "=", issuer).execute();
  let left = true;
  while (left) left = await patiently(() => removeSome(db, issuer));
  await db.deleteFrom("platform").where("issuer", "=", issuer).execute();
}

/** Whether there may be more. */
async function removeSome(db: Kysely<Tables>, issuer: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("learner")
    .where("id", "in", (from) =>
      from.selectFrom("learner").select("id").where("issuer", "=", issuer).limit(BATCH),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The service may still be at rows that go: of two who wait for each other PostgreSQL breaks one off, who tries again. */
async function patiently<T>(work: () => Promise<T>, tries = 10): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (tries === 1 || (error as { readonly code?: string }).code !== "40P01") throw error;
    return patiently(work, tries - 1);
  }
}
