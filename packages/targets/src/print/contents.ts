import type { Html } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";

export interface Entry {
  readonly id: string;
  /** With its number, where it has one: what finds it on paper where page numbers cannot be printed. */
  readonly title: string;
  readonly entries?: readonly Entry[];
}

/** The list of contents. Its links carry page numbers where a browser can tell them; see the style sheet. */
export function contentsHtml(title: string, entries: readonly Entry[]): Html {
  return `<nav class="contents" aria-labelledby="contents--title"><h2 id="contents--title">${escapeHtml(title)}</h2>
${listOf(entries)}
</nav>
`;
}

function listOf(entries: readonly Entry[]): Html {
  const items = entries.map(({ id, title, entries = [] }) => {
    const part = entries.length > 0 ? ' class="part"' : "";
    const inside = entries.length > 0 ? listOf(entries) : "";
    return `<li><a href="#${escapeHtml(id)}"${part}><span class="text">${escapeHtml(title)}</span></a>${inside}</li>`;
  });
  return `<ol>${items.join("\n")}</ol>`;
}
