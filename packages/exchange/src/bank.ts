import type { Diagnostic, Place } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";

/** A question of another program, as one of ours. */
export interface FoundQuestion {
  /** Its id is what the file says, or empty where it says none. */
  readonly question: Question;
  /** Where it was filed there, the outermost first. */
  readonly category: readonly string[];
  readonly place: Place;
}

/** A part of another program's course, with what is read in it. */
export interface FoundModule {
  readonly title: string;
  readonly pages: readonly { readonly title: string; readonly html: Html }[];
  readonly place: Place;
}

/** What was made of a file. */
export interface Found {
  readonly questions: readonly FoundQuestion[];
  /** Lessons, where the file has any: one of the same title as a question's category is the module of its bank. */
  readonly modules?: readonly FoundModule[];
  /** What the whole is called. */
  readonly title?: string;
  /** Pictures by the path that the questions' HTML names them by (`media/…`). */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What was guessed, changed and left out, each at its place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A file to read: its bytes, and what it is called where it is spoken of. */
export interface Source {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** How a kind of file is read. */
export interface Format {
  readonly id: string;
  readonly title: string;
  /** Whether `text`, the beginning of a file of this name, is one; `text` is empty for what is no text. */
  recognises(path: string, text: string, bytes: Uint8Array): boolean;
  read(source: Source): Promise<Found>;
}
