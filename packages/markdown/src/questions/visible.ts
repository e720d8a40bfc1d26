import type { Html } from "@hocvu/model";

/** What shows without any text of its own. */
const PICTURED = /<(?:img|math|svg|audio|video|input|hr)\b/;
/** Marks without which two texts of the same letters look different. */
const TELLING = /<(\/?)(code|sub|sup|del|s|pre)\b[^>]*>/g;

/** Whether a learner sees anything of `html`, which the reader made. */
export function isVisible(html: Html): boolean {
  return PICTURED.test(html) || lettersOf(html.replace(/<[^>]*>/g, "")) !== "";
}

/**
 * What a learner sees of `html`, for comparing: the same for what looks the same. Capitals and bold letters make no
 * difference, except that of capitals in code.
 */
export function appearance(html: Html): string {
  const code: string[] = [];
  const kept = html
    .replace(/<code\b[^>]*>([\s\S]*?)<\/code>/g, (_, inner: string) => {
      code.push(inner);
      return `\uE000${code.length - 1}\uE001`;
    })
    .replace(/<img\b[^>]*?\bsrc="([^"]*)"[^>]*>/g, "[$1]")
    .replace(/\bdata-tex="([^"]*)"[^>]*>[\s\S]*?<\/math>/g, ">[$1]")
    .replace(TELLING, "[$1$2]")
    .replace(/<(?:"[^"]*"|[^">])*>/g, " ");
  return lettersOf(kept)
    .toLowerCase()
    .replace(/\uE000(\d+)\uE001/g, (_, index: string) => `[${code[Number(index)]}]`);
}

/** Without blanks at the ends and signs that have no shape. */
function lettersOf(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&nbsp;/g, " ")
    .replace(/[\p{Cf}\u115f\u1160\u3164\u2800]/gu, "")
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}
