import { h, words } from "../../page.ts";
import { field, fieldset, line, lines, textOf } from "../fields.ts";
import type { AnswerForm, Changed, Of } from "./answer-form.ts";
import { labelled, listOf } from "./entries.ts";

/** A sample of a good answer, and what one has, each with its points. */
export function writtenForm({ sample, criteria }: Of<"written">, changed: Changed): AnswerForm {
  const { form } = words.forms;
  const said = lines(sample);
  const { list, button, collect, mark, settle } = listOf(
    criteria,
    { label: form.addCriterion, field: { text: "", points: "" } },
    (criterion, entry) => {
      const points = line(criterion.points, { inputmode: "numeric", placeholder: "1" });
      entry.append(
        h(
          "div",
          { class: "row worth" },
          labelled(lines(criterion.text), "text", form.criterion),
          labelled(points, "points", form.criterionPoints),
          h("span", { class: "movers" }),
        ),
      );
    },
    changed,
  );
  return {
    element: h(
      "div",
      { class: "sheet" },
      field(form.sample, said, form.sampleHelp),
      fieldset(form.criteria, form.criteriaHelp, list, button),
    ),
    collect: () => ({
      shape: "written",
      sample: said.value,
      criteria: collect((entry) => ({
        text: textOf(entry, "text"),
        points: textOf(entry, "points").trim(),
      })),
    }),
    mark,
    settle,
  };
}
