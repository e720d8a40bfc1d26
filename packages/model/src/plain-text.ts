import type { Html } from "./course.ts";

/**
 * What stands in HTML that the compiler made, as text: without tags, blanks evened out, pictures by what is written for those
 * who do not see them.
 */
export function plainText(html: Html): string {
  return (
    html
      .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, " $1 ")
      // A tag within a word is no gap; one that ends a block is.
      .replace(/<\/?(?:strong|em|del|code|a|sub|sup|dfn|span|b|i|u|wbr)\b(?:"[^"]*"|[^">])*>/g, "")
      .replace(/<(?:"[^"]*"|[^">])*>/g, " ")
      .replace(/&#x(\w+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&(lt|gt|quot|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name])
      .replace(/\s+/g, " ")
      .trim()
  );
}

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"' };
