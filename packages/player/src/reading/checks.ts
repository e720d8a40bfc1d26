import { grade, type Id, keyOf, type Response, type SealedQuestion } from "@hocvu/model";
import { fill, h } from "../dom.ts";
import { hintOf, open } from "../exam/open.ts";
import { askQuestion, checkWord, showQuestion } from "../questions/question.ts";
import type { App } from "../screen.ts";
import { decodeAnswer, encodeAnswer, isWhole } from "../session/answer.ts";
import type { State } from "../session/state.ts";
import * as words from "../words/current.ts";

/** Puts the questions of a lesson where the `text` of a page has a place for them; what was answered before stands there still. */
export function mountChecks(
  text: Element,
  page: Id,
  checks: readonly SealedQuestion[],
  app: App,
): void {
  for (const place of text.querySelectorAll<HTMLElement>("[data-check]")) {
    const sealed = checks.find(({ id }) => id === place.dataset.check);
    if (sealed) mountCheck(place, page, sealed, app);
  }
}

function mountCheck(place: HTMLElement, page: Id, sealed: SealedQuestion, { session }: App): void {
  const key = keyOf(sealed);
  const before = session.current().checks.find((check) => check.key === key);

  function ask(): void {
    let given: Response = [];
    const said = h("p.hint", { role: "status" });
    const fieldset = askQuestion(
      { question: sealed, answer: [], hint: hintOf(sealed) },
      (response) => {
        given = response;
      },
    );
    const check = () => {
      const answer = encodeAnswer(given);
      if (!isWhole(answer)) {
        said.textContent = words.answerFirst;
        return;
      }
      const question = open(sealed);
      const { right } = grade(question, given);
      session.practised({ question, response: given, right, page });
      session.change(keepCheck(session.current(), key, answer));
      show(given);
      place.querySelector<HTMLElement>(".outcome")?.focus();
    };
    fill(place, [fieldset, button("check", checkWord(sealed), check), said]);
  }

  function show(answer: Response): void {
    const again = () => {
      ask();
      place.querySelector<HTMLElement>("input, textarea, select, button")?.focus();
    };
    fill(place, [
      showQuestion({ question: open(sealed), answer }),
      button("again", words.tryAgain, again),
    ]);
  }

  if (before) show(decodeAnswer(before.answer));
  else ask();
}

function button(name: string, label: string, onclick: () => void): HTMLElement {
  return h("button.button", { type: "button", "data-do": name, onclick }, label);
}

function keepCheck(state: State, key: string, answer: string): State {
  const others = state.checks.filter((check) => check.key !== key);
  return { ...state, checks: [...others, { key, answer }] };
}
