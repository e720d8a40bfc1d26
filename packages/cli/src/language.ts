import type { Language } from "@hocvu/diagnostics";
import type { CommandWords } from "./words/catalogue.ts";
import { en } from "./words/en.ts";
import { vi } from "./words/vi.ts";

const catalogues: Readonly<Record<Language, CommandWords>> = { en, vi };
export const languages = Object.keys(catalogues) as readonly Language[];

export function wordsIn(language: Language): CommandWords {
  return catalogues[language];
}

export function isLanguage(name: string): name is Language {
  return Object.hasOwn(catalogues, name);
}

/**
 * The language to speak before options are parsed, so that wrong use is answered in it too: `--lang` if it names one
 * we speak, else the locale (POSIX: LC_ALL, LC_MESSAGES, LANG, in this order; elsewhere the system's), else English.
 */
export function chooseLanguage(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = argv[at]?.split("=", 2)[1] ?? argv[at + 1];
  if (at >= 0 && asked !== undefined && isLanguage(asked)) return asked;
  const posix = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  // Of all that `Intl` has, plural rules are read in a hundredth of the time of dates.
  const locale = posix || new Intl.PluralRules().resolvedOptions().locale;
  return /^vi\b|^vi_/i.test(locale) ? "vi" : "en";
}
