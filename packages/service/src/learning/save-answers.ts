import type { SentAnswer } from "@hocvu/model";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../store/schema.ts";
import { type Sitter, tokenHashOf } from "./sitter.ts";

/** So long after the end an answer may arrive that was given before it, in milliseconds; then the sweep closes the attempt. */
export const GRACE = 120_000;

/** In a contest an answer counts by when it arrives: a browser's clock is its owner's. So long may it be under way. */
export const LATENCY = 5_000;

/**
 * Keeps answers, each in the place of one with a lower sequence number: `saved` once all of them are in the database, or later
 * ones are. `over` where at least one came too late, or the attempt is handed in, or is none of this learner's.
 */
export async function saveAnswers(
  db: Kysely<Tables>,
  { learnerId, linkId }: Pick<Sitter, "learnerId" | "linkId">,
  attemptId: string,
  answers: readonly SentAnswer[],
  now: Date,
): Promise<"saved" | "over"> {
  if (answers.length === 0) return "saved";
  const who = sql`select ${learnerId}::uuid as learner_id, ${linkId}::uuid as link_id`;
  return (await save(db, who, attemptId, answers, now)) ?? "over";
}

/**
 * The same in the name of a launch, all in one go: that is what a service does most in an exam. Undefined where there is no such
 * launch (any more); see {@link sitterOf}.
 */
export async function saveAnswersOf(
  db: Kysely<Tables>,
  authorization: string | undefined,
  attemptId: string,
  answers: readonly SentAnswer[],
  now: Date,
): Promise<"saved" | "over" | undefined> {
  const hash = tokenHashOf(authorization);
  if (hash === undefined) return undefined;
  const who = sql`
    select s.learner_id, s.link_id from session s
      join resource_link r on r.id = s.link_id join platform p on p.id = r.platform_id
    where s.token_hash = ${hash} and s.expires_at > ${now} and p.status = 'active'`;
  return save(db, who, attemptId, answers, now);
}

/** Undefined where `who` is nobody. */
async function save(
  db: Kysely<Tables>,
  who: RawBuilder<unknown>,
  attemptId: string,
  answers: readonly SentAnswer[],
  now: Date,
): Promise<"saved" | "over" | undefined> {
  const rows = answers.map(({ id, sequence, response, ago }) => ({
    question_id: id,
    sequence,
    response,
    answered_at: new Date(now.getTime() - ago),
  }));
  const { rows: found } = await sql<{ on_time: boolean | null }>`
    with who as (${who}),
    sitting as (
      select id, paper, started_at, due_at, contest from attempt
      where id = ${attemptId} and (link_id, learner_id) = (select link_id, learner_id from who)
        and submitted_at is null
        and (due_at is null or ${now}::timestamptz <= due_at + ${GRACE}::float8 * interval '1 millisecond')
      for share
    ),
    sent as (
      select s.id, a.question_id, a.sequence, a.response, greatest(a.answered_at, s.started_at) as answered_at,
        (s.due_at is null or a.answered_at <= s.due_at
          and (not s.contest or ${now}::timestamptz <= s.due_at + ${LATENCY}::float8 * interval '1 millisecond')) as on_time
      from sitting s, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as a (question_id text, sequence integer, response jsonb, answered_at timestamptz)
      where s.paper @> jsonb_build_array(jsonb_build_object('id', a.question_id))
    ),
    kept as (
      insert into answer (attempt_id, question_id, sequence, response, answered_at, received_at)
      select id, question_id, sequence, response, answered_at, ${now}::timestamptz from sent where on_time
      on conflict (attempt_id, question_id) do update
        set sequence = excluded.sequence, response = excluded.response,
          answered_at = excluded.answered_at, received_at = excluded.received_at
        where answer.sequence < excluded.sequence and answer.checked_at is null
    )
    select on_time from who left join sent on true`.execute(db);
  if (found.length === 0) return undefined;
  const known = found.filter((one) => one.on_time !== null);
  return known.length === rows.length && known.every((one) => one.on_time) ? "saved" : "over";
}
