import type { AnswerFields } from "../../../forms/question/fields.ts";

/** The fields of a question's answers. */
export interface AnswerForm {
  readonly element: HTMLElement;
  collect(): AnswerFields;
  /** What is there is on its way. */
  mark(): void;
  /** What was marked is written: each thing in it is known by its new place. */
  settle(now: AnswerFields): void;
}

/** Called when something is moved or taken away. */
export type Changed = () => void;

export type Of<S extends AnswerFields["shape"]> = Extract<AnswerFields, { readonly shape: S }>;
