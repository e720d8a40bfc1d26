import { type Args, type Code, type Diagnostic, diagnostic } from "@hocvu/diagnostics";
import type { ParsedFile } from "../parse-file.ts";
import type { Visible } from "./visible.ts";

/** Where text stands: a question has constructs that a page has not, and its reader looks after them. */
export type Surroundings = "page" | "question";

export interface RawContext {
  readonly file: ParsedFile;
  readonly surroundings: Surroundings;
}

/** Looks for one kind of markup that was meant and not read. */
export type Finder = (visible: Visible, context: RawContext) => Iterable<Diagnostic>;

/** A diagnostic from one offset of a block to another. */
export function at<C extends Code>(
  code: C,
  args: Args[C],
  { start }: Visible,
  from: number,
  to: number,
  { file }: RawContext,
): Diagnostic {
  return diagnostic(code, args, file.place(start + from, start + to));
}

/** The source of a part of a block, cut where it is long. */
export function excerpt(
  { start }: Visible,
  from: number,
  to: number,
  { file }: RawContext,
): string {
  const source = file.text
    .slice(start + from, start + to)
    .replace(/\s+/g, " ")
    .trim();
  return source.length > 60 ? `${source.slice(0, 59)}…` : source;
}
