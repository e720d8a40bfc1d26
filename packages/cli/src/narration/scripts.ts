import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Where a course keeps what is to be said of its pages. */
const FOLDERS = ["loi-doc", "narration"];

/** What is to be said of each page, by its id, as `loi-doc/*.md` have it: a heading `## … {#page-id}` and what follows. */
export async function readScripts(root: string): Promise<ReadonlyMap<string, string>> {
  const scripts = new Map<string, string>();
  for (const folder of FOLDERS) {
    const names = await readdir(join(root, folder)).catch(() => []);
    for (const name of names.filter((name) => /\.md$/i.test(name)).sort()) {
      const text = await readFile(join(root, folder, name), "utf8");
      for (const [id, said] of scriptsIn(text)) scripts.set(id, said);
    }
  }
  return scripts;
}

/** The scripts in one file. Marks of Markdown are not said; a comment is for whoever reads aloud. */
export function scriptsIn(text: string): ReadonlyMap<string, string> {
  const parts = text
    .normalize("NFC")
    .replace(/^\uFEFF/, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .split(/^(?=##\s)/m);
  return new Map(
    parts.flatMap((part) => {
      const [heading = "", ...rest] = part.split(/\r?\n/);
      const id = /^##\s.*\{#([a-z0-9-]+)\}\s*$/.exec(heading)?.[1];
      const said = spoken(rest.join("\n"));
      return id && said ? [[id, said] as const] : [];
    }),
  );
}

function spoken(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_`#>]/g, "")
    .replace(/[ \t]+/g, " ")
    .replace(/\n{2,}/g, "\n\n")
    .trim();
}

/** What is said of a page without a script: its text as it stands, without pictures, tables and what is shown on demand. */
export function textOfPage(html: string): string {
  return (
    html
      .replace(/<(figure|table|details|svg|math)\b[\s\S]*?<\/\1>/g, "\n")
      // When a film stops for a question is for whoever sees both.
      .replace(/<p class="timed"[^>]*>[^<]*<\/p>/g, "\n")
      .replace(/<\/(?:p|li|h\d|blockquote|div|section)>|<br>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&nbsp;|&#xa0;/gi, " ")
      .replace(/&amp;/g, "&")
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean)
      .join("\n")
  );
}
