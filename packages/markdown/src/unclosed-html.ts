import { type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { Root } from "hast";
import type { ParsedFile } from "./parse-file.ts";
import { visit } from "./visit.ts";

/** Elements whose content is no HTML, or is left out with them: one that is never closed takes all that follows. */
const SWALLOWING =
  /<(title|textarea|script|style|xmp|iframe|noembed|noframes|noscript|plaintext|template|object|select)(?=[\s/>])[^>]*>/gi;

/**
 * Makes text of the tags in raw HTML of elements that would take the rest of a page with them and are not closed where they
 * stand: most of them are only named there. Each is reported, and that alone.
 */
export function quoteUnclosed(tree: Root, file: ParsedFile, diagnostics: Diagnostic[]): void {
  visit(tree, "raw", (node, index, parent) => {
    if (!parent || index === undefined) return;
    const later = parent.children
      .slice(index + 1)
      .map((sibling) => (sibling.type === "raw" ? sibling.value : ""))
      .join("");
    let searched = node.position?.start.offset ?? 0;
    node.value = node.value.replace(SWALLOWING, (tag: string, name: string, at: number) => {
      const after = node.value.slice(at + tag.length) + later;
      if (name !== "plaintext" && after.toLowerCase().includes(`</${name.toLowerCase()}`))
        return tag;
      const start = Math.max(searched, file.text.indexOf(tag, searched));
      searched = start + tag.length;
      const html = `<${name.toLowerCase()}>`;
      diagnostics.push(diagnostic("HV2109", { html }, file.place(start, start + tag.length)));
      return tag.replaceAll("<", "&lt;");
    });
  });
}
