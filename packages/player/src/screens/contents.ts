import type { Id } from "@hocvu/model";
import { bar, h, icon, unseenText } from "../dom.ts";
import { judge } from "../exam/verdict.ts";
import { searchBox } from "../reading/search-box.ts";
import { hashOf } from "../route.ts";
import type { Action, App, Screen } from "../screen.ts";
import { words } from "../words/current.ts";
import { hasCertificate } from "./certificate.ts";
import { continueRoute } from "./welcome.ts";

export function contentsScreen(app: App): Screen {
  const goOn: Action = { name: "start", label: words.goOn, to: continueRoute(app), icon: "right" };
  return {
    name: "contents",
    title: words.contents,
    body: searchBox(app, h("div.contents", ...contentsList(app))),
    actions: [goOn],
  };
}

/** Every module with its pages and what was seen; the module the learner is in stands open. */
export function contentsList(app: App): readonly HTMLElement[] {
  const { outline } = app;
  const { course, byKey } = outline;
  const state = app.session.state();
  const seen = new Set(state.seen);
  const here = byKey.get(state.at);
  const openModule = here?.module || course.modules[0];
  const modules = course.modules.map((module) => {
    const pages = outline.pages.filter((page) => page.module === module);
    const done = pages.filter((page) => seen.has(page.key)).length;
    const items = pages.map((page) => {
      const isSeen = seen.has(page.key);
      return h(
        "li",
        h(
          "a",
          {
            href: hashOf({ screen: "page", id: page.id }),
            "aria-current": location.hash === `#${page.id}` && "page",
          },
          tick(isSeen),
          h(
            "span",
            page.title === module.title ? words.opening : page.title,
            isSeen && unseenText(` (${words.seen})`),
          ),
        ),
      );
    });
    return h(
      "details.module",
      { open: module === openModule },
      h(
        "summary",
        tick(done === pages.length),
        h(
          "span",
          h("b", words.module(module.number, module.title)),
          h("small", words.seenOf(done, pages.length)),
          bar(done, pages.length),
        ),
      ),
      h("ol", ...items, module.quiz && quizEntry(module.id)),
    );
  });
  return [
    ...modules,
    ...(course.exam ? [examEntry(app)] : []),
    ...(hasCertificate(app, state) ? [entry("certificate", words.certificate)] : []),
    ...(course.glossary ? [entry("glossary", words.glossary)] : []),
  ];
}

function quizEntry(id: Id): HTMLElement {
  const hash = hashOf({ screen: "quiz", id });
  return h(
    "li",
    h(
      "a",
      { href: hash, "aria-current": location.hash === hash && "page" },
      tick(false),
      words.practice,
    ),
  );
}

function entry(screen: "glossary" | "certificate", text: string): HTMLElement {
  return h("a.module.exam-entry", { href: hashOf({ screen }) }, h("span", h("b", text)));
}

function examEntry(app: App): HTMLElement {
  const verdict = judge(app.outline, app.session.state());
  const state = verdict === "passed" ? words.passed : verdict === "failed" && words.notYet;
  return h(
    "a.module.exam-entry",
    { href: hashOf({ screen: "exam-start" }), "data-action": "exam" },
    tick(verdict === "passed"),
    h("span", h("b", words.exam), state && h("small", state)),
  );
}

function tick(done: boolean): HTMLElement {
  return h(
    "span",
    { class: done ? "tick done" : "tick", "aria-hidden": "true" },
    done && icon("check"),
  );
}
