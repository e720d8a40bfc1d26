import { h, icon, prose } from "../dom.ts";
import { linkList } from "../link-list.ts";
import { type Outline, type PlacedPage, unseen } from "../outline.ts";
import type { Action, App, Redirect, Screen } from "../screen.ts";
import type { State } from "../state.ts";
import type { Words } from "../words/words.ts";

export async function pageScreen(app: App, id: string): Promise<Screen | Redirect> {
  const { outline, words } = app;
  const page = outline.byId.get(id);
  if (!page) return { redirect: { screen: "contents" } };
  const html = await app.library.page(page);
  const state = visit(app.session.state(), page);
  const { module, moduleNumber, number, position } = page;
  const before = outline.pages[position - 1];
  const after = outline.pages[position + 1];
  const isEnd = after === undefined && !outline.course.exam;
  return {
    name: "page",
    // A module's opening page has the module's title: once is enough.
    eyebrow: words.module(moduleNumber + 1, page.title === module.title ? "" : module.title),
    title: page.title,
    body: [
      h("p.folio", words.page(number + 1, module.pages.length)),
      prose("div", html),
      isEnd && endOf(outline, state, words),
    ],
    actions: [
      {
        name: "previous",
        label: words.previous,
        to: before ? { screen: "page", id: before.id } : { screen: "welcome" },
        icon: "left",
      },
      nextOf(app, after),
    ],
    state,
  };
}

function nextOf({ outline, words }: App, after: PlacedPage | undefined): Action {
  if (after) {
    return { name: "next", label: words.next, to: { screen: "page", id: after.id }, icon: "right" };
  }
  return outline.course.exam
    ? { name: "exam", label: words.toExam, to: { screen: "exam-start" }, icon: "right" }
    : { name: "contents", label: words.contents, to: { screen: "contents" } };
}

/** A page counts as seen when it is shown. */
function visit(state: State, { key }: PlacedPage): State {
  const seen = state.seen.includes(key) ? state.seen : [...state.seen, key];
  return { ...state, at: key, seen };
}

/** On the last page of a course without exam: that all is done, or what is left. */
function endOf(outline: Outline, { seen }: State, words: Words): HTMLElement {
  const left = unseen(outline, seen);
  if (left.length === 0) {
    return h(
      "section.verdict.good",
      h("p.verdict-title", icon("check"), words.allRead),
      h("p", words.allReadHint),
    );
  }
  const links = left.map(({ id, title }) => ({ to: { screen: "page", id }, text: title }) as const);
  return h("section.note", h("p", words.stillUnread), linkList(links));
}
