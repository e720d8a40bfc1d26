import { fold } from "@hocvu/model";
import type { PlacedPage } from "../outline.ts";

/** A page that holds all words of a query, and the text around the first of them. */
export interface Hit {
  readonly page: PlacedPage;
  readonly excerpt: string;
}

const MOST = 20;

/**
 * The pages whose title or text holds every word of `query`, at most {@link MOST}. Tone marks may be left out; pages that
 * have them as they were written come first.
 */
export function findPages(
  query: string,
  pages: readonly PlacedPage[],
  texts: Readonly<Record<string, string>>,
): readonly Hit[] {
  const words = wordsOf(query, "ignore");
  const exact = wordsOf(query, "count");
  if (words.length === 0) return [];
  return pages
    .flatMap((page) => {
      const text = texts[page.id] || "";
      const all = `${page.title} ${text}`;
      const plain = fold(all, "ignore");
      if (!words.every((word) => plain.includes(word))) return [];
      const marked = fold(all, "count");
      const asWritten = exact.every((word) => marked.includes(word));
      return [{ page, excerpt: excerptOf(text, words[0] || ""), asWritten }];
    })
    .sort((a, b) => Number(b.asWritten) - Number(a.asWritten))
    .slice(0, MOST);
}

function wordsOf(query: string, tones: "count" | "ignore"): readonly string[] {
  return fold(query, tones).split(" ").filter(Boolean);
}

/** Words of the text around the first that holds `word`. */
function excerptOf(text: string, word: string): string {
  const words = text.split(/\s+/);
  const at = words.findIndex((one) => fold(one, "ignore").includes(word));
  const from = Math.max(0, at - 6);
  const excerpt = words.slice(from, from + 18).join(" ");
  return `${from > 0 ? "…" : ""}${excerpt}${from + 18 < words.length ? "…" : ""}`;
}
