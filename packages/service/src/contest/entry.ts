import { createHmac, randomInt, randomUUID } from "node:crypto";
import type { Contest } from "@hocvu/model";
import type { Kysely, Selectable } from "kysely";
import { digest } from "../secrets/digest.ts";
import type { Service } from "../service.ts";
import type { ContestantTable, Tables } from "../store/schema.ts";
import { foundBy, type Given, personOf } from "./facts.ts";

export type Contestant = Selectable<ContestantTable>;

/** Where somebody comes in, and who they are there. */
export interface Door {
  readonly courseId: string;
  readonly learnerId: string;
  readonly linkId: string;
}

/** Without letters and digits that are taken for one another, read aloud or written by hand. */
const SIGNS = "ACDEFGHKLMNPQRTUVWXY34679";
/** 25 to the power of 12: a billion guesses find one of 26,000 with a chance of one in two thousand. */
const LENGTH = 12;

/** A code to come back with, such as `ACDE-FGHK-LMNP`. */
export function newCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]);
  return signs.join("").replace(/.{4}(?=.)/g, "$&-");
}

/** As it is kept: keyed, so that nobody who reads the database can come in by what is found there. */
export function hashOfCode({ secret }: Pick<Service, "secret">, code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z\d]/g, "");
  return createHmac("sha256", secret).update(`contest code\0${plain}`).digest("base64url");
}

/**
 * Notes that somebody takes part: the contestant, `taken` where the same person, by the contest's rule, is in it already. Whoever
 * enters twice at once by the same door enters once.
 */
export async function enterContest(
  { store, secret, now }: Pick<Service, "store" | "secret" | "now">,
  contest: Contest,
  { courseId, learnerId, linkId }: Door,
  given: Given,
  code: string,
): Promise<Contestant | "taken"> {
  const unit = contest.units ? (given.facts[contest.units.fact] ?? null) : null;
  const row = await store.db
    .insertInto("contestant")
    .values({
      id: randomUUID(),
      course_id: courseId,
      learner_id: learnerId,
      link_id: linkId,
      name: given.name,
      facts: JSON.stringify(given.facts),
      found_by: foundBy(given),
      unit,
      guess: given.guess ?? null,
      guardian: given.guardian ?? null,
      person: personOf(contest, given, secret),
      code_hash: hashOfCode({ secret }, code),
      entered_at: now(),
      disqualified_at: null,
      disqualified_why: null,
    })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst();
  return row ?? (await contestantOf(store.db, courseId, learnerId)) ?? "taken";
}

export function contestantOf(
  db: Kysely<Tables>,
  courseId: string,
  learnerId: string,
): Promise<Contestant | undefined> {
  return db
    .selectFrom("contestant")
    .selectAll()
    .where("course_id", "=", courseId)
    .where("learner_id", "=", learnerId)
    .executeTakeFirst();
}

/** Who holds this code; undefined for none. */
export function contestantByCode(
  service: Pick<Service, "store" | "secret">,
  courseId: string,
  code: string,
): Promise<Contestant | undefined> {
  return service.store.db
    .selectFrom("contestant")
    .selectAll()
    .where("course_id", "=", courseId)
    .where("code_hash", "=", hashOfCode(service, code))
    .executeTakeFirst();
}

/** A new session for a contestant who came back, at the place where they entered. */
export async function sessionFor(
  { store, now }: Pick<Service, "store" | "now">,
  { learner_id, link_id }: Pick<Contestant, "learner_id" | "link_id">,
  language: string,
  token: string,
): Promise<void> {
  const at = now();
  await store.db
    .insertInto("session")
    .values({
      token_hash: digest(token),
      learner_id,
      link_id,
      role: "learner",
      language,
      return_url: null,
      created_at: at,
      // As long as that of a launch.
      expires_at: new Date(at.getTime() + 12 * 3_600_000),
    })
    .execute();
}
