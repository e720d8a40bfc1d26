import type { Language } from "../../http/language.ts";
import { words as en } from "../../words/en.ts";
import { words as vi } from "../../words/vi.ts";
import type { Words } from "../../words/words.ts";

export const LANGUAGES: readonly Language[] = ["vi", "en"];

const CATALOGUES: Readonly<Record<Language, Words>> = { vi, en };

export function wordsIn(language: Language): Words {
  return CATALOGUES[language];
}

/** One of ours, or nothing. */
export function asLanguage(text: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}
