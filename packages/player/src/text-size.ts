import { h } from "./dom.ts";
import { words } from "./words/current.ts";

const SIZES = 3;
const KEY = "hocvu:text-size";

/** The size that was chosen on this device, if it lets us remember. */
export function restoreTextSize(): void {
  ifAllowed(() => setSize(Number(localStorage.getItem(KEY)) || 0));
}

/** A button that goes through three sizes of text. */
export function textSizeButton(): HTMLElement {
  const onclick = () => {
    const next = (Number(document.documentElement.dataset.size) + 1 || 1) % SIZES;
    setSize(next);
    ifAllowed(() => localStorage.setItem(KEY, String(next)));
  };
  return h("button.quiet", { type: "button", "data-do": "text-size", onclick }, words.textSize);
}

function setSize(size: number): void {
  document.documentElement.dataset.size = String(size);
}

/** A browser that forbids storage does not remember. */
function ifAllowed(deed: () => void): void {
  try {
    deed();
  } catch {
    // It lasts for this visit.
  }
}
