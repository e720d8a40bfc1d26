import { type Course, type Id, plainText } from "@hocvu/model";

/** The plain text of every page by its id, as a search looks through it. */
export function textsOf({ modules }: Course): Readonly<Record<Id, string>> {
  const pages = modules.flatMap((module) => module.pages);
  return Object.fromEntries(pages.map(({ id, html }) => [id, plainText(html)]));
}
