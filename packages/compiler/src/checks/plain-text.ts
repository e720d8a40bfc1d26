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
  return (
    html
      .replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>/g, " ")
      // A tag within a word is no gap; one that ends a block is.
      .replace(/<\/?(?:strong|em|del|code|a|sub|sup|dfn|span|b|i|u)\b[^>]*>/g, "")
      .replace(/<(?:"[^"]*"|[^">])+>/g, " ")
      .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
        String.fromCodePoint(Number.parseInt(hex, 16)),
      )
      .replace(/&(lt|gt|amp|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)
      .replace(/\s+/g, " ")
      .trim()
  );
}

/** The text in small letters without marks, punctuation and blanks at its ends: for comparing, not for showing. */
export function essence(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** As `wc -w` counts: in Vietnamese, syllables. */
export function wordCount(text: string): number {
  return text === "" ? 0 : text.split(" ").length;
}
