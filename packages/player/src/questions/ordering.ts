import type { Item, OrderingQuestion } from "@hocvu/model";
import { h, icon, prose } from "../dom.ts";
import * as words from "../words/current.ts";
import type { Asked, PartOf } from "./index.ts";
import { verdictOn } from "./marks.ts";

/** Things to be put in their order, moved up and down by buttons. The answer lists their ids once one was moved. */
export const ordering: PartOf<OrderingQuestion> = {
  instruction: () => words.putInOrder,

  ask(view, onAnswer) {
    const said = h("p.hint", { role: "status" });
    const list = h("ol.order");
    const rows = inOrder(view).map(({ id, html }) => {
      const text = prose("span", html);
      const button = (step: 1 | -1) =>
        h(
          "button.quiet",
          {
            type: "button",
            "data-move": step < 0 ? "up" : "down",
            "aria-label": `${step < 0 ? words.moveUp : words.moveDown}: ${text.textContent}`,
            onclick: (event) => {
              move(row, step, event.currentTarget as HTMLButtonElement);
              said.textContent = words.movedTo(
                text.textContent || "",
                rows.indexOf(row) + 1,
                rows.length,
              );
            },
          },
          icon(step < 0 ? "up" : "down"),
        );
      const row = h("li.choice", { "data-item": id }, text, h("span", button(-1), button(1)));
      return row;
    });
    putDown();

    function move(row: HTMLLIElement, step: 1 | -1, pressed: HTMLButtonElement): void {
      const at = rows.indexOf(row);
      rows.splice(at, 1);
      rows.splice(at + step, 0, row);
      putDown();
      // A button that came to the edge is off and lost the focus; its neighbour goes the other way.
      const still = pressed.disabled && row.querySelector<HTMLElement>("button:enabled");
      (still || pressed).focus();
      tell();
    }

    const tell = () => onAnswer(rows.map(({ dataset }) => dataset.item || ""));

    /** The first cannot go up, nor the last down. */
    function putDown(): void {
      list.append(...rows);
      rows.forEach((row, at) => {
        row.querySelectorAll("button").forEach((button, way) => {
          button.disabled = at === (way && rows.length - 1);
        });
      });
    }

    const keep = () => {
      said.textContent = words.answered;
      tell();
    };
    return [list, h("button.quiet", { type: "button", onclick: keep }, words.keepOrder), said];
  },

  show(view) {
    const { items, right } = view.question;
    const given = inOrder(view).map(({ id, html }, index) => {
      const place = right.indexOf(id) + 1;
      const isRight = place === index + 1;
      const tone = isRight ? "good" : "bad";
      return h(
        "li",
        { class: `choice ${tone}` },
        prose("span", html),
        verdictOn(tone, isRight ? words.right : words.belongsAt(place)),
      );
    });
    if (right.every((id, index) => view.answer[index] === id)) return [h("ol.order", ...given)];
    const should = right.flatMap((id) => items.filter((item) => item.id === id));
    return [
      h("ol.order", ...given),
      h("p.should", words.rightAnswer),
      h("ol", ...should.map(({ html }) => h("li", prose("span", html)))),
    ];
  },
};

/** As the learner left it; as the package shows it before that, which is never the right order. */
function inOrder({ question, answer }: Asked<OrderingQuestion>): readonly Item[] {
  const { items } = question;
  const left = answer.flatMap((id) => items.find((item) => item.id === id) || []);
  return left.length === items.length ? left : items;
}
