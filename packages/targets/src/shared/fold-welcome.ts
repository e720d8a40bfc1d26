import type { Html } from "@hocvu/model";

/** The first paragraph, where the welcome begins with one. */
const PARAGRAPH = /^\s*<p>([\s\S]*?)<\/p>\s*/;

/** Two sentences that others follow. */
const TWO_SENTENCES = /^(?:[\s\S]*?[.!?…]["”’)]*\s+){2}/;

/**
 * A welcome of which only two sentences show, so that what a learner wants to know first is in sight on a phone; the rest
 * opens under `label`. What begins with anything but a paragraph stands as it is, as does what is short anyway.
 */
export function foldWelcome(welcome: Html, label: string): Html {
  const found = PARAGRAPH.exec(welcome);
  if (!found) return welcome;
  const [whole, text = ""] = found;
  const shown = TWO_SENTENCES.exec(text)?.[0] ?? "";
  const parts =
    shown !== "" && isBalanced(shown) ? [shown.trim(), text.slice(shown.length)] : [text];
  const [first = "", more = ""] = parts;
  const rest = (more === "" ? "" : `<p>${more}</p>`) + welcome.slice(whole.length);
  if (rest.trim() === "") return welcome;
  return `<p>${first}</p><details class="reveal"><summary>${label}</summary><div>${rest}</div></details>`;
}

/** Whether every element that begins in `html` ends in it. */
function isBalanced(html: string): boolean {
  const count = (tag: RegExp) => (html.match(tag) ?? []).length;
  const alone = count(/<(?:br|img|wbr|input)\b/g);
  return count(/<[a-z]/g) - alone === count(/<\//g) && !/<[^>]*$/.test(html);
}
