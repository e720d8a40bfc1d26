import type { Diagnostic, Place } from "@hocvu/diagnostics";
import type { UsedAssets } from "./asset-use.ts";
import type { Terms } from "./glossary/gather-terms.ts";
import type { LinkTargets } from "./links.ts";
import type { ParsedFile } from "./parse-file.ts";
import type { RareConstructs } from "./rare-constructs.ts";
import type { Repeats } from "./repeats.ts";
import { gatherUnfilled, type Unfilled } from "./variables/placeholders.ts";
import type { Variables } from "./variables/variables.ts";
import type { Words } from "./words.ts";

/** What the parts of one course share while it is built. */
export interface Building {
  readonly words: Words;
  readonly variables: Variables;
  readonly unfilled: Unfilled;
  readonly targets: LinkTargets &
    UsedAssets & {
      readonly pages: Map<string, readonly string[]>;
      /** Files that are named after a page which they read out, by its id. */
      readonly recordings: ReadonlyMap<string, string>;
    };
  readonly texts: ReadonlyMap<string, string>;
  /** By the path of the file that shows them. */
  readonly transcripts: Map<string, readonly ParsedFile[]>;
  readonly terms: Terms;
  readonly rare: RareConstructs;
  /** Whether pages tell where they were written. */
  readonly sourceLines: boolean;
  readonly repeats: Repeats;
  readonly places: Map<string, Place>;
  readonly idsFromStems: Set<string>;
  readonly told: Set<string>;
  /** Paths of banks of which not every question could be told from the others. */
  readonly unreadBanks: Set<string>;
  readonly diagnostics: Diagnostic[];
}

/** Room for what the parts of a course say, with nothing in it yet. */
export function emptyRoom(): Pick<
  Building,
  "transcripts" | "unfilled" | "places" | "idsFromStems" | "told" | "unreadBanks" | "diagnostics"
> {
  return {
    transcripts: new Map(),
    unfilled: gatherUnfilled(),
    places: new Map(),
    idsFromStems: new Set(),
    told: new Set(),
    unreadBanks: new Set(),
    diagnostics: [],
  };
}
