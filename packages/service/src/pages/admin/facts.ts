import { html, type Markup, type Part } from "../shared/markup.ts";

/** Names and values, one under the other; those without a value are left out. */
export function facts(entries: readonly (readonly [string, Part])[]): Markup {
  return html`<dl class="facts-of">${entries
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}
