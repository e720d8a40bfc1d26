import { diagnostic } from "@hocvu/diagnostics";
import type { Question } from "@hocvu/model";
import type { Element } from "xast";
import { first } from "../../xml/elements.ts";
import { areNamed, readBlanks, readNamedBlanks } from "./blanks.ts";
import { readChoice, readOrder } from "./choices.ts";
import { rulesOf, worth } from "./conditions.ts";
import { partsOf, responseOf } from "./content.ts";
import { readEssay } from "./essay.ts";
import { readGroup, readMenus } from "./pairs.ts";
import { type ItemContext, kindOf, lacking, type Reading } from "./reading.ts";
import { aboutOf, feedbackOf, saidOf } from "./said.ts";
import { readNumber, readWords } from "./typed.ts";

/** An item of QTI 1.x, whoever wrote it, as a question of ours; what it cannot be is told. */
export function readItem(item: Element, context: ItemContext): Question | undefined {
  const parts = partsOf(first(item, "presentation"));
  const read = {
    about: aboutOf(item),
    parts,
    fields: parts.flatMap((part) => (part.kind === "response" ? [responseOf(part.element)] : [])),
    rules: rulesOf(item),
    feedback: feedbackOf(item),
    context,
  };
  return readAnswers({ ...read, ...saidOf(item, read) });
}

function readAnswers(reading: Reading): Question | undefined {
  const { fields, about, rules, name, context } = reading;
  const [field] = fields;
  const kind = kindOf(about);
  const unknown = (what: string) => {
    context.diagnostics.push(diagnostic("HV4501", { kind: what, name }, context.place));
    return undefined;
  };
  if (!field) return unknown(kind === "" ? "description" : kind);
  if (/essay|short[ _]response/.test(kind))
    return readEssay(reading, kind) ?? lacking(reading, "sample");
  if (/file[ _]upload|hot[ _]?spot|calculated|opinion/.test(kind)) return unknown(kind);
  if (fields.some((one) => one.kind === "point")) return unknown("response_xy");
  if (field.kind === "group") return readGroup(reading, field);
  if (fields.length > 1 || /matching/.test(kind)) {
    if (fields.some((one) => one.kind !== "choice")) return readBlanks(reading);
    return areNamed(reading) ? readNamedBlanks(reading) : readMenus(reading);
  }
  if (field.kind !== "choice") {
    const isNumber = field.kind === "number" || field.isDecimal || /numeric/.test(kind);
    if (isNumber) return readNumber(reading, field);
    return rules.some((rule) => worth(rule) && rule.compared.length > 0)
      ? readWords(reading, field)
      : lacking(reading, "sample");
  }
  if (field.isOrdered || /ordering/.test(kind)) return readOrder(reading, field);
  return field.labels.length < 2 ? lacking(reading, "answers") : readChoice(reading, field);
}
