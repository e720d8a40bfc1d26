import type { Exam, Question, Response, SealedQuestion } from "@hocvu/model";
import { randomNumber } from "../../random-number.ts";
import type { App } from "../../screen.ts";
import { type Bank, confirmAnswer, fitToBank, startAttempt, submitAttempt } from "../attempt.ts";
import { open } from "../open.ts";

// The exam of a package, which has nobody but the player to keep it. See `Keeper`.

export { resultOf } from "../attempt.ts";
export { secondsLeft } from "../deadline.ts";
export { hintOf, open } from "../open.ts";

export function bankFor({ library }: App): Promise<Bank> {
  return library.bank();
}

export function begin(app: App, bank: Bank, exam: Exam): void {
  app.session.change(startAttempt(app.session.current(), bank, exam, randomNumber()));
}

/** What was put down in the state is all there is. */
export function answered(_app: App, _key: string, _response: Response): void {}

// What nobody but the player marks waits for nobody.

export function waits(_question: unknown, _given?: boolean): false {
  return false;
}

export function waiting(_app: App): 0 {
  return 0;
}

/** What is kept is the platform's to show. */
export function ownPage(): undefined {}

export function confirm(app: App, question: SealedQuestion): void {
  app.session.change(confirmAnswer(app.session.current(), question));
  app.refresh(".outcome");
}

export async function handIn(app: App): Promise<void> {
  const bank = await app.library.bank();
  await app.session.catchUp();
  const state = fitToBank(app.session.current(), bank);
  const handed = submitAttempt(state, bank, app.clock.timing(), new Date());
  app.clock.reset();
  app.session.submit(handed.state, handed.interactions);
  app.go(":result");
}

export function practise(
  _app: App,
  question: SealedQuestion,
  _response: Response,
  show: (question: Question) => void,
): void {
  show(open(question));
}
