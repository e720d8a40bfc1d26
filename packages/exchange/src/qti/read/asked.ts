import type { ForeignLoss, QuestionFault } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import type { Element } from "xast";
import type { Said } from "../../questions/make.ts";
import type { ContentContext } from "./content.ts";
import type { Processing } from "./processing.ts";
import type { Single } from "./values.ts";

/** An item while it is read. */
export interface Asked {
  readonly item: Element;
  readonly interactions: readonly Element[];
  readonly processing: Processing;
  /** The text with the blanks, where there are some. */
  readonly text: Html;
  readonly content: ContentContext;
  readonly lang: "vi" | "en";
  readonly name: string;
  /** What gets lost; added to while reading. */
  readonly lost: Set<ForeignLoss>;
}

/** What an interaction asks; it becomes a question once all else of the item is known. */
export type Draft =
  | { readonly kind: "unknown"; readonly what: string }
  | { readonly kind: "lacking"; readonly lack: QuestionFault }
  | {
      readonly kind: "question";
      /** The right answer, by which feedback is told apart. */
      readonly right: readonly Single[];
      readonly points?: number | undefined;
      /** What it was there, if that is something else. */
      readonly from?: string;
      make(rest: { readonly said: Said; readonly feedback: ReadonlyMap<string, Html> }): Question;
    };
