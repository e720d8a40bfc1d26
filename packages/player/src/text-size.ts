import { h } from "./dom.ts";
import type { Words } from "./words/words.ts";

const SIZES = ["", "large", "larger"];
const KEY = "hocvu:text-size";

/** The size that was chosen on this device, if it lets us remember. */
export function restoreTextSize(): void {
  try {
    setSize(localStorage.getItem(KEY) ?? "");
  } catch {
    // A browser that forbids storage shows the usual size.
  }
}

/** A button that goes through three sizes of text. */
export function textSizeButton(words: Words): HTMLElement {
  const onclick = () => {
    const next =
      SIZES[(SIZES.indexOf(document.documentElement.dataset.size ?? "") + 1) % SIZES.length];
    setSize(next ?? "");
    try {
      localStorage.setItem(KEY, next ?? "");
    } catch {
      // It lasts for this visit.
    }
  };
  return h("button.quiet", { type: "button", "data-do": "text-size", onclick }, words.textSize);
}

function setSize(size: string): void {
  document.documentElement.dataset.size = SIZES.includes(size) ? size : "";
}
