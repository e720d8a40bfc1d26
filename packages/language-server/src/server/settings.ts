import type { Language } from "@hocvu/diagnostics";
import type { Encoding } from "../text/lines.ts";

/** What a client said of itself, and what its user wants. */
export interface Settings {
  readonly language: Language;
  readonly encoding: Encoding;
  /** Whether carets and places to fill in may stand in what is inserted. */
  readonly snippets: boolean;
  /** Whether an edit may give files other names. */
  readonly renamesFiles: boolean;
  /** Whether the client can be asked to tell of files that change. */
  readonly watches: boolean;
  /** Whether Vietnamese that is probably written otherwise is hinted at. */
  readonly spelling: boolean;
}
