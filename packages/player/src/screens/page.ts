import { h, icon, prose } from "../dom.ts";
import { linkList } from "../link-list.ts";
import { type PlacedPage, unseen } from "../outline.ts";
import { mountChecks } from "../reading/checks.ts";
import { readAloudButton } from "../reading/read-aloud.ts";
import { openTerms } from "../reading/terms.ts";
import type { Action, App, Screen } from "../screen.ts";
import type { State } from "../session/state.ts";
import * as words from "../words/current.ts";
import { moduleEnd } from "./module-end.ts";
import { certificateButton } from "./result.ts";
import { toContents } from "./to-contents.ts";

export async function pageScreen(app: App, page: PlacedPage): Promise<Screen> {
  const { outline } = app;
  const text = prose("div", await app.library.page(page));
  mountChecks(text, page.id, await app.library.checks(page.module), app);
  openTerms(text);
  const state = visit(app.session.current(), page);
  const { module, number, position } = page;
  const before = outline.pages[position - 1];
  const after = outline.pages[position + 1];
  const isEnd = !after && !outline.course.exam;
  return {
    name: "page",
    // A module's opening page has the module's title: once is enough.
    eyebrow: words.module(module.number, page.title === module.title ? "" : module.title),
    title: page.title,
    place: [words.module(module.number), words.page(number + 1, module.pages.length)],
    listen: readAloudButton(text, outline.course.lang),
    body: [text, ...moduleEnd(app, page, state), isEnd && endOf(app, state)],
    actions: [
      {
        name: "previous",
        label: words.previous,
        to: before ? before.id : ":welcome",
        icon: "left",
      },
      nextOf(app, after),
    ],
    state,
  };
}

export function nextOf({ outline }: App, after: PlacedPage | undefined): Action {
  if (after) {
    return { name: "next", label: words.next, to: after.id, icon: "right" };
  }
  return outline.course.exam
    ? { name: "exam", label: words.toExam, to: ":exam", icon: "right" }
    : toContents;
}

/** A page counts as seen when it is shown. */
function visit(state: State, { key }: PlacedPage): State {
  const seen = state.seen.includes(key) ? state.seen : [...state.seen, key];
  return { ...state, at: key, seen };
}

/** On the last page of a course without exam: that all is done, or what is left. */
function endOf(app: App, state: State): HTMLElement {
  const { outline } = app;
  const { seen } = state;
  const left = unseen(outline, seen);
  const { ending } = outline.course;
  if (left.length === 0) {
    return h(
      "section.verdict.good",
      h("p.sum", icon("check"), ending?.title || words.allRead),
      h("p", ending?.hint || words.allReadHint),
      certificateButton(app, state),
    );
  }
  const links = left.map(({ id, title }) => ({ to: id, text: title }) as const);
  return h("section.note", h("p", words.stillUnread), linkList(links));
}
