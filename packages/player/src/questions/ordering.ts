import type { Item, OrderingQuestion } from "@hocvu/model";
import { h, icon, prose } from "../dom.ts";
import { words } from "../words/current.ts";
import type { Asked, PartOf } from "./index.ts";
import { verdictOn } from "./marks.ts";

/** Things to be put in their order, moved up and down by buttons. The answer lists their ids once one was moved. */
export const ordering: PartOf<OrderingQuestion> = {
  instruction: () => words.putInOrder,

  ask(view, onAnswer) {
    const items = [...inOrder(view)];
    const said = h("p.unseen", { role: "status" });
    const list = h("ol.order");
    const rows = items.map((item) => {
      const text = prose("span", item.html);
      const name = text.textContent || "";
      const button = (step: 1 | -1) =>
        h(
          "button.quiet",
          {
            type: "button",
            "data-move": step < 0 ? "up" : "down",
            "aria-label": `${step < 0 ? words.moveUp : words.moveDown}: ${name}`,
            onclick: (event) => move(item, step, event.currentTarget as HTMLElement, name),
          },
          icon(step < 0 ? "up" : "down"),
        );
      return h("li.choice", { "data-item": item.id }, text, h("span", button(-1), button(1)));
    });
    list.append(...rows);
    edges();

    function move(item: Item, step: 1 | -1, pressed: HTMLElement, name: string): void {
      const at = items.indexOf(item);
      const [other] = items.splice(at + step, 1, item);
      if (other) items.splice(at, 1, other);
      for (const { id } of items) {
        const row = rows.find((one) => one.dataset.item === id);
        if (row) list.append(row);
      }
      edges();
      // A button that came to the edge is off and lost the focus; its neighbour goes the other way.
      const still = pressed.matches(":disabled") ? pressed.parentElement : undefined;
      (still?.querySelector<HTMLElement>("button:enabled") ?? pressed).focus();
      said.textContent = words.movedTo(name, at + step + 1, items.length);
      onAnswer(items.map(({ id }) => id));
    }

    /** The first cannot go up, nor the last down. */
    function edges(): void {
      rows.forEach((row) => {
        const at = items.findIndex(({ id }) => id === row.dataset.item);
        const [up, down] = row.querySelectorAll("button");
        if (up) up.disabled = at === 0;
        if (down) down.disabled = at === items.length - 1;
      });
    }
    return [list, said];
  },

  show(view) {
    const { question } = view;
    const byId = new Map(question.items.map((item) => [item.id, item]));
    const row = (item: Item | undefined, tone: "good" | "bad", text: string) =>
      h("li", { class: `choice ${tone}` }, prose("span", item?.html || ""), verdictOn(tone, text));
    const given = inOrder(view).map((item, index) => {
      const place = question.right.indexOf(item.id) + 1;
      const right = place === index + 1;
      return row(item, right ? "good" : "bad", right ? words.right : words.belongsAt(place));
    });
    const isRight = question.right.every((id, index) => view.answer[index] === id);
    const should = question.right.map((id) => h("li", prose("span", byId.get(id)?.html || "")));
    return [
      h("ol.order", ...given),
      ...(isRight ? [] : [h("p.should", words.rightAnswer), h("ol", ...should)]),
    ];
  },
};

/** As the learner left it; as the package shows it before that, which is never the right order. */
function inOrder({ question, answer }: Asked<OrderingQuestion>): readonly Item[] {
  const { items } = question;
  const left = answer.flatMap((id) => items.find((item) => item.id === id) || []);
  return left.length === items.length ? left : items;
}
