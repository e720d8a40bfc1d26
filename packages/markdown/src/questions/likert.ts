import { diagnostic } from "@hocvu/diagnostics";
import { choiceId, MAX_CHOICES } from "@hocvu/model";
import { isChoiceAnswer } from "./choice.ts";
import { reportLazyLines } from "./lazy-lines.ts";
import type { QuestionReader } from "./question-reader.ts";
import { renderPart, spanOf } from "./shown-part.ts";

/** A task list without a mark, with `type=likert`: a scale of opinions that nobody grades. */
export const likert: QuestionReader = {
  types: ["likert"],
  isAnswer: isChoiceAnswer,
  read({ base, answer, place }, context) {
    const { file, renderer, diagnostics } = context;
    const lists = answer.filter(isChoiceAnswer);
    for (const list of lists) reportLazyLines(list, file, diagnostics);
    const items = lists.flatMap((list) => list.children);
    const { id } = base;
    const count = items.length;
    if (count === 0) diagnostics.push(diagnostic("HV2201", { id }, place));
    else if (count < 2) diagnostics.push(diagnostic("HV2204", { id, count }, place));
    else if (count > MAX_CHOICES) {
      diagnostics.push(diagnostic("HV2206", { id, count, max: MAX_CHOICES }, place));
    }
    const marked = items.find((item) => item.checked === true);
    if (marked)
      diagnostics.push(diagnostic("HV2225", { id }, file.placeOf(marked.children[0] ?? marked)));
    return {
      ...base,
      type: "likert",
      exam: false,
      scale: items.map((item, index) => ({
        id: choiceId(index),
        html: renderPart(
          spanOf(item.children, item),
          () => renderer.inline(item.children),
          context,
        ),
      })),
    };
  },
};
