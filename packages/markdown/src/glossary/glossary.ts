import type { Place } from "@hocvu/diagnostics";

/** A glossary that several courses may share: terms with the one meaning they have in all of them. */
export interface Glossary {
  /** By what {@link termKey} makes of the term. */
  readonly entries: ReadonlyMap<string, GlossaryEntry>;
  /** Whether it could be read. If not, what seems to be missing may only be misread. */
  readonly whole: boolean;
}

export interface GlossaryEntry {
  /** As the glossary spells it. */
  readonly term: string;
  /** Plain text in one line; left out where it was refused. */
  readonly definition?: string;
  /** Of the term, in the glossary. */
  readonly place: Place;
}

/** What two spellings of one term have in common: they may differ in case, spaces and how their accents are composed. */
export function termKey(term: string): string {
  return oneLine(term).toLowerCase();
}

/** Text as it is shown: YAML may break it into lines, which mean nothing. */
export function oneLine(text: string): string {
  return text.normalize("NFC").trim().replace(/\s+/g, " ");
}
