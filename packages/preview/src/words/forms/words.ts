import type { Language } from "@hocvu/diagnostics";
import type { QuestionWords } from "../../forms/question/new-question.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** What the forms say, in one language. `{…}` stands for what is put in. */
export interface FormWords {
  /** What a new question says until somebody has written one, in the course's language. */
  readonly newQuestion: QuestionWords;
}

const CATALOGUES: Readonly<Record<Language, FormWords>> = { vi, en };

export function formWordsIn(language: Language): FormWords {
  return CATALOGUES[language];
}
