/** How a piece of text looks, as far as it can mean something. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly sup?: boolean;
  readonly sub?: boolean;
  /** Six hexadecimal digits; nothing for the usual one. */
  readonly color?: string;
  /** What it is marked with: a highlighter's colour or a shade behind it. */
  readonly fill?: string;
  readonly href?: string;
}

/** A piece of a paragraph. A line break is `\n` in the text, a tab `\t`. */
export type Span =
  | { readonly kind: "text"; readonly text: string; readonly look: Look }
  | { readonly kind: "tex"; readonly tex: string; readonly display: boolean; readonly look: Look }
  | {
      readonly kind: "picture";
      readonly src: string;
      readonly name: string;
      readonly alt: string;
      readonly look: Look;
    }
  | { readonly kind: "note"; readonly id: string; readonly look: Look };

/** What Word numbers by itself stands in no text. */
export interface Label {
  /** Of the list, so that its items are known. */
  readonly list: string;
  readonly level: number;
  readonly kind: "number" | "letter" | "bullet";
  /** As it is shown: `Câu 1:`, `A.`. */
  readonly text: string;
  readonly value: number;
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** Counted from 1 through the whole document, those in tables as well. */
  readonly number: number;
  /** 1 to 6 where it is a heading; 0 for the title. */
  readonly heading?: number;
  readonly label?: Label;
  readonly spans: readonly Span[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Columns that it spans. */
  readonly span: number;
  /** Whether it belongs to the one above it. */
  readonly continues: boolean;
}

export interface Table {
  readonly kind: "table";
  readonly number: number;
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Table;

/** What a document has that is not taken. */
export type Leftover =
  | "ole"
  | "chart"
  | "smartart"
  | "drawing"
  | "remote-picture"
  | "old-picture"
  | "macros"
  | "comments";

export interface WordDocument {
  readonly blocks: readonly Block[];
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  /** The bytes of a picture by the `src` of its span. */
  picture(src: string): Uint8Array | undefined;
  readonly leftovers: readonly { readonly kind: Leftover; readonly number: number }[];
  /** Changes that were tracked: taken as if accepted. */
  readonly changes: number;
  /** The paragraph with the first of them. */
  readonly changedAt: number;
}

export function textOfSpans(spans: readonly Span[]): string {
  return spans
    .map((span) => (span.kind === "text" ? span.text : span.kind === "note" ? "" : OBJECT))
    .join("");
}

/** Stands for what is no text, so that places in a text are places in its spans. */
export const OBJECT = "\uFFFC";
