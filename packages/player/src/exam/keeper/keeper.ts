import type { Exam, Html, Id, Question, Response, SealedQuestion } from "@hocvu/model";
import type { App } from "../../screen.ts";
import type { Attempt, Best } from "../../session/state.ts";
import type { Bank } from "../attempt.ts";

/**
 * Who keeps the exam: draws its questions, knows its answers and marks them. In a package that is the player itself
 * (`local.ts`), in a service the server (`server.ts`). The build puts one of them in the place of `current.ts`. What takes
 * long rejects where the network fails, and may be asked again.
 */
export interface Keeper {
  /** The questions that the exam may show; the session's state is as the exam can go on then. */
  bankFor(app: App): Promise<Bank>;
  /** Begins an attempt; `bankFor` has its questions. */
  begin(app: App, bank: Bank, exam: Exam): void;
  /** Hears of each answer that was put down. */
  answered(app: App, key: string, response: Response): void;
  /** Marks the answer of one question, after which it cannot be changed (`feedback: each`), and shows how it went. */
  confirm(app: App, question: SealedQuestion): Promise<void> | void;
  /** Marks the attempt under way, saves at once and shows the result; of one that another device has handed in, that one's. */
  handIn(app: App): Promise<void>;
  /** What an attempt handed in came to. */
  resultOf(attempt: Attempt, bank: Bank): Best;
  /** How many seconds an attempt under way may still take; 0 once they are over, `undefined` where time is not limited. */
  secondsLeft(attempt: Attempt | undefined, exam: Exam, now: number): number | undefined;
  /** The question with its answer, which may be shown. */
  open(question: SealedQuestion): Question;
  /** What may be read before there is an answer. */
  hintOf(question: SealedQuestion): Html | undefined;
  /** Whether somebody marks the answer later, so that it cannot be seen marked at once; where it was `given`, whether they have yet to. */
  waits(question: { readonly id: Id; readonly type: string }, given?: boolean): boolean;
  /** Of the attempt handed in last: how many answers somebody has yet to mark. */
  waiting(app: App): number;
  /** A link to the page that tells its learner what is kept here, where there is one. */
  ownPage(): HTMLElement | undefined;
  /** Shows the question with its answer, as `response` to it counts for nothing. */
  practise(
    app: App,
    question: SealedQuestion,
    response: Response,
    show: (question: Question) => void,
  ): Promise<void> | void;
}
