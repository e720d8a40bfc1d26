import type { Diagnostic, Language, Place } from "@hocvu/diagnostics";
import type { RootContent } from "mdast";
import type { ContainerDirective, LeafDirective, TextDirective } from "mdast-util-directive";
import type { AssetRole } from "../asset-use.ts";
import type { ParsedFile } from "../parse-file.ts";
import type { Words } from "../words.ts";

/** What a directive may use to turn its node into something the renderer knows. */
export interface DirectiveContext {
  readonly file: ParsedFile;
  readonly words: Words;
  readonly diagnostics: Diagnostic[];
  /** The address of a file of the course, which is then part of the package; reported and `undefined` if there is none. */
  asset(url: string, as: AssetRole, place: Place): string | undefined;
  /** The blocks of a text file of the course, its own directives applied; they belong under a foreign node. Likewise. */
  text(url: string, place: Place): readonly RootContent[] | undefined;
  /** The definition of a term, as `written` at its place or in the glossary; reported and `undefined` if there is none. */
  define(term: string, written: string | undefined, place: Place): string | undefined;
}

/** A sentence for whoever writes, in each language: for editors, and for the reference. */
export type Said = Readonly<Record<Language, string>>;

export interface DirectiveAttribute {
  readonly says: Said;
  /** What the file is there for whose path it has as its value. */
  readonly file?: AssetRole;
  /** All that it may be, where that is known; its name alone is the first of them. */
  readonly values?: readonly string[];
}

interface DirectiveOf<Kind extends string, Node> {
  readonly name: string;
  readonly kind: Kind;
  /** What it gives. */
  readonly says: Said;
  /** Attributes it takes, by name. */
  readonly attributes: Readonly<Record<string, DirectiveAttribute>>;
  /** Those it cannot do without. */
  readonly required?: readonly string[];
  apply(node: Node, context: DirectiveContext): void;
}

/** One construct of the course language. Another one is a file in this folder and a line in `index.ts`. */
export type Directive =
  | DirectiveOf<"container", ContainerDirective>
  | DirectiveOf<"leaf", LeafDirective>
  | DirectiveOf<"text", TextDirective>;
