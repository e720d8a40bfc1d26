import { h } from "./dom.ts";
import { hashOf, type Route } from "./route.ts";

/** Links to screens, one under the other. */
export function linkList(
  links: readonly { readonly to: Route; readonly text: string }[],
  className = "links",
): HTMLElement {
  const items = links.map(({ to, text }) => h("li", h("a", { href: hashOf(to) }, text)));
  return h("ul", { class: className }, ...items);
}
