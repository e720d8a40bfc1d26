import type { Mark } from "./match-cues.ts";
import { pageText } from "./page-text.ts";

/**
 * The page's HTML with `<span data-said="1.2 3.4">` around what is said from one second to another. Each holds text alone, so that no
 * link, term or picture is within one, nor is anything said of it to a screen reader.
 */
export function markHtml(html: string, marks: readonly Mark[]): string {
  const { text, runs } = pageText(html);
  const parts: string[] = [];
  let done = 0;
  let first = 0;
  for (const run of runs) {
    while (first < marks.length && (marks[first] as Mark).to <= run.from) first++;
    for (let n = first; n < marks.length; n++) {
      const mark = marks[n] as Mark;
      if (mark.from >= run.to) break;
      const [from, to] = [Math.max(mark.from, run.from), Math.min(mark.to, run.to)];
      if (text.slice(from, to).trim() === "") continue;
      const open = `<span data-said="${rounded(mark.start)} ${rounded(mark.end)}">`;
      parts.push(html.slice(done, from), open, html.slice(from, to), "</span>");
      done = to;
    }
  }
  return parts.join("") + html.slice(done);
}

/** Hundredths are finer than any player tells. */
function rounded(seconds: number): string {
  return String(Math.round(seconds * 100) / 100);
}
