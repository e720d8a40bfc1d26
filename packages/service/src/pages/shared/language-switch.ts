import type { Language } from "../../http/language.ts";
import type { Words } from "../../words/words.ts";
import { LANGUAGES } from "./language.ts";
import { html, type Markup } from "./markup.ts";

/** Each language in its own name; `link` makes what leads to it. */
export function languageSwitch(
  words: Words,
  current: Language,
  link: (language: Language, name: string) => Markup,
): Markup {
  return html`<div class="languages" role="group" aria-label="${words.language}">${LANGUAGES.map(
    (language) =>
      language === current
        ? html`<span class="quiet" lang="${language}" aria-current="true">${NAMES[language]}</span>`
        : link(language, NAMES[language]),
  )}</div>`;
}

const NAMES: Readonly<Record<Language, string>> = { vi: "Tiếng Việt", en: "English" };
