import { h } from "../dom.ts";
import * as words from "../words/current.ts";

/** How long news stay that need no answer, in milliseconds. */
const WHILE = 10_000;

/** Says something about the site itself, for a while. */
export function announce(text: string): void {
  const news = show(text);
  setTimeout(() => news.remove(), WHILE);
}

/** Asks whether to go over to a new version. Nobody who sits an exam is asked: that waits for the next screen without. */
export function announceUpdate(update: () => void): void {
  if (/^#:exam|^#:submit/.test(location.hash)) {
    addEventListener("hashchange", () => announceUpdate(update), { once: true });
    return;
  }
  const news = show(words.newVersion);
  news.append(
    button("update", words.update, update),
    button("later", words.notNow, () => news.remove()),
  );
}

function show(text: string): HTMLElement {
  document.querySelector(".news")?.remove();
  const news = h("div.news", { role: "status" }, h("p", text));
  document.body.prepend(news);
  return news;
}

function button(name: string, label: string, onclick: () => void): HTMLElement {
  return h("button.quiet", { type: "button", "data-action": name, onclick }, label);
}
