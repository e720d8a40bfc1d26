import type { Words } from "../../words/words.ts";
import { html, type Markup } from "../shared/markup.ts";

/** A value to take elsewhere, with a button that copies it. */
export function copyField(words: Words, id: string, name: string, value: string): Markup {
  return html`<div class="copied"><label class="grow" for="${id}">${name}<input id="${id}" readonly value="${value}"></label>
<button class="button" type="button" data-copies="${id}" aria-label="${words.copy}: ${name}" hidden>${words.copy}<span role="status"></span></button></div>`;
}
