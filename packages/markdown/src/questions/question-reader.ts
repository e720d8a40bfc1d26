import type { Diagnostic, Place } from "@hocvu/diagnostics";
import type { Question, QuestionBase, QuestionType } from "@hocvu/model";
import type { RootContent } from "mdast";
import type { Attributes } from "../attributes.ts";
import type { ParsedFile } from "../parse-file.ts";
import type { Renderer } from "../render-html.ts";

/** Reads the answer part of some types of question. Another type is a file in this folder and a line in `index.ts`. */
export interface QuestionReader {
  readonly types: readonly QuestionType[];
  /** Whether a block shows that there is such an answer part. */
  isAnswer(node: RootContent): boolean;
  /** Whether a block alone tells that it is one of its types, where the author names none; as `isAnswer` where it is left out. */
  suits?(node: RootContent): boolean;
  /** Whether a block belongs to it, once it is there; as `isAnswer` where it is left out. */
  isPart?(node: RootContent): boolean;
  /** Whether text within the answer part is shown with it. */
  readonly keepsText?: boolean;
  /** A question with faults is reported and still comes back, as far as it was understood. */
  read(source: QuestionSource, context: QuestionContext): Question;
}

/** What reading one type of question starts from. */
export interface QuestionSource {
  readonly base: Omit<QuestionBase, "explanation">;
  /** The type that the author asked for, if any. */
  readonly type?: string;
  readonly attributes: Attributes;
  /** The blocks of the answer part; none if the author wrote none. */
  readonly answer: readonly RootContent[];
  /** Of the question's heading. */
  readonly place: Place;
  /** Takes the places of the question's parts, by JSON pointer into it. */
  readonly places: Map<string, Place>;
}

export interface QuestionContext {
  readonly file: ParsedFile;
  readonly renderer: Renderer;
  readonly diagnostics: Diagnostic[];
}
