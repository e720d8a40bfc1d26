import { type Diagnostic, diagnostic, type Place, suggestionsFrom } from "@hocvu/diagnostics";
import type { Term } from "@hocvu/model";
import type { Repeats } from "../repeats.ts";
import { type Glossary, type GlossaryEntry, oneLine, termKey } from "./glossary.ts";

/** The terms that a course explains, gathered while it is built. */
export interface Terms {
  /**
   * The definition that a term opens where it stands: `written` there, else the glossary's. `undefined`, and reported,
   * if there is none.
   */
  define(term: string, written: string | undefined, place: Place): string | undefined;
  /** Whether any term asked the glossary. */
  readonly asked: boolean;
  /** All that were explained, sorted as readers of `lang` (BCP 47) expect. */
  listed(lang: string): Term[];
}

/** Gathers terms, of which those without a definition of their own take it from `glossary`, if the course names one. */
export function gatherTerms(
  glossary: Glossary | undefined,
  repeats: Repeats,
  diagnostics: Diagnostic[],
): Terms {
  const suggest = suggestionsFrom(termsOf(glossary));
  const explained = new Map<string, string>();
  let asked = false;
  return {
    define(term, written, place) {
      const entry = glossary?.entries.get(termKey(term));
      asked ||= entry !== undefined || written === undefined;
      if (written === undefined) {
        const problem = entry ? undefined : notThere(term, glossary, suggest, place);
        if (problem) diagnostics.push(problem);
        if (entry?.definition === undefined) return undefined;
        explained.set(entry.term, entry.definition);
        const { length } = entry.definition;
        return repeats.allow("definitions", entry, length, place) ? entry.definition : undefined;
      }
      const shared = entry?.definition;
      if (entry && shared !== undefined && shared !== oneLine(written)) {
        diagnostics.push(twoMeanings(term, entry, place));
      }
      // The list keeps the meaning that this term has in all courses, where another place shows it.
      if (shared === undefined || explained.get(entry?.term ?? term) !== shared) {
        explained.set(entry?.term ?? term, written);
      }
      return written;
    },
    get asked() {
      return asked;
    },
    listed(lang) {
      const { compare } = new Intl.Collator(lang);
      return [...explained]
        .map(([term, definition]) => ({ term, definition }))
        .sort((a, b) => compare(a.term, b.term));
    },
  };
}

function notThere(
  term: string,
  glossary: Glossary | undefined,
  suggest: (word: string) => string | undefined,
  place: Place,
): Diagnostic | undefined {
  if (!glossary) return diagnostic("HV2116", { name: ":term", attribute: "def" }, place);
  if (!glossary.whole) return undefined;
  const suggestion = suggest(oneLine(term));
  return diagnostic("HV2142", { term, ...(suggestion ? { suggestion } : {}) }, place);
}

function* termsOf(glossary: Glossary | undefined): Iterable<string> {
  for (const { term } of glossary?.entries.values() ?? []) yield term;
}

function twoMeanings(term: string, entry: GlossaryEntry, place: Place): Diagnostic {
  return diagnostic("HV2143", { term }, place, [{ place: entry.place, role: "inGlossary" }]);
}
