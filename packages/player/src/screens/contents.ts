import type { PlayableModule } from "@hocvu/model";
import { type Child, h, icon, unseenText } from "../dom.ts";
import { ownPage, waiting } from "../exam/keeper/current.ts";
import { judge } from "../exam/verdict.ts";
import { unseen } from "../outline.ts";
import { searchBox } from "../reading/search-box.ts";
import { hashOf, type Route } from "../route.ts";
import type { Action, App, Screen } from "../screen.ts";
import * as words from "../words/current.ts";
import { hasCertificate } from "./certificate.ts";
import { continueRoute } from "./welcome.ts";

export function contentsScreen(app: App): Screen {
  const { pages } = app.outline;
  const seen = app.session.current().seen.length;
  const goOn: Action = { name: "start", label: words.goOn, to: continueRoute(app), icon: "right" };
  return {
    name: "contents",
    title: words.contents,
    body: [
      h("p.soft", words.progress(seen, pages.length)),
      ...searchBox(app, h("div.modules", ...contentsList(app))),
    ],
    actions: [goOn],
  };
}

/** Every module with its pages and what was seen; the one the learner is in stands open, or the next once that is done. */
export function contentsList(app: App): readonly HTMLElement[] {
  const { outline } = app;
  const { course, byKey } = outline;
  const own = ownPage();
  const state = app.session.current();
  const seen = new Set(state.seen);
  const here = byKey.get(state.at);
  const isDone = ({ id }: PlayableModule) => unseen(outline, state.seen, id).length === 0;
  const { modules: all } = course;
  const at = Math.max(0, all.indexOf(here?.module as PlayableModule));
  // On one of its pages, the list beside it has that page in sight.
  const isReading = outline.byId.has(location.hash.slice(1));
  const openModule = isReading ? all[at] : all.slice(at).find((module) => !isDone(module));
  const modules = course.modules.map((module) => {
    const pages = outline.pages.filter((page) => page.module === module);
    const done = pages.filter((page) => seen.has(page.key)).length;
    const items = pages.map((page) => {
      const isSeen = seen.has(page.key);
      const text = page.title === module.title ? words.opening : page.title;
      return step(page.id, isSeen, text, isSeen && unseenText(` (${words.seen})`));
    });
    return h(
      "details.module",
      { open: module === openModule },
      h(
        "summary",
        ring(done, pages.length),
        h(
          "span",
          h("b", words.module(module.number, module.title)),
          h("small", words.moduleState(done, pages.length, module.minutes || 0)),
        ),
      ),
      h("ol", ...items, module.quiz && step(`:quiz-${module.id}`, false, words.practice)),
    );
  });
  return [
    ...modules,
    ...(course.exam ? [examEntry(app)] : []),
    ...(hasCertificate(app, state) ? [entry(":certificate", words.certificate)] : []),
    ...(course.glossary ? [entry(":glossary", words.glossary)] : []),
    ...(own ? [own] : []),
  ];
}

/** A link in a module's list, which says so where the learner is. */
function step(to: Route, isSeen: boolean, ...text: readonly Child[]): HTMLElement {
  const hash = hashOf(to);
  const attributes = { href: hash, "aria-current": location.hash === hash && "page" };
  return h("li", h("a", attributes, tick(isSeen), h("span", ...text)));
}

function entry(to: Route, text: string): HTMLElement {
  return h("a.module.entry", { href: hashOf(to) }, h("span", h("b", text)));
}

function examEntry(app: App): HTMLElement {
  const verdict = judge(app.outline, app.session.current());
  const state =
    verdict === "passed"
      ? words.passed
      : verdict === "failed" && (waiting(app) ? words.waiting : words.notYet);
  return h(
    "a.module.entry",
    { href: hashOf(":exam"), "data-action": "exam" },
    tick(verdict === "passed"),
    h("span", h("b", words.exam), state && h("small", state)),
  );
}

/** A ring that closes as a module's pages are seen; words beside it say the same. */
function ring(seen: number, all: number): HTMLElement {
  const mark = tick(seen === all);
  if (seen < all) {
    mark.classList.add("ring");
    // Through the CSSOM, as in `bar`.
    mark.style.backgroundImage = `conic-gradient(currentColor ${(100 * seen) / all}%, transparent 0)`;
  }
  return mark;
}

function tick(done: boolean): HTMLElement {
  return h(
    "span",
    { class: done ? "tick done" : "tick", "aria-hidden": "true" },
    done && icon("check"),
  );
}
