/** What spellings of one term have in common, as the glossary compares them. */
export function termKey(term: string): string {
  return term.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
