import type { Html } from "@hocvu/model";
import type { Element } from "xast";
import { blocks } from "../../gift/read.ts";
import { plainText } from "../../html/foreign-html.ts";
import { tagsAs } from "../../questions/tags.ts";
import { all, attribute, elementsOf, first, local, text, within } from "../../xml/elements.ts";
import { shownIn, stemOf } from "./content.ts";
import { clean, type Reading } from "./reading.ts";

/** What the metadata say, by labels in small letters. */
export function aboutOf(item: Element): ReadonlyMap<string, string> {
  const node = first(item, "itemmetadata");
  const fields = within(node, "qtimetadatafield").map(
    (field) => [text(first(field, "fieldlabel")), text(first(field, "fieldentry"))] as const,
  );
  const own = elementsOf(node)
    .filter((one) => local(one) !== "qtimetadata")
    .map((one) => [local(one), text(one)] as const);
  return new Map(
    [...own, ...fields].map(([label, entry]) => [label.trim().toLowerCase(), entry.trim()]),
  );
}

type Parts = Omit<Reading, "said" | "name">;

/** What an item says besides its answers, and what it is called in what is told of it. */
export function saidOf(item: Element, parts: Parts): Pick<Reading, "said" | "name"> {
  const { about, context } = parts;
  const explanation = asBlocks(explaining(item, parts), parts);
  const hint = asBlocks(hintsOf(item).map(shownIn), parts);
  const title = attribute(item, "title").trim();
  const stem = clean(stemOf(parts.parts), context);
  const tags = (about.get("qmd_keywords") ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  return {
    name: plainText(stem).slice(0, 60) || title || attribute(item, "ident"),
    said: {
      id: attribute(item, "ident"),
      stem: stem || clean(title, context),
      ...tagsAs(tags),
      ...pointsOf(about),
      ...(explanation ? { explanation } : {}),
      ...(hint ? { hint } : {}),
    },
  };
}

/** By the identifiers of its feedback. */
export function feedbackOf(item: Element): ReadonlyMap<string, string> {
  return new Map(
    all(item, "itemfeedback").map((one) => [attribute(one, "ident"), shownIn(one)] as const),
  );
}

function hintsOf(item: Element): readonly Element[] {
  return all(item, "itemfeedback").filter((one) => first(one, "hint"));
}

/** What is shown whatever was answered; else what is shown for right and wrong alike. */
function explaining(item: Element, { rules, fields, feedback }: Parts): readonly string[] {
  const apart = new Set([
    ...fields.flatMap(({ labels }) => labels.map(({ ident }) => ident)),
    ...hintsOf(item).map((one) => attribute(one, "ident")),
  ]);
  const ofChoices = new Set(
    rules.filter(({ isAlways }) => !isAlways).flatMap(({ shows }) => shows),
  );
  const always = rules.filter(({ isAlways }) => isAlways).flatMap(({ shows }) => shows);
  const general = ["general_fb", "solution", "correct", "correct_fb", ...always].filter(
    (ident) =>
      !apart.has(ident) && (!ofChoices.has(ident) || /^(?:correct|general|solution)/.test(ident)),
  );
  return [...new Set(general.map((ident) => feedback.get(ident) ?? ""))];
}

function asBlocks(sources: readonly string[], { context }: Parts): Html {
  return sources
    .filter((one) => one.trim() !== "")
    .map((one) => blocks(clean(one, context)))
    .filter(Boolean)
    .join("\n");
}

function pointsOf(about: ReadonlyMap<string, string>): { readonly points?: number } {
  const points = Number(
    about.get("points_possible") ?? about.get("cc_weighting") ?? about.get("qmd_weighting") ?? 1,
  );
  return Number.isInteger(points) && points > 1 && points < 10_000 ? { points } : {};
}
