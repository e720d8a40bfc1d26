import { type Diagnostic, diagnostic, type Place, type QuestionFault } from "@hocvu/diagnostics";
import type { Html } from "@hocvu/model";
import { cleanHtml } from "../../html/clean-html.ts";
import type { Said } from "../../questions/make.ts";
import type { Rule } from "./conditions.ts";
import type { Part, ResponseField } from "./content.ts";

export interface ItemContext {
  readonly diagnostics: Diagnostic[];
  readonly place: Place;
  readonly lang: "vi" | "en";
  /** The address of a picture or file that came along. */
  readonly picture: (src: string) => string | undefined;
}

/** An item taken apart, before it is known what kind of question it becomes. */
export interface Reading {
  /** What the metadata say, by labels in small letters. */
  readonly about: ReadonlyMap<string, string>;
  readonly parts: readonly Part[];
  readonly fields: readonly ResponseField[];
  readonly rules: readonly Rule[];
  readonly context: ItemContext;
  readonly said: Said;
  /** As it is called in what is told of it. */
  readonly name: string;
  readonly feedback: ReadonlyMap<string, string>;
}

export function clean(source: string, { picture, diagnostics, place }: ItemContext): Html {
  const { html, dropped } = cleanHtml(source, { picture });
  if (dropped.length > 0) diagnostics.push(diagnostic("HV4507", { elements: dropped }, place));
  return html;
}

/** What the writer calls the kind of question, in small letters; empty where it says nothing. */
export function kindOf(about: ReadonlyMap<string, string>): string {
  return (
    about.get("bbmd_questiontype") ??
    about.get("question_type") ??
    about.get("cc_profile") ??
    about.get("qmd_itemtype") ??
    ""
  ).toLowerCase();
}

export function lacking({ name, context }: Reading, lack: QuestionFault): undefined {
  context.diagnostics.push(diagnostic("HV4502", { name, lack }, context.place));
  return undefined;
}
