import type { Conflict, TextEdit } from "../../sources/text-edit.ts";
import { h, words } from "../page.ts";

/** Both sides' words in their lines, and what may become of them; `text` is that of the file. */
export function conflictBox(
  text: string,
  conflicts: readonly Conflict[],
  resolve: (side: "ours" | "theirs") => void,
): HTMLElement {
  const { conflict: said } = words.editor;
  const side = (label: string, { start, end }: TextEdit, piece: string) =>
    h(
      "div",
      { class: "side" },
      h("h3", {}, label),
      h(
        "pre",
        { tabindex: "0", "aria-label": label },
        text.slice(text.lastIndexOf("\n", start - 1) + 1, start),
        h("mark", {}, piece.trim() === "" ? said.nothing : piece),
        /^.*/.exec(text.slice(end))?.[0] ?? "",
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
      h(
        "div",
        { class: "sides" },
        side(said.ours, theirs, ours),
        side(said.theirs, theirs, theirs.text),
      ),
    ),
    h("p", { class: "choices" }, button("ours", said.keepOurs), button("theirs", said.takeTheirs)),
  );
}
