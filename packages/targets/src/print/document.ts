import type { Html } from "@hocvu/model";
import { dirAttribute } from "../shared/direction.ts";
import { escapeHtml } from "../shared/escape-html.ts";
import { shortCode } from "./content-code.ts";
import { shortened } from "./css-text.ts";
import type { Edition } from "./edition.ts";
import { onePagePolicy } from "./policy.ts";
import { pageStyle, STYLE } from "./style.ts";
import type { DocumentName } from "./words.ts";

export interface Document {
  readonly name: DocumentName;
  readonly body: Html;
  /** What stands at the top of pages, by the class of the part that they are of. */
  readonly parts: readonly { readonly name: string; readonly title: string }[];
}

/** What has room at a page's foot beside the code, in letters. */
const MOST_TITLE = 50;

/** One page that brings its style along, runs nothing and loads nothing but the course's own pictures. */
export function documentHtml(
  { name, body, parts }: Document,
  { course, words, code }: Edition,
): string {
  const { title, lang, version } = course;
  const kind = words.kinds[name];
  const edition = words.versionInShort(version);
  const left = `${shortened(title, MOST_TITLE)} – ${edition}`;
  const right = words.codeInShort(shortCode(code));
  const style = `${STYLE}${pageStyle({ left, right, parts })}`;
  return `<!doctype html>
<html lang="${escapeHtml(lang)}"${dirAttribute(lang)}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${onePagePolicy(body, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${kind} · ${title} – ${edition} · ${right}`)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<p class="how">${escapeHtml(words.howToPrint)}</p>
${body}</main>
</body>
</html>
`;
}
