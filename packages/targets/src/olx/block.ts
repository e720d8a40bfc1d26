import type { Element, Text } from "xast";

/** The kinds of blocks that every Open edX has. */
export type BlockType =
  | "chapter"
  | "sequential"
  | "vertical"
  | "html"
  | "problem"
  | "library_content";

/** One block of a course, as a file of its own names it and those below it. */
export interface Block {
  readonly type: BlockType;
  /** Its `url_name`: `[A-Za-z0-9_-]+`, unique among blocks of its type and the same at every build, as learners' results hang on it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children?: readonly Block[];
  /** What stands in a problem. */
  readonly content?: readonly (Element | Text)[];
  /** What an HTML block shows. */
  readonly html?: string;
}
