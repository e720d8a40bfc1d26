import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Tables } from "../../../store/schema.ts";

/** A written answer in the queue of a link: nobody's name is read, so that nobody is marked by it. */
export interface QueuedAnswer {
  readonly attempt: string;
  readonly question: string;
  readonly course: string;
  readonly version: string;
  readonly handedIn: Date;
  readonly letters: number;
  readonly marks: number;
  /** Of the last mark; nothing where there is none. */
  readonly points: number | null;
  readonly maximum: number | null;
}

export interface QueueQuery {
  readonly linkId: string;
  /** Those that were marked, or those that wait. */
  readonly marked: boolean;
  /** Of one question alone; empty for all. */
  readonly question: string;
}

/** What a query asks for, who handed in first first; of those that were marked the last first. */
export async function readQueue(
  db: Kysely<Tables>,
  query: QueueQuery,
  limit: number,
  offset: number,
): Promise<readonly QueuedAnswer[]> {
  const order = sql.raw(query.marked ? "desc" : "asc");
  const { rows } = await sql<QueuedAnswer>`
    select w.attempt_id as attempt, w.question_id as question, a.course_id as course, a.version,
      w.handed_in_at as "handedIn", char_length(r.response ->> 0) as letters, w.marks, m.points, m.maximum
    ${from(query)}
    order by w.handed_in_at ${order}, w.attempt_id, w.question_id limit ${limit} offset ${offset}`.execute(
    db,
  );
  return rows;
}

/** How many there are, by question. */
export async function countQueue(
  db: Kysely<Tables>,
  linkId: string,
  marked: boolean,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ question: string; answers: number }>`
    select question_id as question, count(*)::int as answers from written
    where link_id = ${linkId} and ${marked ? sql`marks > 0` : sql`marks = 0`}
    group by question_id order by question_id`.execute(db);
  return new Map(rows.map(({ question, answers }) => [question, answers]));
}

/** The answer that comes after one in the queue of those that wait; the first where none does. */
export async function nextAfter(
  db: Kysely<Tables>,
  query: QueueQuery,
  attempt: string,
  question: string,
): Promise<Pick<QueuedAnswer, "attempt" | "question"> | undefined> {
  const { rows } = await sql<QueuedAnswer>`
    select w.attempt_id as attempt, w.question_id as question ${from(query)}
    order by (w.handed_in_at, w.attempt_id, w.question_id) > (
      select handed_in_at, attempt_id, question_id from written
      where attempt_id = ${attempt} and question_id = ${question}) desc,
      w.handed_in_at, w.attempt_id, w.question_id
    limit 1`.execute(db);
  return rows[0];
}

function from({ linkId, marked, question }: QueueQuery): RawBuilder<unknown> {
  return sql`from written w
    join attempt a on a.id = w.attempt_id
    join answer r on r.attempt_id = w.attempt_id and r.question_id = w.question_id
    left join mark m on m.attempt_id = w.attempt_id and m.question_id = w.question_id and m.number = w.marks
    where w.link_id = ${linkId} and ${marked ? sql`w.marks > 0` : sql`w.marks = 0`}
      and (${question} = '' or w.question_id = ${question})`;
}
