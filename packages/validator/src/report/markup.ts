import { visibleLines } from "@hocvu/diagnostics/visible";

/** What stands in backticks is quoted. */
export function marked(text: string): string {
  return escaped(text).replace(/`([^`]*)`/g, "<code>$1</code>");
}

/** No markup comes of it, and no sign that turns what stands behind it about. */
export function escaped(text: string): string {
  return visibleLines(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
