import type { Conflict } from "../../sources/text-edit.ts";
import { h, words } from "../page.ts";

/** Both sides' words, and what may become of them. */
export function conflictBox(
  conflicts: readonly Conflict[],
  resolve: (side: "ours" | "theirs") => void,
): HTMLElement {
  const { conflict: said } = words.editor;
  const side = (label: string, text: string) =>
    h(
      "div",
      { class: "side" },
      h("h3", {}, label),
      h(
        "pre",
        { tabindex: "0", "aria-label": label },
        text.trim() === "" ? said.nothing : text.trim(),
      ),
    );
  const button = (name: "ours" | "theirs", label: string) =>
    h(
      "button",
      { type: "button", class: "button", "data-side": name, click: () => resolve(name) },
      label,
    );
  return h(
    "section",
    { class: "conflict", "aria-label": said.title },
    h("h2", {}, said.title),
    ...conflicts.map(({ ours, theirs }) =>
      h("div", { class: "sides" }, side(said.ours, ours), side(said.theirs, theirs.text)),
    ),
    h("p", { class: "choices" }, button("ours", said.keepOurs), button("theirs", said.takeTheirs)),
  );
}
