import { diagnostic } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import { short } from "../../gift/read.ts";
import { plainText } from "../../html/foreign-html.ts";
import { blankHtml, makeFillIn, makeNumeric } from "../../questions/make.ts";
import { parted } from "../../questions/parted.ts";
import { joinPieces } from "../write/texts.ts";
import { type Compared, rightIn } from "./conditions.ts";
import { type ResponseField, stemOf } from "./content.ts";
import { clean, lacking, type Reading } from "./reading.ts";

/** What is right where it is written. */
export function writtenIn(
  reading: Reading,
  field: ResponseField,
): { answers: string[]; isExact: boolean } {
  const found = rightIn(reading.rules, field.ident).filter(
    ({ sign }) => sign === "equal" || sign === "within",
  );
  if (found.some(({ sign }) => sign === "within"))
    reading.context.diagnostics.push(
      diagnostic("HV4503", { name: reading.name, lost: ["answers"] }, reading.context.place),
    );
  return {
    answers: [...new Set(found.map(({ value }) => value))].filter(Boolean),
    isExact: found.some(({ isExact }) => isExact),
  };
}

export function readWords(reading: Reading, field: ResponseField): Question | undefined {
  const { answers, isExact } = writtenIn(reading, field);
  if (answers.length === 0) return lacking(reading, "right");
  const [stem, whole] = ownText(reading) ?? parted(textOf(reading), reading.context.lang);
  return makeFillIn({ ...reading.said, stem }, whole, [answers], { exact: isExact });
}

export function readNumber(reading: Reading, field: ResponseField): Question | undefined {
  const found = rightIn(reading.rules, field.ident);
  const number = (sign: Compared["sign"]) => {
    const one = found.find((other) => other.sign === sign);
    return one && Number(one.value.replace(",", "."));
  };
  const equal = number("equal");
  const from = number("from") ?? equal;
  const to = number("to") ?? equal;
  if (from === undefined || to === undefined || Number.isNaN(from + to))
    return lacking(reading, "number");
  const [stem, whole] = ownText(reading) ?? parted(textOf(reading), reading.context.lang);
  return makeNumeric({ ...reading.said, stem }, whole, short(from), short(to));
}

/** What stands before the field, and behind it where a blank is in the midst of a text. */
function textOf({ parts, said, context }: Reading): Html {
  const at = parts.findIndex(({ kind }) => kind === "response");
  const after = parts
    .slice(at + 1)
    .flatMap((part) => (part.kind === "material" ? [part.html] : []));
  if (after.every((html) => plainText(html) === "")) return said.stem;
  return clean(joinPieces([stemOf(parts), after.join(" ")], [" _____ "]), context);
}

const OWN = /^([\s\S]*)\n<div class="blanks">([\s\S]*)<\/div>\s*$/;

/** As our own writer parts what asks from the text with its blank. */
function ownText({ parts, context }: Reading): readonly [Html, Html] | undefined {
  const [, asked, whole] = OWN.exec(stemOf(parts)) ?? [];
  if (asked === undefined || whole === undefined) return undefined;
  const marked = whole.replace(/<span class="blank">_+<\/span>/, blankHtml(0));
  return [clean(asked, context), clean(marked, context)];
}
