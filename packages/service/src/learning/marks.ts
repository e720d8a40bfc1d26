import { isMarked, type Question } from "@hocvu/model";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../store/schema.ts";
import { type Marks, NO_MARKS } from "./paper.ts";

/** What teachers made of the written answers of an attempt: of each the last mark. */
export async function marksOf(
  db: Kysely<Tables>,
  attemptId: string,
  questions: readonly Question[],
): Promise<Marks> {
  if (!questions.some(isMarked)) return NO_MARKS;
  return (await marksOfAll(db, [attemptId])).get(attemptId) ?? NO_MARKS;
}

/** The same of several attempts at once. */
export async function marksOfAll(
  db: Kysely<Tables>,
  attempts: readonly string[],
): Promise<ReadonlyMap<string, Marks>> {
  if (attempts.length === 0) return new Map();
  const rows = await db
    .selectFrom("mark as m")
    .innerJoin("written as w", (join) =>
      join
        .onRef("w.attempt_id", "=", "m.attempt_id")
        .onRef("w.question_id", "=", "m.question_id")
        .onRef("w.marks", "=", "m.number"),
    )
    .select(["m.attempt_id", "m.question_id", "m.met", "m.note"])
    .where("m.attempt_id", "in", attempts)
    .execute();
  const all = new Map<string, Map<string, { readonly met: string; readonly note: string }>>();
  for (const { attempt_id, question_id, met, note } of rows) {
    const own = all.get(attempt_id) ?? new Map();
    all.set(attempt_id, own.set(question_id, { met, note }));
  }
  return all;
}

/** The written answers of an attempt that nobody has marked yet, by question. */
export async function waitingIn(db: Kysely<Tables>, attemptId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select question_id as id from written
    where attempt_id = ${attemptId} and marks = 0 order by question_id`.execute(db);
  return rows.map(({ id }) => id);
}
