import { h, icon } from "./dom.ts";
import { hashOf } from "./route.ts";
import type { Action } from "./screen.ts";

/** A link where it leads somewhere, so that it can be opened and copied like one; a button where it does something. */
export function buttonOf({ name, label, to, icon: sign }: Action): HTMLElement {
  const attributes = { class: "button", "data-action": name };
  const content = [
    sign === "left" && icon(sign),
    h("span", label),
    sign && sign !== "left" && icon(sign),
  ];
  return typeof to === "function"
    ? h("button", { ...attributes, type: "button", onclick: to }, ...content)
    : h("a", { ...attributes, href: hashOf(to) }, ...content);
}
