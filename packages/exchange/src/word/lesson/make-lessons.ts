import type { FoundModule } from "../../bank.ts";
import { placeOfRow } from "../../place.ts";
import { type Block, type Paragraph, textOfSpans } from "../parts/blocks.ts";
import type { SpanFiles } from "../questions/html-of-spans.ts";
import { htmlOfBlocks } from "./html-of-blocks.ts";

type Notes = ReadonlyMap<string, readonly Block[]>;

/**
 * Lessons by headings: the only one of its level at the beginning is the lesson's title, and the next level parts its pages;
 * several with others beneath them are a lesson each.
 */
export function makeLessons(
  blocks: readonly Block[],
  path: string,
  files: SpanFiles,
  notes: Notes,
): readonly FoundModule[] {
  const headings = blocks.filter(isHeading);
  const levels = [...new Set(headings.map(({ heading }) => heading ?? 0))].sort((a, b) => a - b);
  const [top, next] = levels;
  const tops = headings.filter(({ heading }) => heading === top);
  const lesson = (own: readonly Block[], title: string, level: number | undefined): FoundModule =>
    lessonOf(own, title, level, path, files, notes);
  if (top === undefined) return [lesson(blocks, "", undefined)].filter(isFilled);
  if (tops.length === 1) {
    const [title] = tops;
    const rest = blocks.filter((block) => block !== title);
    return [lesson(rest, title ? titleOf(title) : "", next)].filter(isFilled);
  }
  if (next === undefined) return [lesson(blocks, "", top)].filter(isFilled);
  const parts: { title: Paragraph | undefined; own: Block[] }[] = [{ title: undefined, own: [] }];
  for (const block of blocks) {
    if (isHeading(block) && block.heading === top) parts.push({ title: block, own: [] });
    else parts.at(-1)?.own.push(block);
  }
  return parts
    .map(({ title, own }) => lesson(own, title ? titleOf(title) : "", next))
    .filter(isFilled);
}

function isHeading(block: Block): block is Paragraph {
  return block.kind === "paragraph" && block.heading !== undefined;
}

function titleOf({ spans }: Paragraph): string {
  return textOfSpans(spans).replaceAll("\uFFFC", "").replace(/\s+/g, " ").trim();
}

function isFilled({ opening = "", pages }: FoundModule): boolean {
  return opening !== "" || pages.some(({ html }) => html !== "");
}

function lessonOf(
  blocks: readonly Block[],
  title: string,
  level: number | undefined,
  path: string,
  files: SpanFiles,
  notes: Notes,
): FoundModule {
  const parts: { title: string; own: Block[] }[] = [{ title: "", own: [] }];
  for (const block of blocks) {
    if (isHeading(block) && level !== undefined && (block.heading ?? 0) <= level)
      parts.push({ title: titleOf(block), own: [] });
    else if (isHeading(block) && level !== undefined) {
      // Beneath a page's title comes the second level.
      const heading = Math.max(2, Math.min(5, (block.heading ?? 1) - level + 1));
      parts.at(-1)?.own.push({ ...block, heading });
    } else parts.at(-1)?.own.push(block);
  }
  const [opening, ...pages] = parts.map(({ title: name, own }) => ({
    title: name,
    html: htmlOfBlocks(own, files, notes),
  }));
  return {
    title,
    opening: opening?.html ?? "",
    pages: pages.filter(({ title: name, html }) => name !== "" || html !== ""),
    place: placeOfRow(path, blocks[0]?.number ?? 1),
  };
}
