import type { Course, Html, Id } from "@hocvu/model";

/** The plain text of every page by its id, as a search looks through it. */
export function textsOf({ modules }: Course): Readonly<Record<Id, string>> {
  const pages = modules.flatMap((module) => module.pages);
  return Object.fromEntries(pages.map(({ id, html }) => [id, plainText(html)]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Text without tags; the alternative text of a picture stands in its place. */
function plainText(html: Html): string {
  return html
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#x([0-9a-fA-F]+)|(\w+));/g, (entity, code?: string, name?: string) =>
      code ? String.fromCodePoint(Number.parseInt(code, 16)) : (ENTITIES[name ?? ""] ?? entity),
    )
    .replace(/\s+/g, " ")
    .trim();
}
