import { diagnostic } from "@hocvu/diagnostics";
import { MAX_CHOICES } from "@hocvu/model";
import type { List, RootContent } from "mdast";
import { readScoring } from "./attributes.ts";
import { reportIdentical } from "./identical.ts";
import { reportLazyLines } from "./lazy-lines.ts";
import type { QuestionReader } from "./question-reader.ts";
import { scramble } from "./scramble.ts";
import { renderPart, spanOf } from "./shown-part.ts";

function isOrderedList(node: RootContent): node is List {
  return (
    node.type === "list" &&
    node.ordered === true &&
    node.children.every((item) => item.checked == null)
  );
}

/** An ordered list, in the right order. */
export const ordering: QuestionReader = {
  types: ["ordering"],
  isAnswer: isOrderedList,
  read({ base, attributes, answer, place }, context) {
    const { file, renderer, diagnostics } = context;
    const lists = answer.filter(isOrderedList);
    for (const list of lists) reportLazyLines(list, file, diagnostics);
    const items = lists.flatMap((list) => list.children);
    const parts = items.map((item) => {
      const shown = spanOf(item.children, item);
      return { shown, html: renderPart(shown, () => renderer.inline(item.children), context) };
    });
    const { id } = base;
    const count = items.length;
    if (count === 0) diagnostics.push(diagnostic("HV2201", { id }, place));
    else if (count < 2) diagnostics.push(diagnostic("HV2204", { id, count }, place));
    else if (count > MAX_CHOICES) {
      diagnostics.push(diagnostic("HV2206", { id, count, max: MAX_CHOICES }, place));
    }
    reportIdentical(parts, file, diagnostics);
    const { items: scrambled, ids } = scramble(
      parts.map(({ html }) => html),
      id,
    );
    return {
      ...base,
      type: "ordering",
      items: scrambled,
      right: ids,
      scoring: readScoring(attributes, diagnostics),
    };
  },
};
