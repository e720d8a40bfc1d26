import { answerFile } from "../shared/answer.ts";
import { csv } from "../shared/csv.ts";
import type { Desk } from "../shared/desk.ts";
import { queryOf } from "./class.ts";
import { readClass } from "./class-rows.ts";

/** No class of one link is larger. */
const MOST = 100_000;

/** The class as a file for spreadsheets, as it was looked for and sorted. */
export async function answerCsv(desk: Desk): Promise<Response> {
  const { words, service, times } = desk;
  const t = words.teach;
  const rows = await readClass(service.store.db, { ...queryOf(desk), limit: MOST, offset: 0 });
  const lines = rows.map((row) => [
    row.name ?? "",
    row.subject,
    row.pages_seen ?? undefined,
    row.pages ?? undefined,
    row.attempts,
    row.right_answers ?? undefined,
    row.asked ?? undefined,
    row.passed === null ? "" : row.passed ? words.attempt.passed : words.attempt.failed,
    row.open ? words.yes : words.no,
    row.to_mark,
    times.text(row.seen_at),
  ]);
  const a = words.admin.learners;
  const head = [t.learner, a.subject, t.pages, t.csvAllPages, t.attempts, t.csvRight, t.csvAsked];
  const content = csv([[...head, t.state, words.attempt.open, t.marking.csv, t.last], ...lines]);
  return answerFile(`${t.csvName}.csv`, "text/csv; charset=utf-8", content);
}
