import { h, words } from "../../page.ts";
import { field, fieldset, line, lines, textOf } from "../fields.ts";
import type { AnswerForm, Changed, Of } from "./answer-form.ts";
import { labelled, listOf } from "./entries.ts";

/** Pairs beneath the names of their columns. */
export function pairsForm({ header, pairs }: Of<"pairs">, changed: Changed): AnswerForm {
  const { form } = words.forms;
  const heads = [line(header[0]), line(header[1])] as const;
  const { list, button, collect, mark, settle } = listOf(
    pairs,
    { label: form.addPair, field: { left: "", right: "" } },
    (pair, entry) =>
      entry.append(
        h(
          "div",
          { class: "row two" },
          labelled(lines(pair.left), "left", form.left),
          labelled(lines(pair.right), "right", form.right2),
          h("span", { class: "movers" }),
        ),
      ),
    changed,
  );
  return {
    element: fieldset(
      form.answers,
      form.rightPairs,
      h(
        "div",
        { class: "row two" },
        field(form.leftHeader, heads[0]),
        field(form.rightHeader, heads[1]),
        h("span", {}),
      ),
      list,
      button,
    ),
    collect: () => ({
      shape: "pairs",
      header: [heads[0].value, heads[1].value],
      pairs: collect((entry) => ({ left: textOf(entry, "left"), right: textOf(entry, "right") })),
    }),
    mark,
    settle,
  };
}
