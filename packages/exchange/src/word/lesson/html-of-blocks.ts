import type { Html } from "@hocvu/model";
import type { Block, Paragraph, Span } from "../parts/blocks.ts";
import { formulaHtml, hasWords, htmlOfSpans, type SpanFiles } from "../questions/html-of-spans.ts";
import { htmlOfTable, lineBreaks } from "../questions/tables.ts";
import { withTypedLists } from "./typed-lists.ts";

/** What stands in a lesson between two headings, as HTML of a course. */
export function htmlOfBlocks(
  blocks: readonly Block[],
  files: SpanFiles,
  notes: ReadonlyMap<string, readonly Block[]>,
): Html {
  const named: string[] = [];
  const withNotes: SpanFiles = {
    ...files,
    note: (id) => {
      if (!notes.has(id)) return "";
      if (!named.includes(id)) named.push(id);
      const number = named.indexOf(id) + 1;
      return `<sup><a href="#fn-${number}" data-footnote-ref>${number}</a></sup>`;
    },
  };
  const out: string[] = [];
  const listed = withTypedLists(blocks);
  for (let at = 0; at < listed.length; at++) {
    const block = listed[at] as Block;
    if (block.kind === "table") out.push(isOneCell(block) ? "" : htmlOfTable(block, withNotes));
    if (block.kind === "table") {
      if (isOneCell(block))
        out.push(
          htmlOfBlocks(
            block.rows.flat().flatMap((cell) => cell.blocks),
            files,
            notes,
          ),
        );
      continue;
    }
    if (!block.label) {
      out.push(paragraphOf(block, withNotes));
      continue;
    }
    const items: Paragraph[] = [];
    for (let next = listed[at]; next?.kind === "paragraph" && next.label; next = listed[++at])
      items.push(next);
    at--;
    out.push(listOf(items, withNotes));
  }
  if (named.length > 0) {
    const items = named.map(
      (id, index) =>
        `<li id="fn-${index + 1}"><p>${lineBreaks(notes.get(id) ?? [], files)}</p></li>`,
    );
    out.push(`<section data-footnotes class="footnotes"><ol>${items.join("")}</ol></section>`);
  }
  return out.filter((html) => html !== "").join("\n");
}

function isOneCell({ rows }: Extract<Block, { kind: "table" }>): boolean {
  return rows.flat().length === 1;
}

function paragraphOf({ spans, heading }: Paragraph, files: SpanFiles): Html {
  const [formula, ...others] = spans.filter(
    (span) => span.kind !== "text" || span.text.trim() !== "",
  );
  // A formula that has a line of its own.
  if (formula?.kind === "tex" && others.length === 0) return formulaHtml(formula.tex, true);
  const isHeading = heading !== undefined && heading > 0;
  const html = linesOf(spans)
    .map((line) => htmlOfSpans(line, files, isHeading ? { dropsUniform: true } : {}))
    .join("<br>")
    .replace(/^(?:<br>)+|(?:<br>)+$/g, "");
  if (!hasWords(html)) return "";
  return isHeading
    ? `<h${Math.min(heading, 5)}>${html}</h${Math.min(heading, 5)}>`
    : `<p>${html}</p>`;
}

function linesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    if (span.kind !== "text") lines.at(-1)?.push(span);
    else
      span.text.split("\n").forEach((text, index) => {
        if (index > 0) lines.push([]);
        lines.at(-1)?.push({ ...span, text });
      });
  }
  return lines;
}

/** Items one after the other as lists within each other, by their levels. */
function listOf(items: readonly Paragraph[], files: SpanFiles): Html {
  const [first] = items;
  if (!first) return "";
  const least = Math.min(...items.map(({ label }) => label?.level ?? 0));
  const parts: { readonly tag: "ul" | "ol"; readonly start: number; readonly entries: string[] }[] =
    [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Paragraph;
    const inner: Paragraph[] = [];
    let own = "";
    const level = item.label?.level ?? 0;
    if (level > least) at--;
    else own = htmlOfSpans(item.spans, files);
    for (let next = items[at + 1]; next && (next.label?.level ?? 0) > least; next = items[at + 1]) {
      inner.push(next);
      at++;
    }
    const html = own + (inner.length > 0 ? listOf(inner, files) : "");
    const tag = item.label?.kind === "bullet" ? "ul" : "ol";
    const last = parts.at(-1);
    const entry = `<li>${html}</li>`;
    if (last && (last.tag === tag || level > least)) last.entries.push(entry);
    else parts.push({ tag, start: item.label?.value ?? 1, entries: [entry] });
  }
  return parts
    .map(
      ({ tag, start, entries }) =>
        `<${tag}${tag === "ol" && start > 1 ? ` start="${start}"` : ""}>${entries.join("")}</${tag}>`,
    )
    .join("");
}
