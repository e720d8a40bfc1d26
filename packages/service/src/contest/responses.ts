import type { Response } from "@hocvu/model";
import type { Responses } from "@hocvu/results";
import { type Kysely, sql } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import { gradeAnswer, questionsOf } from "../learning/paper.ts";
import type { Tables } from "../store/schema.ts";

interface Row {
  readonly contestant: string;
  readonly attempt: string;
  readonly number: number;
  readonly version: string;
  readonly seed: number;
  readonly paper: readonly { readonly id: string; readonly digest: string }[];
  readonly started: Date;
  readonly answers: readonly {
    readonly id: string;
    readonly response: Response;
    /** Milliseconds since 1970. */
    readonly at: number;
  }[];
}

const BATCH = 500;

/**
 * What contestants answered, for the signs of leaked keys: a row a question of each first paper handed in. An answer's time is that
 * since the one before it, or since the start, by the server's clock; whoever goes back to a question counts from there. Answers
 * that came at once, from a phone that had been without a network, share the time since those before them: what it says of its own
 * clock is not believed here either. Choices are told by their words, so that shuffled papers can be compared.
 */
export async function readContestResponses(
  db: Kysely<Tables>,
  models: CourseModels,
  courseId: string,
): Promise<Responses> {
  const { buildResponses } = await import("@hocvu/results");
  const table = buildResponses();
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const { rows } = await sql<Row>`
      select c.id as contestant, a.id as attempt, a.number, a.version, a.seed, a.paper, a.started_at as started,
        coalesce((select jsonb_agg(jsonb_build_object('id', r.question_id, 'response', r.response,
          'at', extract(epoch from r.received_at) * 1000) order by r.received_at, r.question_id)
          from answer r where r.attempt_id = a.id), '[]') as answers
      from attempt a join contestant c on c.learner_id = a.learner_id and c.course_id = a.course_id
      where a.course_id = ${courseId} and a.contest and a.number = 1 and a.submitted_at is not null
        and a.id > ${after}::uuid
      order by a.id limit ${BATCH}`.execute(db);
    const last = rows.at(-1);
    if (!last) return table.responses();
    after = last.attempt;
    for (const row of rows) await add(row);
  }

  async function add(row: Row): Promise<void> {
    const model = await models.at(courseId, row.version);
    if (!model) return;
    const questions = new Map(
      questionsOf(model, row.paper, row.seed).map((question) => [question.id, question]),
    );
    const digests = new Map(row.paper.map(({ id, digest }) => [id, digest]));
    const times = secondsOf(row);
    for (const [index, { id, response, at }] of row.answers.entries()) {
      const question = questions.get(id);
      if (!question) continue;
      const right = gradeAnswer(question, response);
      const seconds = times[index] ?? 0;
      table.add({
        course: courseId,
        learner: row.contestant,
        question: id,
        version: digests.get(id) ?? "",
        type: question.type,
        attempt: row.number,
        response: plainly(question, response),
        right,
        share: right ? 1 : 0,
        max: 1,
        seconds,
        at,
      });
    }
  }
}

/** How long each answer took; the answers stand in the order in which they came. */
function secondsOf({ started, answers }: Pick<Row, "started" | "answers">): readonly number[] {
  const together = new Map<number, number>();
  for (const { at } of answers) together.set(at, (together.get(at) ?? 0) + 1);
  const shares = new Map<number, number>();
  let before = started.getTime();
  for (const [at, count] of together) {
    shares.set(at, Math.max(0, (at - before) / 1000) / count);
    before = at;
  }
  return answers.map(({ at }) => shares.get(at) ?? 0);
}

/** A choice by its own words, whatever letter it had in this paper; anything else as it was given. */
function plainly(question: object, response: Response): string {
  const { choices } = question as { choices?: readonly { id: string; html: string }[] };
  if (!choices) return response.join("|");
  const words = new Map(choices.map(({ id, html }) => [id, html]));
  return response
    .flatMap((part) => [...part])
    .map((letter) => words.get(letter) ?? letter)
    .sort()
    .join("|");
}
