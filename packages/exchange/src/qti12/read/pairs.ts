import { diagnostic } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import { makeMatching } from "../../questions/make.ts";
import { rightIn, scoringOf } from "./conditions.ts";
import type { ResponseField } from "./content.ts";
import { clean, lacking, type Reading } from "./reading.ts";

/** Several menus: each thing is matched with what is right in its own. */
export function readMenus(reading: Reading): Question | undefined {
  const { fields, rules, said, name, context, parts } = reading;
  const rightOf = (field: ResponseField) => {
    const [right] = rightIn(rules, field.ident);
    return right && field.labels.findIndex((one) => one.ident === right.value);
  };
  const matches = parts.flatMap((part) =>
    part.kind === "material" && part.flow === "RIGHT_MATCH_BLOCK" && part.html.trim() !== ""
      ? [part.html]
      : [],
  );
  const lefts = leftsOf(reading);
  const pairs = fields.flatMap((field, index): (readonly [Html, Html])[] => {
    const at = rightOf(field);
    if (at === undefined || at < 0) return [];
    const right = field.labels[at]?.html || matches[at] || "";
    return [[clean(lefts[index] ?? "", context), clean(right, context)]];
  });
  const offered = new Set(
    fields.flatMap(({ labels }) => labels.map(({ ident, html }) => html || ident)),
  );
  const used = new Set(pairs.map(([, right]) => right));
  if (pairs.length < 2) return lacking(reading, "answers");
  if (matches.length === 0 && offered.size > used.size)
    context.diagnostics.push(diagnostic("HV4503", { name, lost: ["distractors"] }, context.place));
  return makeMatching(said, pairs, { scoring: scoringOf(rules) });
}

/** What each menu belongs to: what stands in it, or before it. */
function leftsOf({ parts, fields }: Reading): readonly string[] {
  const firstField = parts.findIndex(({ kind }) => kind === "response");
  let before = "";
  const found: string[] = [];
  parts.forEach((part, index) => {
    if (part.kind === "material") {
      if (index > firstField || part.flow === "RESPONSE_BLOCK") before += part.html;
      return;
    }
    const field = fields[found.length];
    found.push(field?.html.trim() ? field.html : before);
    before = "";
  });
  return found;
}

/** `response_grp`: what is on the left says which group it can be matched with. */
export function readGroup(
  reading: Reading,
  { ident, labels }: ResponseField,
): Question | undefined {
  const { rules, said, context } = reading;
  const pairs = rightIn(rules, ident).flatMap(({ value }): (readonly [Html, Html])[] => {
    const [left, right] = value
      .split(/[\s,.]+/)
      .map((own) => labels.find((one) => one.ident === own));
    return left && right ? [[clean(left.html, context), clean(right.html, context)]] : [];
  });
  if (pairs.length < 2) return lacking(reading, "answers");
  return makeMatching(said, pairs, { scoring: scoringOf(rules) });
}
