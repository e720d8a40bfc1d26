import type { QuestionView } from "../course/course-view.ts";

/** How many of an exam's questions are to be answered rightly. */
export type Share = "all" | "half";

export interface Answered {
  readonly right: number;
  readonly asked: number;
}

/** How long a screen may take to come, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Takes the exam as a learner does: by what can be pressed on its screens. Undefined where it cannot be begun: all attempts
 * are used, or the visit is for looking only. Throws where a screen does not come.
 */
export async function takeExam(
  page: Window,
  questions: readonly QuestionView[],
  share: Share,
): Promise<Answered | undefined> {
  const screen = screenIn(page);
  await screen.turnTo(":exam", '[data-screen="exam-start"]');
  const begin = screen.find('[data-action="begin-exam"]');
  if (!begin) return undefined;
  await screen.press(begin, '[data-screen="exam"]');
  const asked = screen.all(".numbers li").length;
  const right = share === "all" ? asked : Math.floor(asked / 2);
  for (let number = 1; number <= asked; number++) {
    const isOn = () => screen.find(".numbers [aria-current]")?.textContent?.trim() === `${number}`;
    if (!isOn()) await screen.turnTo(`:exam-${number}`, '[data-screen="exam"]', isOn);
    const field = screen.find("fieldset[data-question]");
    const known = questions.find(({ id }) => id === field?.dataset.question);
    if (!field || !known) throw new Error("a question that the course has not");
    give(field, known.type, number <= right ? known.answers.right : known.answers.wrong);
    const check = screen.find('[data-action="check"]');
    if (check) await screen.press(check, ".outcome");
  }
  await screen.turnTo(":submit", '[data-screen="exam-confirm"]');
  const confirm = screen.find('[data-action="confirm-submit"]');
  if (!confirm) throw new Error("the exam cannot be handed in");
  await screen.press(confirm, '[data-screen="result"]');
  return { right, asked };
}

function screenIn(page: Window) {
  const { document, MutationObserver: Observer } = page as Window & typeof globalThis;
  const find = (selector: string) => document.querySelector<HTMLElement>(selector) ?? undefined;

  /** Resolves once something fits `selector`, and `holds`. */
  function wait(selector: string, holds: () => boolean): Promise<void> {
    return new Promise((done, fail) => {
      const look = () => {
        if (!find(selector) || !holds()) return false;
        observer.disconnect();
        clearTimeout(timer);
        done();
        return true;
      };
      const observer = new Observer(look);
      const timer = setTimeout(() => {
        observer.disconnect();
        fail(new Error(`no ${selector}`));
      }, PATIENCE);
      if (!look()) observer.observe(document, { childList: true, subtree: true, attributes: true });
    });
  }

  return {
    find,
    all: (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)],
    async press(button: HTMLElement, selector: string): Promise<void> {
      const before = find("main");
      button.click();
      await wait(selector, () => find("main") !== before);
    },
    async turnTo(hash: string, selector: string, holds = () => true): Promise<void> {
      page.location.hash = `#${hash}`;
      await wait(selector, holds);
    },
  };
}

/** Answers the question in `field` by its own boxes, menus, blanks and arrows. */
function give(field: HTMLElement, type: QuestionView["type"], answer: readonly string[]): void {
  switch (type) {
    case "matching":
    case "categorize":
      for (const [at, part] of answer.entries()) say(field, `select[data-part="${at}"]`, part);
      return;
    case "fill-in":
    case "numeric":
      for (const [at, part] of answer.entries()) say(field, `input[data-blank="${at}"]`, part);
      return;
    case "ordering":
      putInOrder(field, answer);
      return;
    default:
      choose(field, answer);
  }
}

function say(field: HTMLElement, selector: string, value: string): void {
  const control = field.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
  if (!control) return;
  control.value = value;
  const { Event: Kind } = field.ownerDocument.defaultView as Window & typeof globalThis;
  for (const type of ["input", "change"]) control.dispatchEvent(new Kind(type, { bubbles: true }));
}

function choose(field: HTMLElement, answer: readonly string[]): void {
  for (const input of field.querySelectorAll<HTMLInputElement>("input")) {
    if (
      input.checked !== answer.includes(input.value) &&
      (input.type !== "radio" || !input.checked)
    )
      input.click();
  }
}

function putInOrder(field: HTMLElement, order: readonly string[]): void {
  const shown = () =>
    [...field.querySelectorAll<HTMLElement>("li[data-item]")].map(({ dataset }) => dataset.item);
  const move = (id: string | undefined, way: "up" | "down") =>
    field.querySelector<HTMLElement>(`li[data-item="${id}"] [data-move="${way}"]`)?.click();
  // There and back: an order that was never touched is no answer.
  const [first] = shown();
  move(first, "down");
  move(first, "up");
  for (const [place, id] of order.entries()) {
    for (let at = shown().indexOf(id); at > place; at--) move(id, "up");
  }
}
