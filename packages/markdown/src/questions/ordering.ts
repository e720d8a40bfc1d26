import { diagnostic } from "@hocvu/diagnostics";
import { MAX_CHOICES } from "@hocvu/model";
import type { List, RootContent } from "mdast";
import { readScoring } from "./attributes.ts";
import { reportIdentical } from "./identical.ts";
import type { QuestionReader } from "./question-reader.ts";
import { scramble } from "./scramble.ts";

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
  read({ base, attributes, answer, place }, { file, renderer, diagnostics }) {
    const items = answer
      .filter(isOrderedList)
      .flatMap((list) => list.children)
      .slice(0, MAX_CHOICES);
    const htmls = items.map((item) => renderer.inline(item.children));
    const { id } = base;
    if (items.length === 0) diagnostics.push(diagnostic("HV2201", { id }, place));
    else if (items.length < 2)
      diagnostics.push(diagnostic("HV2204", { id, count: items.length }, place));
    reportIdentical(items, htmls, file, diagnostics);
    const { items: scrambled, ids } = scramble(htmls, id);
    return {
      ...base,
      type: "ordering",
      items: scrambled,
      right: ids,
      scoring: readScoring(attributes, diagnostics),
    };
  },
};
