import { h } from "../dom.ts";

/**
 * Makes each word that a lesson defines open its definition, by touch and keyboard as well: a tooltip, which is what the
 * HTML says by itself, needs a mouse.
 */
export function openTerms(page: Element): void {
  for (const term of page.querySelectorAll<HTMLElement>("dfn[title]")) {
    const definition = h("span.definition", ` (${term.title})`);
    definition.hidden = true;
    term.after(definition);
    term.removeAttribute("title");
    term.tabIndex = 0;
    term.setAttribute("role", "button");
    const say = () => term.setAttribute("aria-expanded", String(!definition.hidden));
    say();
    term.onclick = () => {
      definition.hidden = !definition.hidden;
      say();
    };
    term.onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      term.click();
    };
  }
}
