import { make } from "./make.ts";

/** A button that says `text`; what it does is set after it is made. */
export function makeButton(text: string, className = "button"): HTMLButtonElement {
  return make("button", { type: "button", className }, text);
}
