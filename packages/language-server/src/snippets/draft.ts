import type { Language } from "@hocvu/diagnostics";
import type { Said } from "@hocvu/markdown";
import type { FileRole } from "../course-files.ts";

/** Something that a course may hold, ready to be written over. */
export interface Snippet {
  /** That of a directive or a type of question where there is one. */
  readonly id: string;
  readonly group: "page" | "frame" | "media" | "text" | "question";
  readonly label: Said;
  readonly text: string;
  /** What is to be written over first; offsets into the text. */
  readonly from: number;
  readonly to: number;
  /** Whether it stands within a line; else on lines of its own. */
  readonly inLine: boolean;
}

/** A snippet before its `‹…›`, which is to be written over first, is known by its place. */
export type Draft = Pick<Snippet, "id" | "group" | "label" | "text"> & { readonly inLine?: true };

/** What drafts are made for. */
export interface Surroundings {
  readonly language: Language;
  /** An id that no question has. */
  readonly questionId: string;
  /** The outcome that a question is about; none where the course has none. */
  readonly outcome: string | undefined;
  /** A file of the course for such a use, or a likely name of one. */
  readonly file: (role: FileRole, otherwise: string) => string;
}
