import { diagnostic } from "@hocvu/diagnostics";
import { choiceId, MAX_CHOICES } from "@hocvu/model";
import { isChoiceAnswer } from "./choice.ts";
import type { QuestionReader } from "./question-reader.ts";

/** A task list without a mark, with `type=likert`: a scale of opinions that nobody grades. */
export const likert: QuestionReader = {
  types: ["likert"],
  isAnswer: isChoiceAnswer,
  read({ base, answer, place }, { file, renderer, diagnostics }) {
    const items = answer
      .filter(isChoiceAnswer)
      .flatMap((list) => list.children)
      .slice(0, MAX_CHOICES);
    const { id } = base;
    if (items.length === 0) diagnostics.push(diagnostic("HV2201", { id }, place));
    else if (items.length < 2)
      diagnostics.push(diagnostic("HV2204", { id, count: items.length }, place));
    const marked = items.find((item) => item.checked === true);
    if (marked)
      diagnostics.push(diagnostic("HV2225", { id }, file.placeOf(marked.children[0] ?? marked)));
    return {
      ...base,
      type: "likert",
      exam: false,
      scale: items.map((item, index) => ({
        id: choiceId(index),
        html: renderer.inline(item.children),
      })),
    };
  },
};
