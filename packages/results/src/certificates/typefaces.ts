import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { fonts } from "#certificate-parts";

export type Style = keyof typeof fonts;

let opened: Readonly<Record<Style, Font>> | undefined;

/**
 * Noto Serif (SIL Open Font Licence 1.1), which has all of Vietnamese. It is opened once: its tables of how letters stand
 * together take five times as long to read as a certificate does to draw.
 */
function typefaces(): Readonly<Record<Style, Font>> {
  const font = (path: URL) => create(readFileSync(path)) as Font;
  opened ??= {
    regular: font(fonts.regular),
    bold: font(fonts.bold),
    italic: font(fonts.italic),
  };
  return opened;
}

/** Whether all of them have all the letters of `text`. */
export function hasLetters(text: string): boolean {
  const all = Object.values(typefaces());
  return [...text].every((letter) =>
    all.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) as number)),
  );
}

/** Gives a document the typefaces. */
export function register(document: PDFKit.PDFDocument): void {
  for (const [style, font] of Object.entries(typefaces())) {
    // A drawn sign remembers which letters first asked for it, `fi` or `ﬁ`, and the file says so to who copies its text: nothing
    // of one certificate may show in the next.
    (font as unknown as { _glyphs: object })._glyphs = {};
    document.registerFont(style, font as unknown as string);
  }
}
