import { h, words } from "../page.ts";

/** The button that ends `dialog`. */
export function closeButton(dialog: HTMLDialogElement): HTMLElement {
  return h("button", { type: "button", class: "button", click: () => dialog.close() }, words.close);
}
