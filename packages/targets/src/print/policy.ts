import { createHash } from "node:crypto";
import type { Html } from "@hocvu/model";
import { isStyled } from "../shared/rewrite-html.ts";

/** What a page that is one file may do: look as `style` says, show pictures beside it, and run `script` if there is one. */
export function onePagePolicy(body: Html, style: string, script?: string): string {
  return [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src '${hashOf(script)}'`]),
    `style-src '${hashOf(style)}'`,
    // Parts of formulas have styles of their own.
    ...(isStyled(body) ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
