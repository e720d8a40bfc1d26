import { h, put, words } from "../page.ts";
import type { LeftDraft } from "./drafts.ts";

/** Offers what could not be saved before: to be taken up again, or left; either way `ended` is called. */
export function draftOffer(draft: LeftDraft, restore: () => void, ended: () => void): HTMLElement {
  const said = words.editor.draft;
  const time = new Date(draft.at).toLocaleString(document.documentElement.lang);
  const end = () => {
    draft.forget();
    bar.remove();
    ended();
  };
  const take = () => {
    restore();
    end();
  };
  const bar = h(
    "p",
    { class: "offer", role: "status" },
    h("span", {}, put(said.found, { time })),
    h(
      "button",
      { type: "button", class: "button", "data-draft": "restore", click: take },
      said.restore,
    ),
    h("button", { type: "button", class: "quiet", click: end }, said.discard),
  );
  return bar;
}
