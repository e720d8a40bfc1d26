import { h } from "../dom.ts";
import { ifAllowed } from "../tolerate.ts";
import { words } from "../words/current.ts";

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
  const step = h("small");
  const attributes = { type: "button", "data-do": "text-size", onclick };
  const button = h("button.quiet", attributes, `${words.textSize}\u00a0`, step);
  /** Aloud too, where a narrow phone has no room for it. */
  const say = () => {
    step.textContent = `${size() + 1}/${SIZES}`;
    button.setAttribute("aria-label", button.textContent || "");
  };
  say();
  return button;
}

function setSize(size: number): void {
  document.documentElement.dataset.size = String(size);
}
