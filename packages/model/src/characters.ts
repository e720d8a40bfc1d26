/** A character that no XML can hold, not even as a reference: XML 1.0, 2.2, Char. */
export interface ForbiddenCharacter {
  /** As standards name it: `U+001B`. */
  readonly name: string;
  /** Where it stands, in UTF-16 code units. */
  readonly index: number;
}

// Control characters but for tabs, line ends, and those that came with Latin-1; halves of characters; two that are none.
const FORBIDDEN = /(?![\t\n\r\u{7f}-\u{9f}])\p{Cc}|[\p{Cs}\u{fffe}\u{ffff}]/gu;

/** Where it finds nothing, neither does the other, which takes much longer; it takes any character of two units for one. */
const SUSPECT = /[^\t\n\r -\ud7ff\ue000-\ufffd]/;

/** Whether {@link forbiddenCharacters} finds any. */
export function hasForbidden(text: string): boolean {
  return SUSPECT.test(text) && text.search(FORBIDDEN) >= 0;
}

/** The characters of `text` that no manifest, no OLX and no document of Word can hold. */
export function* forbiddenCharacters(text: string): Iterable<ForbiddenCharacter> {
  if (!SUSPECT.test(text)) return;
  for (const { 0: character, index } of text.matchAll(FORBIDDEN)) {
    const code = character.codePointAt(0) ?? 0;
    yield { name: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`, index };
  }
}

/** `text` itself. Throws where it holds a character that XML cannot: sources that have one were to be refused. */
export function writableInXml(text: string): string {
  for (const { name, index } of forbiddenCharacters(text)) {
    throw new Error(`XML cannot hold ${name}, which follows "${text.slice(0, index).slice(-40)}"`);
  }
  return text;
}
