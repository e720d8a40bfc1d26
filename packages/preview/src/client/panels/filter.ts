import type { QuestionView } from "../../course/course-view.ts";

/** Which questions are listed; all that is left out does not matter. */
export interface Filter {
  readonly text?: string;
  readonly module?: string;
  readonly outcome?: string;
  readonly type?: string;
  readonly where?: "lesson" | "bank" | "exam";
  /** What the reader calls what is asked for. */
  readonly name?: string;
}

export function fits(question: QuestionView, { text = "", module, outcome, type, where }: Filter) {
  const { id, stem, key } = question;
  const said = () => fold([id, stem, ...key.flatMap(({ html, to = "" }) => [html, to])].join(" "));
  return (
    (module === undefined || question.module === module) &&
    (outcome === undefined || question.outcomes.includes(outcome)) &&
    (type === undefined || question.type === type) &&
    (where === undefined || isIn(question, where)) &&
    (text.trim() === "" || said().includes(fold(text)))
  );
}

/** As one types in a hurry: without marks, in small letters; what stands in tags counts for nothing. */
function fold(text: string): string {
  return text
    .replace(/<[^>]*>/g, " ")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

export function isIn(question: QuestionView, where: NonNullable<Filter["where"]>): boolean {
  if (where === "exam") return question.exam;
  return (where === "lesson") === (question.page !== undefined);
}
