import type { Html } from "@hocvu/model";

const ENTITIES: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** What a reader sees of HTML that the reader made: without tags, blanks evened out. */
export function plainText(html: Html): string {
  // Most choices are a few words, and each is compared with many.
  if (!/[<&]/.test(html)) return evenedOut(html);
  return evenedOut(
    html
      .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, " ")
      // A tag within a word is no gap; one that ends a block is.
      .replace(/<\/?(?:strong|em|del|code|a|sub|sup|dfn|span|b|i|u)\b[^>]*>/g, "")
      .replace(/<(?:"[^"]*"|[^">])+>/g, " ")
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      )
      .replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole),
  );
}

function evenedOut(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What is left of a character in {@link essence}; a course uses some hundred. */
const folded = new Map<string, string>();

function fold(character: string): string {
  return character
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, " ");
}

/** The text in small letters without marks, punctuation and blanks at its ends: for comparing, not for showing. */
export function essence(text: string): string {
  let essence = "";
  for (const character of text) {
    let own = folded.get(character);
    if (own === undefined) {
      own = fold(character);
      folded.set(character, own);
    }
    if (own !== " " || !essence.endsWith(" ")) essence += own;
  }
  return essence.trim();
}

/** As `wc -w` counts: in Vietnamese, syllables. */
export function wordCount(text: string): number {
  return text === "" ? 0 : text.split(" ").length;
}
