import { h, unseenText } from "../dom.ts";
import { ifAllowed } from "../tolerate.ts";
import * as words from "../words/current.ts";

const SIZES = 3;
const KEY = "hocvu:text-size";

/** The size that was chosen on this device, if it lets us remember. */
export function restoreTextSize(): void {
  ifAllowed(() => setSize(Number(localStorage.getItem(KEY)) || 0));
}

/** A button that goes through three sizes of text, and says which it is. */
export function textSizeButton(): HTMLElement {
  const size = () => Number(document.documentElement.dataset.size) || 0;
  const onclick = () => {
    const next = (size() + 1) % SIZES;
    setSize(next);
    // Otherwise it lasts for this visit.
    ifAllowed(() => localStorage.setItem(KEY, String(next)));
    say();
  };
  const attributes = { type: "button", "data-do": "text-size", onclick };
  const letters = h("b", { "aria-hidden": "true" }, "Aa");
  // Seen by how large the letters are.
  const which = unseenText("");
  const say = () => {
    which.textContent = `\u00a0${size() + 1}/${SIZES}`;
  };
  say();
  return h("button.quiet", attributes, letters, h("span", words.textSize, which));
}

function setSize(size: number): void {
  document.documentElement.dataset.size = String(size);
}
