import type { Diagnostic } from "@hocvu/diagnostics";
import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { ParsedFile } from "../parse-file.ts";
import type { Words } from "../words.ts";

/** What a directive may use to turn its node into something the renderer knows. */
export interface DirectiveContext {
  readonly file: ParsedFile;
  readonly words: Words;
  readonly diagnostics: Diagnostic[];
}

/** One construct of the course language. Another one is a file in this folder and a line in `index.ts`. */
export type Directive =
  | {
      readonly name: string;
      readonly kind: "container";
      /** Names of attributes it takes. */
      readonly attributes: readonly string[];
      apply(node: ContainerDirective, context: DirectiveContext): void;
    }
  | {
      readonly name: string;
      readonly kind: "leaf";
      readonly attributes: readonly string[];
      apply(node: LeafDirective, context: DirectiveContext): void;
    };
