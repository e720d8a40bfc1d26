import type { RootContent } from "mdast";
import type { Range, TextEdit } from "../../text-edit.ts";
import type { AnswerFields, Shape } from "../fields.ts";

/** How answers of one shape are read and written. */
export interface AnswerShape<S extends Shape> {
  /** The answers of blocks of a question; nothing where they hold what fields cannot show. */
  read(nodes: readonly RootContent[], text: string): ReadAnswer<S> | undefined;
  /** Answers as they are written where there were none. */
  render(answer: Fields<S>): string;
}

export interface ReadAnswer<S extends Shape> {
  readonly fields: Fields<S>;
  readonly range: Range;
  write(after: Fields<S>): readonly TextEdit[];
}

export type Fields<S extends Shape> = Extract<AnswerFields, { readonly shape: S }>;
