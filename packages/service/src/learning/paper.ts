import { createHash } from "node:crypto";
import {
  drawExam,
  type Exam,
  examBank,
  grade,
  isChoice,
  isMarked,
  type Question,
  type Response,
  type Tally,
} from "@hocvu/model";
import type { CourseModel } from "../courses/read-course.ts";
import type { MarkTable } from "../store/schema.ts";
import { shuffleQuestion } from "./shuffle-question.ts";

/** The questions of an attempt in the order they are asked, each with the digest of what it was. */
export type Paper = readonly { readonly id: string; readonly digest: string }[];

/** The paper that `seed` draws. */
export function drawPaper({ course, bank }: CourseModel, exam: Exam, seed: number): Paper {
  const modules = new Map(
    course.modules.flatMap((module) =>
      examBank({ modules: [module] }).map((question) => [question.id, module.id] as const),
    ),
  );
  const drawable = bank
    .filter((question) => !isMarked(question))
    .map((question) => {
      const module = modules.get(question.id);
      return {
        question,
        id: question.id,
        outcomes: question.outcomes,
        type: question.type,
        ...(isChoice(question) ? { choices: question.choices } : {}),
        ...(module ? { module } : {}),
        ...(question.difficulty ? { difficulty: question.difficulty } : {}),
      };
    });
  // What takes the longest to answer comes last, for everybody alike.
  const drawn = drawExam(drawable, exam, seed).map(({ question }) => question);
  return [...drawn, ...bank.filter(isMarked)].map((question) => ({
    id: question.id,
    digest: digestOf(question),
  }));
}

/** The questions of a paper as they were when it was drawn, what is chosen from in the order and with the letters of this attempt. */
export function questionsOf(
  { bank, course }: CourseModel,
  paper: Paper,
  seed: number,
): readonly Question[] {
  const byId = new Map(bank.map((question) => [question.id, question]));
  return paper.flatMap(({ id, digest }) => {
    const question = byId.get(id);
    if (!question) return [];
    if (digestOf(question) !== digest) throw new Error(`the question ${id} is not what was drawn`);
    const asked = course.exam?.shuffle ? shuffleQuestion(question, seed) : question;
    // The order of choices is settled: a player would know no seed to find it again.
    return [isChoice(asked) ? { ...asked, shuffle: false } : asked];
  });
}

/** The criteria that teachers found met, and what they noted, by question. */
export type Marks = ReadonlyMap<string, Pick<MarkTable, "met" | "note">>;

/** Nothing was marked yet. */
export const NO_MARKS: Marks = new Map();

/**
 * What the answers to a paper come to; a question without one is wrong, and so is, for now, one that a teacher has yet to mark.
 */
export function gradePaper(
  questions: readonly Question[],
  answers: ReadonlyMap<string, Response>,
  marks: Marks = NO_MARKS,
): Tally {
  const outcomes = new Map<string, { right: number; total: number }>();
  let right = 0;
  for (const question of questions) {
    const isRight = gradeAnswer(question, answers.get(question.id), marks);
    if (isRight) right++;
    const [outcome] = question.outcomes;
    if (outcome === undefined) continue;
    const tally = outcomes.get(outcome) ?? { right: 0, total: 0 };
    outcomes.set(outcome, {
      right: tally.right + (isRight ? 1 : 0),
      total: tally.total + 1,
    });
  }
  return {
    right,
    total: questions.length,
    outcomes: [...outcomes].map(([id, tally]) => ({ id, ...tally })),
  };
}

/** Of a question that nobody answered, as the player marks it. */
export function gradeAnswer(
  question: Question,
  response: Response = [],
  marks: Marks = NO_MARKS,
): boolean {
  return grade(question, withMark(question, response, marks)).right;
}

/** A response as it counts: of a written answer the text, and what its teacher made of it, whatever its writer says of that. */
export function withMark(question: Question, response: Response, marks: Marks): Response {
  if (!isMarked(question)) return response;
  const mark = marks.get(question.id);
  return [...response.slice(0, 1), ...(mark ? [mark.met, mark.note] : [])];
}

/** The written answers of a paper, which wait for a teacher once it is handed in. */
export function writtenIn(
  questions: readonly Question[],
  answers: ReadonlyMap<string, Response>,
): readonly string[] {
  return questions.filter(isMarked).flatMap(({ id }) => (answers.get(id)?.[0]?.trim() ? [id] : []));
}

/** Models are kept, and a question in one never changes: each is digested once. */
const digests = new WeakMap<Question, string>();

/** What a question was, by all of it. */
export function digestOf(question: Question): string {
  const known = digests.get(question);
  if (known !== undefined) return known;
  const digest = createHash("sha256").update(JSON.stringify(question)).digest("hex").slice(0, 16);
  digests.set(question, digest);
  return digest;
}
