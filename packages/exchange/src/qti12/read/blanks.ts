import { diagnostic } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import { plainText } from "../../html/foreign-html.ts";
import { blankHtml, makeFillIn } from "../../questions/make.ts";
import { fallback } from "../../questions/parted.ts";
import { joinPieces } from "../write/texts.ts";
import { rightIn, scoringOf } from "./conditions.ts";
import { stemOf } from "./content.ts";
import { clean, kindOf, lacking, type Reading } from "./reading.ts";
import { writtenIn } from "./typed.ts";

/** Canvas names a blank in brackets in the text, and the field `response_` and that name. */
function namesOf({ fields }: Reading): readonly string[] {
  return fields.map(({ ident }) => ident.replace(/^response_/, ""));
}

export function areNamed(reading: Reading): boolean {
  const stem = stemOf(reading.parts);
  return namesOf(reading).every((one) => stem.includes(`[${one}]`));
}

/** Blanks that are named in the text, each with a list of what is right or of what is offered. */
export function readNamedBlanks(reading: Reading): Question | undefined {
  const { fields, rules, name, context, parts, about } = reading;
  const asText = (html: Html) => plainText(clean(html, context));
  // Blanks to be written in list nothing but what is right there.
  const isMenu = !/fill_in_multiple_blanks/.test(kindOf(about));
  const answers = fields.map(({ ident, labels }) => {
    if (!isMenu) return labels.map(({ html }) => asText(html));
    return rightIn(rules, ident).flatMap(({ value }) => {
      const label = labels.find((one) => one.ident === value);
      return label ? [asText(label.html)] : [];
    });
  });
  if (isMenu)
    context.diagnostics.push(diagnostic("HV4503", { name, lost: ["cloze"] }, context.place));
  const html = namesOf(reading).reduce(
    (text, one, index) => text.replace(`[${one}]`, blankHtml(index)),
    stemOf(parts),
  );
  return blanksIn(reading, clean(html, context), answers);
}

/** Several fields in a text. */
export function readBlanks(reading: Reading): Question | undefined {
  const { parts, fields, context } = reading;
  const at = parts.findIndex(({ kind }) => kind === "response");
  const before = parts
    .slice(0, at)
    .flatMap((part) => (part.kind === "material" ? [part.html] : []));
  // One asks, and another begins the text.
  const asked = before.length > 1 ? before.slice(0, -1).join("\n") : "";
  const pieces = [before.at(-1) ?? ""];
  for (const part of parts.slice(at)) {
    if (part.kind === "response") pieces.push("");
    else pieces[pieces.length - 1] += part.html;
  }
  const blanks = fields.map((_, index) => blankHtml(index));
  const text = clean(joinPieces(pieces, blanks), context);
  const answers = fields.map((field) => writtenIn(reading, field));
  const isExact = answers.some((one) => one.isExact);
  return blanksIn(
    reading,
    text,
    answers.map((one) => one.answers),
    clean(asked, context),
    isExact,
  );
}

function blanksIn(
  reading: Reading,
  text: Html,
  answers: readonly (readonly string[])[],
  asked: Html = "",
  exact = false,
): Question | undefined {
  if (answers.some((one) => one.length === 0)) return lacking(reading, "right");
  const { said, rules, context } = reading;
  const stem = asked || fallback(context.lang);
  return makeFillIn({ ...said, stem }, text, answers, { scoring: scoringOf(rules), exact });
}
