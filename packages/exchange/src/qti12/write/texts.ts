import type { Html } from "@hocvu/model";
import { foreignHtml } from "../../html/foreign-html.ts";
import { cdata, type Markup, tag } from "../../xml/markup.ts";

/** The address that a file of the course has in the package; nothing where it doesn't go along. */
export type Files = (path: string) => string | undefined;

/** How a blank reads where a text cannot hold one. */
export const BLANK = '<span class="blank">_____</span>';

/** A course's HTML as other programs show it: formulas as TeX within `\(…\)`, which Moodle, Canvas and Open edX set. */
export function shownHtml(html: Html, file: Files, blank?: (index: number) => string): string {
  return foreignHtml(html, {
    file,
    formula: (tex, isDisplay) => {
      const escaped = tex.replace(/&/g, "&amp;").replace(/</g, "&lt;");
      return isDisplay ? `<p>\\[${escaped}\\]</p>` : `\\(${escaped}\\)`;
    },
    ...(blank ? { blank } : {}),
  });
}

export function mattext(html: string): Markup {
  return tag("mattext", { texttype: "text/html" }, cdata(html));
}

export function material(html: string): Markup {
  return tag("material", {}, mattext(html));
}

/** HTML as blocks: a paragraph where it is running text. */
export function asBlocks(html: Html): Html {
  return html === "" || /^<(?:p|ul|ol|div|table|pre|blockquote|figure|aside|h\d)\b/.test(html)
    ? html
    : `<p>${html}</p>`;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g;
const VOID = new Set("br img hr wbr col input".split(" "));
const MARK = "\uE030";

/**
 * Parts HTML at its blanks, each piece with its elements closed and opened anew, so that it can be shown by itself.
 * {@link joinPieces} is the way back.
 */
export function piecesOf(html: Html): readonly string[] {
  const marked = html.replace(/<span class="blank" data-blank="\d+"><\/span>/g, MARK);
  const open: string[] = [];
  const names: string[] = [];
  return marked.split(MARK).map((piece) => {
    const before = open.join("");
    for (const [tag, slash, name = "", closed] of piece.matchAll(TAG)) {
      if (slash) {
        names.pop();
        open.pop();
      } else if (!closed && !VOID.has(name)) {
        names.push(name);
        open.push(tag);
      }
    }
    const after = [...names].reverse().map((name) => `</${name}>`);
    return before + piece + after.join("");
  });
}

/** One text of pieces, with `blanks` between them; what each piece opens anew goes on where the one before it ended. */
export function joinPieces(pieces: readonly string[], blanks: readonly string[]): string {
  return pieces.reduce((whole, piece, index) => {
    if (index === 0) return piece;
    const [left, right] = withoutSeam(whole, piece);
    return left + (blanks[index - 1] ?? "") + right;
  }, "");
}

/** Without the tags that close at the end of one piece and open again at the beginning of the next. */
function withoutSeam(before: string, after: string): readonly [string, string] {
  let left = before.replace(/>\s+$/, ">");
  let right = after.replace(/^\s+</, "<");
  for (;;) {
    const closed = /<\/([a-z][a-z0-9]*)>$/.exec(left);
    const opened = /^<([a-z][a-z0-9]*)\b[^>]*>/.exec(right);
    if (!closed || !opened || closed[1] !== opened[1]) return [left, right];
    left = left.slice(0, closed.index);
    right = right.slice(opened[0].length);
  }
}
