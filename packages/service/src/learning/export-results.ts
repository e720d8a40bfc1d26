import {
  type Asked,
  askedOf,
  isChoice,
  isMarked,
  passes,
  type Question,
  type Response,
} from "@hocvu/model";
import type { Kysely } from "kysely";
import type { CourseModels } from "../courses/current-course.ts";
import type { Tables } from "../store/schema.ts";
import { marksOfAll } from "./marks.ts";
import { gradeAnswer, type Marks, NO_MARKS, questionsOf, withMark } from "./paper.ts";

/** So many attempts are in memory at a time. */
const BATCH = 200;

/**
 * Every exam that a learner handed in, as xAPI statements, a line each: an answer for each question of the paper, given or not,
 * and what came of it, as it was marked anew where it was. `hocvu report` and `hocvu certify` read them, and so does any record
 * store. Teachers' tries are none of them, nor is what contestants did who were taken out.
 */
export async function* exportResults(
  db: Kysely<Tables>,
  models: CourseModels,
): AsyncIterable<string> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const attempts = await attemptsAfter(db, after);
    const last = attempts.at(-1);
    if (!last) return;
    const answers = await answersTo(
      db,
      attempts.map(({ id }) => id),
    );
    const marks = await marksOfAll(
      db,
      attempts.map(({ id }) => id),
    );
    for (const attempt of attempts) {
      const own = marks.get(attempt.id) ?? NO_MARKS;
      const statements = await statementsOf(attempt, answers.get(attempt.id) ?? [], own, models);
      yield statements.map((one) => `${JSON.stringify(one)}\n`).join("");
    }
    after = last.id;
  }
}

type Attempt = Awaited<ReturnType<typeof attemptsAfter>>[number];

function attemptsAfter(db: Kysely<Tables>, after: string) {
  return db
    .selectFrom("attempt as a")
    .innerJoin("learner as l", "l.id", "a.learner_id")
    .leftJoin("member as m", (join) =>
      join.onRef("m.link_id", "=", "a.link_id").onRef("m.learner_id", "=", "a.learner_id"),
    )
    .selectAll("a")
    .select(["l.issuer", "l.subject", "l.name"])
    .where("a.submitted_at", "is not", null)
    .where((is) => is.or([is("m.role", "is", null), is("m.role", "=", "learner")]))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom("contestant as c")
            .select("c.id")
            .whereRef("c.learner_id", "=", "a.learner_id")
            .whereRef("c.course_id", "=", "a.course_id")
            .where("c.disqualified_at", "is not", null),
        ),
      ),
    )
    .where("a.id", ">", after)
    .orderBy("a.id")
    .limit(BATCH)
    .execute();
}

interface Answer {
  readonly question_id: string;
  readonly response: unknown;
  readonly answered_at: Date;
}

async function answersTo(
  db: Kysely<Tables>,
  attempts: readonly string[],
): Promise<ReadonlyMap<string, readonly Answer[]>> {
  const rows = await db
    .selectFrom("answer")
    .select(["attempt_id", "question_id", "response", "answered_at"])
    .where("attempt_id", "in", attempts)
    .execute();
  const byAttempt = new Map<string, Answer[]>();
  for (const row of rows) {
    const known = byAttempt.get(row.attempt_id) ?? [];
    byAttempt.set(row.attempt_id, known);
    known.push(row);
  }
  return byAttempt;
}

async function statementsOf(
  attempt: Attempt,
  answers: readonly Answer[],
  marks: Marks,
  models: CourseModels,
): Promise<readonly object[]> {
  const { course_id: course, version, paper, seed, asked, regraded } = attempt;
  const { issuer, subject, name, started_at: started, submitted_at: submitted } = attempt;
  const actor = {
    ...(name ? { name } : {}),
    account: { homePage: issuer, name: subject },
  };
  const activity = { id: `urn:hocvu:${course}`, definition: { type: TYPE("course") } };
  const statement = (verb: string, at: Date | null, rest: object = {}) => ({
    actor,
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
    object: activity,
    timestamp: (at ?? started).toISOString(),
    ...rest,
  });
  const model = await models.at(course, version);
  const questions = model ? questionsOf(model, paper, seed) : [];
  const right = regraded ?? attempt.right_answers;
  const passed =
    regraded !== null && model
      ? passes(regraded, asked ?? 0, model.course.passing)
      : attempt.passed;
  const given = new Map(answers.map((answer) => [answer.question_id, answer]));
  const parent = [{ id: `urn:hocvu:${course}:exam:attempts:${attempt.number}` }];
  const context = { contextActivities: { parent, grouping: [activity] } };
  const scaled = asked ? (right ?? 0) / asked : 0;
  return [
    statement("initialized", started),
    ...questions.map((question) => {
      const answer = given.get(question.id);
      const response = (answer?.response ?? []) as Response;
      const waits = isMarked(question) && response[0]?.trim() && !marks.has(question.id);
      const result = {
        ...(waits ? {} : { success: gradeAnswer(question, response, marks) }),
        response: patternOf(question, withMark(question, response, NO_MARKS)),
      };
      return statement("answered", answer?.answered_at ?? submitted, {
        object: activityOf(course, question),
        result,
        context,
      });
    }),
    // Of a result that a teacher has yet to mark, and that may still change, nothing is said but how many answers wait.
    ...(passed === null
      ? []
      : [
          statement(passed ? "passed" : "failed", submitted, {
            result: {
              success: passed,
              score: { scaled, raw: right ?? 0, min: 0, max: asked ?? 0 },
            },
          }),
        ]),
    statement("completed", submitted, {
      result: {
        completion: true,
        ...(passed === null ? { extensions: { [TO_MARK]: attempt.to_mark } } : {}),
      },
    }),
  ];
}

/** How many written answers of an attempt wait for a teacher. */
const TO_MARK = "urn:hocvu:to-mark";

const TYPE = (name: string) => `http://adlnet.gov/expapi/activities/${name}`;

/** The question as this attempt had it: choices are named by its own letters, and by their words. */
function activityOf(course: string, question: Question): object {
  const { type, asked } = askedOf(question);
  return {
    id: `urn:hocvu:${course}:questions:${question.id}`,
    definition: {
      type: TYPE("cmi.interaction"),
      description: { vi: asked.text },
      interactionType: type,
      ...(asked.right === "" ? {} : { correctResponsesPattern: [asked.right] }),
      ...(asked.choices.length > 0 ? { choices: asked.choices.map(choiceOf) } : {}),
    },
  };
}

function choiceOf({ id, text }: Asked["choices"][number]): object {
  return { id, description: { vi: text } };
}

/** A response in the syntax of SCORM 2004 (RTE 4.2.9.1). */
function patternOf(question: Question, response: Response): string {
  if (question.type === "true-false")
    return response[0] === undefined ? "" : String(response[0] === "a");
  if (isChoice(question) || question.type === "ordering") return response.join("[,]");
  if (question.type === "matching" || question.type === "categorize") {
    const things = question.type === "matching" ? question.lefts : question.items;
    return things
      .flatMap(({ id }, at) => (response[at] ? [`${id}[.]${response[at]}`] : []))
      .join("[,]");
  }
  return response.join("[,]");
}
