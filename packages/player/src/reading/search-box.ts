import { fill, h } from "../dom.ts";
import { hashOf } from "../route.ts";
import type { App } from "../screen.ts";
import * as words from "../words/current.ts";
import { findPages } from "./search.ts";

/** A box that looks for pages while one writes; `rest` is shown while it is empty. */
export function searchBox(app: App, rest: HTMLElement): readonly HTMLElement[] {
  const { outline, library } = app;
  const found = h("div", { role: "status" });
  const input = h("input", {
    type: "search",
    maxlength: 60,
    "aria-label": words.search,
    placeholder: words.search,
    oninput: look,
  });

  async function look(): Promise<void> {
    const query = input.value;
    rest.hidden = query.trim() !== "";
    const texts = rest.hidden ? await library.texts().catch(() => undefined) : {};
    // Something else was written meanwhile.
    if (query !== input.value) return;
    if (!texts) {
      fill(found, [h("p", words.loadFailed)]);
      return;
    }
    const hits = findPages(query, outline.pages, texts);
    const items = hits.map(({ page, excerpt }) =>
      h("li", h("a", { href: hashOf(page.id) }, page.title), h("small", excerpt)),
    );
    fill(found, rest.hidden ? [h("p", words.found(hits.length)), h("ul.hits", ...items)] : []);
  }
  return [input, found, rest];
}
