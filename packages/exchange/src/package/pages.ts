import type { Html } from "@hocvu/model";
import { cleanHtml } from "../html/clean-html.ts";
import type { Gathered } from "../pictures.ts";
import { textOfBytes } from "../text-of-bytes.ts";
import { inPackage } from "./manifest.ts";

/** Pages of less text are frames, menus or programs. */
const LEAST = 40;

/** The text and pictures of a page; nothing where a program draws it. */
export function pageText(
  path: string,
  parts: ReadonlyMap<string, Uint8Array>,
  gathered: Gathered,
): { readonly html: Html; readonly dropped: readonly string[] } | undefined {
  const bytes = parts.get(path);
  if (!bytes || !/\.x?html?$/i.test(path)) return undefined;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const { html, dropped } = cleanHtml(bodyOf(textOfBytes(bytes)), {
    picture: (src) => {
      const own = inPackage(src, folder);
      const content = parts.get(own);
      return content && gathered.bytes(own.slice(own.lastIndexOf("/") + 1), content);
    },
  });
  const words = html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (words.length < LEAST && !html.includes("<img")) return undefined;
  return {
    html: /^<(?:p|ul|ol|h\d|table|div|blockquote)/.test(html) ? html : `<p>${html}</p>`,
    dropped,
  };
}

/** The part of a page that is shown, where that can be told without reading all of it. */
function bodyOf(text: string): string {
  const start = /<body\b[^>]*>/i.exec(text);
  if (!start) return text;
  const from = start.index + start[0].length;
  const end = text.toLowerCase().lastIndexOf("</body");
  return text.slice(from, end > from ? end : undefined);
}
