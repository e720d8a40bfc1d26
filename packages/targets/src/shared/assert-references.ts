import { type Course, type Html, mapHtml } from "@hocvu/model";
import { rewriteHtml } from "./rewrite-html.ts";

/**
 * Throws where the course's HTML names a file or a page that the course has not. The reader resolves every address and
 * reports what leads nowhere, so such a name is a mistake of ours: better no package than one that nobody has looked through.
 */
export function assertReferences({ welcome, modules, assets }: Course): void {
  const pages = new Set(modules.flatMap((module) => module.pages.map(({ id }) => id)));
  const known = (names: ReadonlySet<string>, kind: string) => (name: string) => {
    if (!names.has(name)) throw new Error(`the course has no ${kind} ${name}`);
    return name;
  };
  const addresses = { asset: known(new Set(assets), "file"), page: known(pages, "page") };
  const look = (html: Html): Html => rewriteHtml(html, addresses);
  look(welcome);
  for (const { pages, bank } of modules) {
    for (const { html, checks } of pages) {
      look(html);
      for (const question of checks) mapHtml(question, look);
    }
    for (const question of bank) mapHtml(question, look);
  }
}
