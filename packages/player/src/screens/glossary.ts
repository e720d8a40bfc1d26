import { h } from "../dom.ts";
import type { Route } from "../route.ts";
import type { App, Screen } from "../screen.ts";
import * as words from "../words/current.ts";
import { toContents } from "./to-contents.ts";
import { continueRoute } from "./welcome.ts";

/** All words that the lessons define. */
export async function glossaryScreen(app: App): Promise<Screen | Route> {
  const { outline } = app;
  if (!outline.course.glossary) return ":contents";
  const terms = await app.library.terms();
  const entries = terms.flatMap(({ term, definition }) => [h("dt", term), h("dd", definition)]);
  return {
    name: "glossary",
    title: words.glossary,
    body: [h("dl.glossary", ...entries)],
    actions: [
      toContents,
      { name: "start", label: words.goOn, to: continueRoute(app), icon: "right" },
    ],
  };
}
