import type { PlatformTable } from "../../store/schema.ts";
import type { Words } from "../../words/words.ts";
import { html, type Markup } from "../shared/markup.ts";

const LOOKS = { pending: "warn", active: "good", off: "" } as const;

export function platformTag(words: Words, status: PlatformTable["status"]): Markup {
  return html`<span class="tag ${LOOKS[status]}">${words.admin.platforms.status[status]}</span>`;
}

/** Of one that launches by LTI 1.1. */
export function legacyTag(words: Words): Markup {
  return html`<span class="tag">${words.admin.legacy.tag}</span>`;
}
