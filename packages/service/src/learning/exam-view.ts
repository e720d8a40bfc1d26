import {
  type ExamView,
  type GivenAnswer,
  isMarked,
  type Question,
  type Response,
  type Sitting,
  type Tally,
  toPlayed,
  withoutKey,
} from "@hocvu/model";
import type { Kysely, Selectable } from "kysely";
import { isRevealed } from "../contest/phase.ts";
import type { CourseModels } from "../courses/current-course.ts";
import type { AttemptTable, Tables } from "../store/schema.ts";
import { standingCorrection } from "./correct-result.ts";
import { marksOf, waitingIn } from "./marks.ts";
import { gradeAnswer, gradePaper, NO_MARKS, questionsOf, withMark } from "./paper.ts";
import type { Sitter } from "./sitter.ts";

type Attempt = Selectable<AttemptTable>;

/** How somebody stands in an exam, with all that they may know of it, and nothing else. */
export async function examView(
  db: Kysely<Tables>,
  models: CourseModels,
  { learnerId, linkId, extraAttempts }: Sitter,
  now: Date,
): Promise<ExamView> {
  const attempts = await db
    .selectFrom("attempt")
    .selectAll()
    .where("link_id", "=", linkId)
    .where("learner_id", "=", learnerId)
    .orderBy("number")
    .execute();
  const done = attempts.filter((attempt) => attempt.submitted_at);
  const share = ({ right_answers, asked }: Attempt) => (right_answers ?? 0) / (asked || 1);
  const [first, ...others] = done;
  const best = first && others.reduce((a, b) => (share(b) > share(a) ? b : a), first);
  const last = attempts.at(-1);
  const lastTold = last && (await toldOf(db, models, last, now));
  const bestTold = best === last ? lastTold : best && (await toldOf(db, models, best, now));
  const corrected = bestTold && (await standingCorrection(db, linkId, learnerId));
  return {
    now: now.getTime(),
    // What a teacher allowed on top is as if it had never been used.
    tries: Math.max(0, done.length - extraAttempts),
    ...(bestTold
      ? {
          top: {
            ...bestTold.tally,
            ...(corrected ? { right: corrected.given, total: corrected.maximum } : {}),
          },
        }
      : {}),
    ...(lastTold ? { sitting: lastTold.sitting } : {}),
  };
}

/** An attempt as its learner may see it, and what it comes to. */
async function toldOf(
  db: Kysely<Tables>,
  models: CourseModels,
  attempt: Attempt,
  now: Date,
): Promise<{ readonly sitting: Sitting; readonly tally: Tally } | undefined> {
  const model = await models.at(attempt.course_id, attempt.version);
  if (!model) return undefined;
  const questions = questionsOf(model, attempt.paper, attempt.seed);
  const rows = await db
    .selectFrom("answer")
    .select(["question_id", "sequence", "response", "checked_at"])
    .where("attempt_id", "=", attempt.id)
    .execute();
  const answers = new Map(rows.map((row) => [row.question_id, row]));
  const responses = new Map(rows.map((row) => [row.question_id, row.response as Response]));
  const over = attempt.submitted_at !== null;
  const feedback = model.course.exam?.feedback ?? "none";
  const shows = feedback === "after-close" ? isRevealed(model.course, now) : feedback !== "none";
  const mayKnow = (question: Question) =>
    (over && shows) ||
    (feedback === "each" && answers.get(question.id)?.checked_at != null && !isMarked(question));
  const waits = attempt.to_mark > 0 ? await waitingIn(db, attempt.id) : [];
  const marks = await marksOf(db, attempt.id, questions);
  const tally = gradePaper(questions, responses, marks);
  const given = questions.flatMap((question): readonly GivenAnswer[] => {
    const answer = answers.get(question.id);
    if (!answer && !(over && mayKnow(question))) return [];
    const given = (answer?.response ?? []) as Response;
    const response = mayKnow(question)
      ? withMark(question, given, marks)
      : withMark(question, given, NO_MARKS);
    const isKnown = mayKnow(question) && !waits.includes(question.id);
    return [
      {
        id: question.id,
        sequence: answer?.sequence ?? 0,
        response,
        ...(isKnown ? { right: gradeAnswer(question, response, marks) } : {}),
      },
    ];
  });
  const sitting: Sitting = {
    id: attempt.id,
    number: attempt.number,
    begun: attempt.started_at.getTime(),
    ...(attempt.due_at ? { due: attempt.due_at.getTime() } : {}),
    over,
    items: questions.map((question) =>
      mayKnow(question) ? toPlayed(question) : withoutHint(question),
    ),
    given,
    ...(over ? { result: tally } : {}),
    ...(waits.length > 0 ? { waits } : {}),
  };
  return { sitting, tally };
}

/** In an exam nobody helps. */
function withoutHint(question: Question) {
  const { hint: _, ...open } = withoutKey(question);
  return open as ReturnType<typeof withoutKey>;
}
