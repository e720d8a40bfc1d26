import type { Block, Paragraph } from "../parts/blocks.ts";
import { textOfSpans } from "../parts/blocks.ts";

/** `I. Khái niệm`, `1. Mục tiêu` or a few words, all in bold, where a document has no headings by their style. */
export function looksLikeHeading({ spans, label }: Paragraph): boolean {
  const text = textOfSpans(spans).replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 100 || /[.;,:]$/.test(text) || label?.kind === "bullet")
    return false;
  const words = spans.filter((span) => span.kind !== "text" || span.text.trim() !== "");
  return words.every((span) => span.kind === "text" && span.look.bold);
}

/** Blocks with what looks like headings as headings; and the paragraphs that were taken for such. */
export function withGuessedHeadings(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly guessed: readonly number[];
} {
  const has = blocks.some((block) => block.kind === "paragraph" && (block.heading ?? 0) > 0);
  if (has) return { blocks, guessed: [] };
  const guessed: number[] = [];
  const made = blocks.map((block): Block => {
    if (block.kind === "table" || block.heading !== undefined || !looksLikeHeading(block))
      return block;
    guessed.push(block.number);
    return { ...block, heading: 2 };
  });
  return { blocks: made, guessed };
}
