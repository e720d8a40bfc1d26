import type { CategorizeQuestion, Item, MatchingQuestion } from "@hocvu/model";
import { h, prose } from "../dom.ts";
import * as words from "../words/current.ts";
import type { Asked, PartOf } from "./index.ts";
import { verdictOn } from "./marks.ts";

// A list of things, each with a native menu of what it may belong to: works by touch, keyboard and screen reader on any
// phone, where dragging does not. The answer names, for each thing in order, the id of what it was put to.

/** Each of the left things belongs to one of the right ones. */
export const matching: PartOf<MatchingQuestion> = assigning(
  () => words.matchEach,
  ({ lefts, rights }) => [lefts, rights],
);

/** Things to be sorted into groups. */
export const categorize: PartOf<CategorizeQuestion> = assigning(
  () => words.sortEach,
  ({ items, groups }) => [items, groups],
);

function assigning<Q extends MatchingQuestion | CategorizeQuestion>(
  instruction: PartOf<Q>["instruction"],
  listsOf: (
    question: Asked<Q>["question"],
  ) => readonly [things: readonly Item[], places: readonly Item[]],
): PartOf<Q> {
  return {
    instruction,

    ask({ question, answer }, onAnswer) {
      const [things, places] = listsOf(question);
      const menus = things.map((_, index) =>
        h(
          "select",
          { "data-part": index, onchange: () => onAnswer(menus.map((menu) => menu.value)) },
          h("option", { value: "" }, words.choose),
          ...places.map(({ id, html }) =>
            h("option", { value: id, selected: answer[index] === id }, plain(html)),
          ),
        ),
      );
      return things.map(({ html }, index) => h("label.pair", prose("span", html), menus[index]));
    },

    show({ question, answer }) {
      const [things, places] = listsOf(question);
      const named = (id: string | undefined) => {
        const place = places.find((one) => one.id === id);
        return place ? plain(place.html) : words.unanswered;
      };
      return things.map(({ html }, index) => {
        const right = question.right[index];
        const given = answer[index];
        const tone = given === right ? "good" : "bad";
        return h(
          "div",
          { class: `choice pair ${tone}` },
          prose("span", html),
          verdictOn(tone, named(given)),
          given !== right && h("span.should", `${words.rightAnswer}: ${named(right)}`),
        );
      });
    },
  };
}

/** The text of `html` for a menu, which can show nothing else; a picture gives its alternative text. */
function plain(html: string): string {
  const box = prose("div", html);
  for (const picture of box.querySelectorAll("img")) picture.replaceWith(picture.alt);
  return (box.textContent || "").trim();
}
