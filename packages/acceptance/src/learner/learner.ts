import { type Course, examBank, type Question, type Response } from "@hocvu/model";
import type { Frame, Locator } from "playwright-core";
import { type AnswerKind, answerAll, clickAll, turnPage, waitForScreen } from "./in-page.ts";

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
  | "ask";

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
  | "print"
  | "yes"
  | "no"
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

const FIELD = "main fieldset[data-question]";

export function learnerIn(frame: Frame, touch: Touch): Learner {
  const main = frame.locator("main[data-screen]");
  const choice = (id: string) => `main fieldset[data-question] label:has([value="${id}"])`;

  async function press(selector: string): Promise<void> {
    if (touch === "script") return frame.evaluate(turnPage, { selector });
    await main.evaluate((element) => element.setAttribute("data-left", ""));
    await frame.locator(`${selector}:visible`).last().click();
    await frame.locator("main[data-screen]:not([data-left])").waitFor();
  }

  const read = (selector: string, name: string) =>
    frame.evaluate(
      ([selector, name]) => document.querySelector(selector)?.getAttribute(name) ?? "",
      [selector, name] as const,
    );

  return {
    frame,
    touch,
    sees: (screen) => {
      const wanted = screen ? `main[data-screen="${screen}"]` : "main[data-screen]";
      if (touch === "finger") return frame.locator(wanted).waitFor();
      return inWhatever(frame, () => frame.evaluate(waitForScreen, wanted));
    },
    screen: async () => (await read("main[data-screen]", "data-screen")) as ScreenName,
    hash: () => frame.evaluate(() => location.hash),
    press: (action) => press(`[data-action="${action}"]`),
    goTo: (place) => frame.evaluate(turnPage, { hash: `#${place}` }),
    question: () => read(FIELD, "data-question"),
    choices: () =>
      frame.evaluate(
        (selector) =>
          [...document.querySelectorAll<HTMLInputElement>(selector)].map((i) => i.value),
        `${FIELD} input`,
      ),
    chosen: () =>
      frame.evaluate(
        (selector) =>
          [...document.querySelectorAll<HTMLInputElement>(selector)].map((i) => i.value),
        `${FIELD} input:checked`,
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
        case "hotspot":
          if (touch === "script" && within === "main") return this.choose(response);
          for (const { at } of question.choices.filter(({ id }) => response.includes(id))) {
            const { width = 0, height = 0 } = (await part("img").boundingBox()) ?? {};
            const position = { x: (at.x * width) / 100, y: (at.y * height) / 100 };
            await part("img").click({ position });
          }
          return;
        case "short-answer": {
          const [text = "", met = ""] = response;
          await part("textarea").fill(text);
          await part(".button").click();
          for (const id of met.replace("-", "")) await part(`input[value="${id}"]`).check();
          return;
        }
        default:
          if (within === "main") return this.choose(response);
          for (const id of response) await part(`input[value="${id}"]`).check();
      }
    },
    text: () => frame.evaluate(() => document.querySelector("main")?.textContent ?? ""),
  };
}

/** Does `deed` again when the window went on to another document meanwhile. */
async function inWhatever<T>(frame: Frame, deed: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await deed();
    } catch (error) {
      const moved = /Execution context was destroyed|Cannot find context|frame was detached/;
      if (frame.isDetached() || !moved.test(String(error))) throw error;
    }
  }
}

/** How the answer to a question is given on the screen. */
export function kindOf({ type }: Question): AnswerKind {
  switch (type) {
    case "matching":
    case "categorize":
      return "menus";
    case "fill-in":
    case "numeric":
      return "blanks";
    case "ordering":
      return "order";
    default:
      return "choices";
  }
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
    case "true-false":
    case "hotspot": {
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
    case "short-answer":
      return ["Viết vài chữ.", right ? question.rubric.map(({ id }) => id).join("") : "-"];
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
  if (learner.touch === "script") {
    const answers = bank.map((question) => [
      question.id,
      [false, true].map((is) => ({ kind: kindOf(question), parts: answerTo(question, is) })),
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
