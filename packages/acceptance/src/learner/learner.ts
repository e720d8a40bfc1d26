import { type Course, examBank, isChoice, type Question, type Response } from "@hocvu/model";
import type { Frame, Locator } from "playwright-core";

/** The player's screens and what can be pressed on them: what tests and the player agree on. */
export type ScreenName =
  | "welcome"
  | "contents"
  | "page"
  | "exam-start"
  | "exam"
  | "exam-confirm"
  | "result"
  | "review"
  | "quiz"
  | "glossary"
  | "certificate"
  | "bye"
  | "error";

export type ActionName =
  | "start"
  | "next"
  | "previous"
  | "contents"
  | "exam"
  | "begin-exam"
  | "submit"
  | "confirm-submit"
  | "review"
  | "retry"
  | "check"
  | "practice"
  | "certificate"
  | "exit";

/** Somebody in front of a course that plays in `frame`. Every deed waits until the player has answered it. */
export interface Learner {
  readonly frame: Frame;
  readonly touch: Touch;
  /** Waits for a screen; without a name, for whichever comes first. */
  sees(screen?: ScreenName): Promise<void>;
  /** What can be seen now. */
  screen(): Promise<ScreenName>;
  hash(): Promise<string>;
  press(action: ActionName): Promise<void>;
  /** Opens another place as a link does: a page by its id, or a screen by its name in addresses (`:exam`). */
  goTo(place: string): Promise<void>;
  /** The id of the question on the screen. */
  question(): Promise<string>;
  /** The ids of its choices in the order shown. */
  choices(): Promise<readonly string[]>;
  /** The ids of the choices taken. */
  chosen(): Promise<readonly string[]>;
  choose(choices: readonly string[]): Promise<void>;
  /** Answers the question on the screen, or the one in `within`, whatever its type. */
  answer(question: Question, response: Response, within?: string): Promise<void>;
  text(): Promise<string>;
}

/**
 * How a learner presses: `finger` as a real one, which has to scroll, hit and wait for things to stand still; `script`
 * through the DOM, ten times as fast, for tests that are about something else.
 */
export type Touch = "finger" | "script";

export function learnerIn(frame: Frame, touch: Touch): Learner {
  const main = frame.locator("main[data-screen]");
  const field = frame.locator("main fieldset[data-question]");
  const inputs = field.locator("input");
  const choice = (id: string) => `main fieldset[data-question] label:has([value="${id}"])`;

  async function press(selector: string): Promise<void> {
    if (touch === "script") return frame.evaluate(turnPage, { selector });
    await main.evaluate((element) => element.setAttribute("data-left", ""));
    await frame.locator(`${selector}:visible`).last().click();
    await frame.locator("main[data-screen]:not([data-left])").waitFor();
  }

  const attribute = async (locator: Locator, name: string) =>
    (await locator.getAttribute(name)) ?? "";

  return {
    frame,
    touch,
    sees: (screen) =>
      frame.locator(screen ? `main[data-screen="${screen}"]` : "main[data-screen]").waitFor(),
    screen: async () => (await attribute(main, "data-screen")) as ScreenName,
    hash: () => frame.evaluate(() => location.hash),
    press: (action) => press(`[data-action="${action}"]`),
    goTo: (place) => frame.evaluate(turnPage, { hash: `#${place}` }),
    question: () => attribute(field, "data-question"),
    choices: () => inputs.evaluateAll((all) => all.map((i) => (i as HTMLInputElement).value)),
    chosen: () =>
      inputs.evaluateAll((all) =>
        (all as HTMLInputElement[]).filter((i) => i.checked).map((i) => i.value),
      ),
    async choose(choices) {
      if (touch === "script") return frame.evaluate(clickAll, choices.map(choice));
      for (const id of choices) await frame.locator(choice(id)).click();
    },
    async answer(question, response, within = "main") {
      const part = (selector: string) =>
        frame.locator(`${within} fieldset[data-question="${question.id}"] ${selector}`);
      switch (question.type) {
        case "matching":
        case "categorize":
          for (const [index, id] of response.entries()) {
            await part(`select[data-part="${index}"]`).selectOption(id);
          }
          return;
        case "fill-in":
        case "numeric":
          for (const [index, text] of response.entries()) {
            await part(`input[data-blank="${index}"]`).fill(text);
          }
          return;
        case "ordering":
          await putInOrder(part, response);
          return;
        default:
          if (within === "main") return this.choose(response);
          for (const id of response) await part(`input[value="${id}"]`).check();
      }
    },
    text: async () => (await main.textContent()) ?? "",
  };
}

/**
 * Runs in the course's window: presses what `selector` finds last among the visible, or goes to `hash`, and resolves
 * when the player has put another screen in the place of this one.
 */
function turnPage({ selector, hash }: { selector?: string; hash?: string }): Promise<void> {
  const shown = () => document.querySelector("main[data-screen]");
  const before = shown();
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (!shown() || shown() === before) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    if (hash) return location.assign(hash);
    const found = [...document.querySelectorAll<HTMLElement>(selector ?? "")];
    const button = found.filter((element) => element.getClientRects().length > 0).pop();
    if (!button) return reject(new Error(`nothing to press: ${selector} at ${location.hash}`));
    button.click();
  });
}

/** Runs in the course's window. */
function clickAll(selectors: readonly string[]): void {
  for (const selector of selectors) document.querySelector<HTMLElement>(selector)?.click();
}

/** Moves things by their arrows until they stand in `order`; at least one is moved. */
async function putInOrder(part: (selector: string) => Locator, order: Response): Promise<void> {
  const shown = () =>
    part("li[data-item]").evaluateAll((all) =>
      all.map((item) => (item as HTMLElement).dataset.item ?? ""),
    );
  const [first] = await shown();
  // There and back: an order that was never touched is no answer.
  await part(`li[data-item="${first}"] [data-move="down"]`).click();
  await part(`li[data-item="${first}"] [data-move="up"]`).click();
  for (const [place, id] of order.entries()) {
    for (let at = (await shown()).indexOf(id); at > place; at--) {
      await part(`li[data-item="${id}"] [data-move="up"]`).click();
    }
  }
}

/** What answers a question rightly or wrongly, as the course has it. */
export function answerTo(question: Question, right: boolean): Response {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false": {
      const choices = question.choices.filter((choice) => choice.correct === right);
      return (right ? choices : choices.slice(0, 1)).map((choice) => choice.id);
    }
    case "matching":
      return right ? question.right : others(question.right, question.rights);
    case "categorize":
      return right ? question.right : others(question.right, question.groups);
    case "ordering":
      return right ? question.right : [...question.right].reverse();
    case "fill-in":
      return question.blanks.map(({ answers }) => (right ? (answers[0] ?? "") : "Đây là sai"));
    case "numeric":
      return [String(right ? question.from : question.to + 1)];
    case "likert":
      return question.scale.slice(0, 1).map(({ id }) => id);
  }
}

/** For each place an id that does not belong there. */
function others(right: Response, places: readonly { readonly id: string }[]): Response {
  return right.map((id) => places.find((place) => place.id !== id)?.id ?? "");
}

/** The question with `id`, wherever in the course it stands. */
export function questionOf(course: Course, id: string): Question {
  const found = course.modules
    .flatMap(({ bank, pages }) => [...bank, ...pages.flatMap((page) => page.checks)])
    .find((question) => question.id === id);
  if (!found) throw new Error(`the course has no question ${id}`);
  return found;
}

/**
 * Answers all questions of an exam that is open at its first, the first `right` of them rightly, the others wrongly.
 * Stops before handing in. Returns the ids of the questions asked.
 */
export async function answerExam(
  learner: Learner,
  course: Course,
  right: number,
): Promise<readonly string[]> {
  const asked = course.exam?.questions ?? 0;
  const bank = examBank(course);
  if (learner.touch === "script" && bank.every(isChoice)) {
    const answers = bank.map((question) => [
      question.id,
      [false, true].map((is) => answerTo(question, is)),
    ]);
    const wanted = { asked, right, answers: Object.fromEntries(answers) };
    return learner.frame.evaluate(answerAll, wanted);
  }
  const ids: string[] = [];
  for (let number = 1; number <= asked; number++) {
    const id = await learner.question();
    ids.push(id);
    const question = questionOf(course, id);
    await learner.answer(question, answerTo(question, number <= right));
    if (number < asked) await learner.press("next");
  }
  return ids;
}

/** Runs in the course's window: {@link answerExam} in one go, as asking from outside takes several times as long. */
async function answerAll({
  asked,
  right,
  answers,
}: {
  readonly asked: number;
  readonly right: number;
  /** By question: what is wrong, and what is right. */
  readonly answers: Readonly<Record<string, readonly (readonly string[])[]>>;
}): Promise<readonly string[]> {
  const main = () => document.querySelector("main[data-screen]");
  const ids: string[] = [];
  for (let number = 1; number <= asked; number++) {
    const field = document.querySelector<HTMLElement>("main fieldset[data-question]");
    const id = field?.dataset.question ?? "";
    ids.push(id);
    for (const choice of answers[id]?.[number <= right ? 1 : 0] ?? []) {
      field?.querySelector<HTMLElement>(`label:has([value="${choice}"])`)?.click();
    }
    if (number === asked) break;
    const before = main();
    await new Promise<void>((resolve, reject) => {
      const observer = new MutationObserver(() => {
        if (!main() || main() === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true });
      const next = document.querySelector<HTMLElement>('[data-action="next"]');
      if (!next) return reject(new Error(`no next question at ${location.hash}`));
      next.click();
    });
  }
  return ids;
}

/** From any screen: begins the exam, answers and hands in. Ends at the result. */
export async function takeExam(
  learner: Learner,
  course: Course,
  right: number,
): Promise<readonly string[]> {
  if ((await learner.screen()) !== "exam-start") await learner.goTo(":exam");
  await learner.press("begin-exam");
  const asked = await answerExam(learner, course, right);
  await learner.press("submit");
  await learner.press("confirm-submit");
  await learner.sees("result");
  return asked;
}
