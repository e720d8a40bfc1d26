import { type Kysely, sql } from "kysely";
import type { Tables } from "../../store/schema.ts";
import type { Words } from "../../words/words.ts";
import { html, type Markup } from "./markup.ts";
import { type Column, table } from "./table.ts";
import type { Times } from "./times.ts";

export interface Attempt {
  readonly id: string;
  readonly number: number;
  readonly started_at: Date;
  readonly due_at: Date | null;
  readonly submitted_at: Date | null;
  readonly closed_by: "learner" | "sweep" | "teacher" | null;
  readonly right_answers: number | null;
  readonly asked: number | null;
  readonly passed: boolean | null;
  /** Written answers that wait for a teacher. */
  readonly to_mark: number;
  readonly answered: number;
  readonly questions: number;
}

/** One person's attempts at one link, in order. */
export async function readAttempts(
  db: Kysely<Tables>,
  linkId: string,
  learnerId: string,
): Promise<readonly Attempt[]> {
  const rows = await db
    .selectFrom("attempt as a")
    .select(["a.id", "a.number", "a.started_at", "a.due_at", "a.submitted_at", "a.closed_by"])
    .select(["a.right_answers", "a.asked", "a.passed", "a.to_mark"])
    .select(sql<number>`jsonb_array_length(a.paper)`.as("questions"))
    .select((eb) =>
      eb
        .selectFrom("answer")
        .select((count) => count.fn.countAll<string>().as("answered"))
        .whereRef("answer.attempt_id", "=", "a.id")
        .as("answered"),
    )
    .where("a.link_id", "=", linkId)
    .where("a.learner_id", "=", learnerId)
    .orderBy("a.number")
    .execute();
  return rows.map((row) => ({ ...row, answered: Number(row.answered) }));
}

export function attemptTable(
  words: Words,
  times: Times,
  now: Date,
  attempts: readonly Attempt[],
): Markup {
  const a = words.attempt;
  const columns: readonly Column<Attempt>[] = [
    { title: a.title, names: true, cell: ({ number }) => a.number(number) },
    { title: a.started, cell: ({ started_at }) => times.at(started_at) },
    {
      title: a.ended,
      cell: ({ submitted_at, closed_by }) =>
        submitted_at &&
        html`${times.at(submitted_at)}${closed_by && closed_by !== "learner" && html`<span class="hint">${a.closedBy[closed_by]}</span>`}`,
    },
    { title: a.result, cell: (attempt) => resultOf(words, now, attempt) },
  ];
  return table(a.result, columns, attempts);
}

function resultOf(words: Words, now: Date, attempt: Attempt): Markup {
  const a = words.attempt;
  const { submitted_at, right_answers, asked, passed, to_mark, answered, questions } = attempt;
  if (submitted_at === null) {
    return html`${openTag(words, now, attempt.due_at)}<span class="hint">${a.answered(answered, questions)}</span>`;
  }
  const score = html`<span class="hint">${a.score(right_answers ?? 0, asked ?? 0)}</span>`;
  if (to_mark === 0) return html`${passedTag(words, passed === true)}${score}`;
  // What marking can no longer change is said beside.
  return html`${passed !== null && html`${passedTag(words, passed)} `}${waitingTag(words, to_mark)}${score}`;
}

/** Written answers that wait for a teacher. */
export function waitingTag({ attempt }: Words, answers: number): Markup {
  return html`<span class="tag warn">${attempt.toMark(answers)}</span>`;
}

export function passedTag({ attempt }: Words, passed: boolean): Markup {
  return html`<span class="tag ${passed ? "good" : "bad"}">${passed ? attempt.passed : attempt.failed}</span>`;
}

/** An attempt that is under way, with the time that is left. */
export function openTag({ attempt }: Words, now: Date, due: Date | null): Markup {
  if (due === null) {
    return html`<span class="tag warn">${attempt.open}, ${attempt.noLimit}</span>`;
  }
  const minutes = Math.ceil((due.getTime() - now.getTime()) / 60_000);
  return html`<span class="tag warn">${
    minutes > 0 ? `${attempt.open}, ${attempt.timeLeft(minutes)}` : attempt.overdue
  }</span>`;
}
