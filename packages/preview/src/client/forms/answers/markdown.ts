import { words } from "../../page.ts";
import { field, lines } from "../fields.ts";
import type { AnswerForm, Of } from "./answer-form.ts";

/** What no other form can show. */
export function markdownForm({ text }: Of<"markdown">): AnswerForm {
  const { form } = words.forms;
  const input = lines(text);
  return {
    element: field(form.markdown, input, form.markdownHelp),
    collect: () => ({ shape: "markdown", text: input.value }),
    mark: () => undefined,
    settle: () => undefined,
  };
}
