import { diagnostic } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import { cleanHtml } from "../../html/clean-html.ts";
import { plainText } from "../../html/foreign-html.ts";
import { makeChoice, makeOrdering, makeTrueFalse } from "../../questions/make.ts";
import { rightIn, scoringOf, worth } from "./conditions.ts";
import type { ResponseField } from "./content.ts";
import { clean, lacking, type Reading } from "./reading.ts";

/** Programs differ in the letters of an identifier from place to place. */
const key = (ident: string) => ident.trim().toLowerCase();

/** One or several of a list, or true and false. */
export function readChoice(reading: Reading, field: ResponseField): Question | undefined {
  const { rules, context, said } = reading;
  const { labels, isMultiple } = field;
  const right = rightKeys(reading, field);
  const isRight = (ident: string) => right.has(key(ident));
  if (!labels.some(({ ident }) => isRight(ident))) return lacking(reading, "right");
  tellWeights(reading);
  const shown = (ident: string) => feedbackFor(ident, reading);
  const truth = isMultiple ? undefined : truthOf(reading, field);
  if (truth) {
    const [yes, no] = truth;
    return makeTrueFalse(said, isRight(yes), context.lang, [shown(yes), shown(no)]);
  }
  const count = labels.filter(({ ident }) => isRight(ident)).length;
  return makeChoice(
    said,
    labels.map(({ html, ident, pinned }) => ({
      html: clean(html, context) || ident,
      correct: isRight(ident),
      feedback: shown(ident),
      pinned,
    })),
    {
      shuffle: field.shuffle,
      scoring: isMultiple && rules.some((rule) => worth(rule) && rule.isAdded) ? "partial" : "all",
      ...(isMultiple
        ? { type: "multiple" as const }
        : count === 1
          ? { type: "single" as const }
          : {}),
    },
  );
}

/** What is right; where one is chosen, what gives the most. */
function rightKeys({ rules }: Reading, { ident, isMultiple }: ResponseField): ReadonlySet<string> {
  const best = Math.max(...rules.filter(worth).map(({ score }) => score ?? 0));
  const isBest = (value: string) =>
    rules.some(
      (rule) =>
        (rule.score ?? 0) >= best - 0.5 && rule.compared.some((one) => key(one.value) === value),
    );
  const keys = rightIn(rules, ident).map(({ value }) => key(value));
  return new Set(keys.filter((value) => isMultiple || isBest(value)));
}

function tellWeights({ rules, name, context }: Reading): void {
  const scores = rules.filter(worth).map(({ score }) => score ?? 0);
  const best = Math.max(...scores);
  if (scores.some((score) => score < best - 0.5))
    context.diagnostics.push(diagnostic("HV4503", { name, lost: ["weights"] }, context.place));
}

/** What is shown to who chose that alone. */
function feedbackFor(own: string, { rules, feedback, context }: Reading): Html | undefined {
  const idents = rules
    .filter(({ compared }) => {
      const [only] = compared;
      return compared.length === 1 && only && !only.isNot && key(only.value) === key(own);
    })
    .flatMap(({ shows }) => shows)
    .filter((one) => !/^(?:correct|incorrect|general)(?:_fb)?$/.test(one));
  const html = [...new Set([own, ...idents])].map((one) => feedback.get(one) ?? "").filter(Boolean);
  return html.length === 0 ? undefined : clean(html.join("\n"), context) || undefined;
}

/** Which choice is true and which is false, where the two are that: in Blackboard's own words, or in English. */
function truthOf(
  { context }: Reading,
  { labels }: ResponseField,
): readonly [yes: string, no: string] | undefined {
  const [one, other] = labels;
  if (labels.length !== 2 || !one || !other) return undefined;
  const idents = labels.map(({ ident }) => key(ident));
  const texts = labels.map(({ html }) => plainText(cleanHtml(html, context).html).toLowerCase());
  if (!isTruth(idents, texts)) return undefined;
  const at = Math.max(
    idents.indexOf("true"),
    texts.indexOf("true"),
    idents.findIndex((ident) => /\.true$/.test(ident)),
  );
  return at === 1 ? [other.ident, one.ident] : [one.ident, other.ident];
}

function isTruth(idents: readonly string[], texts: readonly string[]): boolean {
  const has = (words: readonly string[], wanted: readonly string[]) =>
    wanted.every((one) => words.includes(one));
  return (
    has(texts, ["true", "false"]) ||
    (has(idents, ["true", "false"]) && texts.every((one) => one === "")) ||
    has(idents, ["true_false.true", "true_false.false"])
  );
}

export function readOrder(
  reading: Reading,
  { ident, labels }: ResponseField,
): Question | undefined {
  const order = rightIn(reading.rules, ident).map(({ value }) => value);
  const htmls = order.flatMap((own) => {
    const label = labels.find((one) => one.ident === own);
    return label ? [clean(label.html, reading.context)] : [];
  });
  if (htmls.length < 2) return lacking(reading, "answers");
  return makeOrdering(reading.said, htmls, { scoring: scoringOf(reading.rules) });
}
