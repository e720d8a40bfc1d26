// Deeds that run in the course's window. Each is sent there as it stands, so it must not use anything from outside.

/** What a question is answered with: ticks, native menus, text in blanks, or arrows that move things. */
export type AnswerKind = "choices" | "menus" | "blanks" | "order";

export interface GivenAnswer {
  readonly kind: AnswerKind;
  readonly parts: readonly string[];
}

/** Resolves when something fits `selector`; rejects after 20 s, with the screen that is there instead. */
export function waitForScreen(selector: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      clearTimeout(patience);
      resolve();
    };
    const observer = new MutationObserver(look);
    const patience = setTimeout(() => {
      const shown = document.querySelector<HTMLElement>("main[data-screen]")?.dataset.screen;
      reject(new Error(`waited for ${selector}, but saw ${shown ?? "no screen"}`));
    }, 20_000);
    observer.observe(document, { childList: true, subtree: true, attributes: true });
    look();
  });
}

/**
 * Runs in the course's window: presses what `selector` finds last among the visible, or goes to `hash`, and resolves
 * when the player has put another screen in the place of this one.
 */
export function turnPage({ selector, hash }: { selector?: string; hash?: string }): Promise<void> {
  const shown = () => document.querySelector("main[data-screen]");
  const before = shown();
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      if (!shown() || shown() === before) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    if (hash) {
      location.hash = hash;
      return;
    }
    const found = [...document.querySelectorAll<HTMLElement>(selector ?? "")];
    const button = found.filter((element) => element.getClientRects().length > 0).pop();
    if (!button) return reject(new Error(`nothing to press: ${selector} at ${location.hash}`));
    button.click();
  });
}

/** Clicks the first that each of `selectors` finds. */
export function clickAll(selectors: readonly string[]): void {
  for (const selector of selectors) document.querySelector<HTMLElement>(selector)?.click();
}

/** Answers all questions of an exam in one go, as asking from outside takes several times as long. */
export async function answerAll({
  asked,
  right,
  answers,
}: {
  readonly asked: number;
  readonly right: number;
  /** By question: what is wrong, and what is right. */
  readonly answers: Readonly<Record<string, readonly GivenAnswer[]>>;
}): Promise<readonly string[]> {
  const main = () => document.querySelector("main[data-screen]");
  const field = () => document.querySelector<HTMLElement>("main fieldset[data-question]");
  const tell = (control: Element | null | undefined, value: string) => {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return;
    control.value = value;
    for (const type of ["input", "change"])
      control.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const shown = () =>
    [...(field()?.querySelectorAll<HTMLElement>("li[data-item]") ?? [])].map(
      (item) => item.dataset.item ?? "",
    );
  const move = (id: string | undefined, way: "up" | "down") =>
    field()?.querySelector<HTMLElement>(`li[data-item="${id}"] [data-move="${way}"]`)?.click();
  const give = ({ kind, parts }: GivenAnswer) => {
    if (kind === "order") {
      // There and back: an order that was never touched is no answer.
      const [first] = shown();
      move(first, "down");
      move(first, "up");
      for (const [place, id] of parts.entries()) {
        for (let at = shown().indexOf(id); at > place; at--) move(id, "up");
      }
      return;
    }
    for (const [index, part] of parts.entries()) {
      if (kind === "menus") tell(field()?.querySelector(`select[data-part="${index}"]`), part);
      else if (kind === "blanks")
        tell(field()?.querySelector(`input[data-blank="${index}"]`), part);
      else field()?.querySelector<HTMLElement>(`[value="${part}"]`)?.click();
    }
  };

  const ids: string[] = [];
  for (let number = 1; number <= asked; number++) {
    const id = field()?.dataset.question ?? "";
    ids.push(id);
    const answer = answers[id]?.[number <= right ? 1 : 0];
    if (!answer) throw new Error(`nobody knows an answer to ${id || "a missing question"}`);
    give(answer);
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
