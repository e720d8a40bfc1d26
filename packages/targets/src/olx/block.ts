import type { Element, Text } from "xast";

/** The kinds of blocks that every Open edX has; `itembank` since Sumac (December 2024). */
export type BlockType =
  | "chapter"
  | "sequential"
  | "vertical"
  | "html"
  | "problem"
  | "lti_consumer"
  | DrawType;

/**
 * What shows some of its questions at random. `library_content` keeps those that it comes with although it names no library,
 * in every release since 2015; Studio then misses the library. `itembank` needs none.
 */
export type DrawType = "library_content" | "itembank";

/** One block of a course, as a file of its own names it and those below it. */
export interface Block {
  readonly type: BlockType;
  /** Its `url_name`: `[A-Za-z0-9_-]+`, unique in the course and the same at every build, as learners' results hang on it. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children?: readonly Block[];
  /** What stands in a problem. */
  readonly content?: readonly (Element | Text)[];
  /** What an HTML block shows. */
  readonly html?: string;
}
