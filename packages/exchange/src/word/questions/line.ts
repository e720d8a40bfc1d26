import { type Block, type Label, type Span, type Table, textOfSpans } from "../parts/blocks.ts";

/** What is looked at at once: a line of a paragraph, or a table that is no mere frame. */
export interface Line {
  readonly spans: readonly Span[];
  /** The spans' text; a place in it is a place in them. */
  readonly text: string;
  /** Of its paragraph. */
  readonly number: number;
  readonly label?: Label;
  readonly heading?: number;
  readonly table?: Table;
}

/** The lines of blocks; tables that only put others in their places are taken apart. */
export function linesOf(
  blocks: readonly Block[],
  isFrame: (table: Table) => boolean,
): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === "table") {
      if (!isFrame(block)) return [{ spans: [], text: "", number: block.number, table: block }];
      const cells = block.rows.flat().filter(({ continues }) => !continues);
      return cells.flatMap((cell) => linesOf(cell.blocks, isFrame));
    }
    const { spans, number, label, heading } = block;
    const rows = linesIn(spans);
    return rows.map((own, index) => ({
      spans: own,
      text: textOfSpans(own),
      number,
      // A list's label and a heading's level belong to all of it, but are shown once.
      ...(label && index === 0 ? { label } : {}),
      ...(heading === undefined ? {} : { heading }),
    }));
  });
}

function linesIn(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    if (span.kind !== "text" || !span.text.includes("\n")) {
      lines.at(-1)?.push(span);
      continue;
    }
    span.text.split("\n").forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...span, text });
    });
  }
  return lines;
}

/** A part of a line, by places in its text. */
export function partOf(line: Line, start: number, end = line.text.length): Line {
  const spans = sliceSpans(line.spans, start, end);
  const { label: _, ...rest } = line;
  return { ...rest, spans, text: textOfSpans(spans) };
}

export function sliceSpans(spans: readonly Span[], start: number, end: number): readonly Span[] {
  const out: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const length = span.kind === "text" ? span.text.length : span.kind === "note" ? 0 : 1;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, length)];
    if (span.kind !== "text") {
      if (length === 0 ? at >= start && at <= end : from < to) out.push(span);
    } else if (from < to) out.push({ ...span, text: span.text.slice(from, to) });
    at += length;
  }
  return out;
}

/** The text without blanks around it, one blank between words. */
export function wordsOf(line: Line): string {
  return line.text.replace(/\s+/g, " ").trim();
}
