import { h, words } from "../../page.ts";
import { fieldset, lines, textOf } from "../fields.ts";
import type { AnswerForm, Changed, Of } from "./answer-form.ts";
import { labelled, listOf } from "./entries.ts";

/** Things in their right order. */
export function itemsForm({ items }: Of<"items">, changed: Changed): AnswerForm {
  const { form } = words.forms;
  const { list, button, collect, mark, settle } = listOf(
    items,
    { label: form.addItem, field: { text: "" } },
    (item, entry) =>
      entry.append(
        h(
          "div",
          { class: "row plain" },
          labelled(lines(item.text), "text", form.item),
          h("span", { class: "movers" }),
        ),
      ),
    changed,
  );
  return {
    element: fieldset(form.answers, form.rightOrder, list, button),
    collect: () => ({
      shape: "items",
      items: collect((entry) => ({ text: textOf(entry, "text") })),
    }),
    mark,
    settle,
  };
}
