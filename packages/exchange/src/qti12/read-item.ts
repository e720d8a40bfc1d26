import { type Diagnostic, diagnostic, type Place, type QuestionFault } from "@hocvu/diagnostics";
import type { Html, Question } from "@hocvu/model";
import type { Element } from "xast";
import { blocks, short } from "../gift/read.ts";
import { cleanHtml } from "../html/clean-html.ts";
import { plainText } from "../html/foreign-html.ts";
import {
  blankHtml,
  makeChoice,
  makeFillIn,
  makeMatching,
  makeNumeric,
  makeOrdering,
  makeTrueFalse,
  type Said,
} from "../questions/make.ts";
import { fallback, parted } from "../questions/parted.ts";
import { tagsAs } from "../questions/tags.ts";
import { all, attribute, elementsOf, first, local, text, within } from "../xml/elements.ts";
import { type Compared, type Rule, rulesOf } from "./conditions.ts";
import { type Part, partsOf, type ResponseField, responseOf, shownIn } from "./content.ts";
import { joinPieces } from "./texts.ts";

export interface ItemContext {
  readonly diagnostics: Diagnostic[];
  readonly place: Place;
  readonly lang: "vi" | "en";
  /** The address of a picture or file that came along. */
  readonly picture: (src: string) => string | undefined;
}

/** An item of QTI 1.x, whoever wrote it, as a question of ours; what it cannot be is told. */
export function readItem(item: Element, context: ItemContext): Question | undefined {
  const about = aboutOf(item);
  const parts = partsOf(first(item, "presentation"));
  const fields = parts.flatMap((part) =>
    part.kind === "response" ? [responseOf(part.element)] : [],
  );
  const rules = rulesOf(item);
  return readAnswers({
    item,
    about,
    parts,
    fields,
    rules,
    context,
    ...saidOf(item, about, parts, rules, fields, context),
  });
}

interface Reading {
  readonly item: Element;
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

/** What the metadata say, by labels in small letters. */
function aboutOf(item: Element): ReadonlyMap<string, string> {
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

function clean(source: string, { picture, diagnostics, place }: ItemContext): Html {
  const { html, dropped } = cleanHtml(source, { picture });
  if (dropped.length > 0) diagnostics.push(diagnostic("HV4507", { elements: dropped }, place));
  return html;
}

function saidOf(
  item: Element,
  about: ReadonlyMap<string, string>,
  parts: readonly Part[],
  rules: readonly Rule[],
  fields: readonly ResponseField[],
  context: ItemContext,
): Pick<Reading, "said" | "name" | "feedback"> {
  const feedback = new Map(
    all(item, "itemfeedback").map((one) => [attribute(one, "ident"), shownIn(one)] as const),
  );
  const choices = new Set(fields.flatMap(({ labels }) => labels.map(({ ident }) => ident)));
  const ofChoices = new Set(
    rules.filter((rule) => rule.compared.length > 0).flatMap(({ shows }) => shows),
  );
  const hints = all(item, "itemfeedback").filter((one) => first(one, "hint"));
  const isOwn = (ident: string) =>
    !choices.has(ident) && !hints.some((one) => attribute(one, "ident") === ident);
  // What is shown whatever was answered; else what is shown for right and wrong alike.
  const always = rules.filter(({ isAlways }) => isAlways).flatMap(({ shows }) => shows);
  const named = ["general_fb", "solution", "correct", "correct_fb", ...always].filter(isOwn);
  const general = named.filter(
    (ident) => !ofChoices.has(ident) || /^(?:correct|general|solution)/.test(ident),
  );
  const texts = [...new Set(general.map((ident) => feedback.get(ident) ?? ""))].filter(
    (one) => one.trim() !== "",
  );
  const explanation = texts
    .map((one) => blocks(clean(one, context)))
    .filter(Boolean)
    .join("\n");
  const hint = hints
    .map((one) => blocks(clean(shownIn(one), context)))
    .filter(Boolean)
    .join("\n");
  const title = attribute(item, "title").trim();
  const stem = clean(stemOf(parts), context);
  const points = Number(
    about.get("points_possible") ?? about.get("cc_weighting") ?? about.get("qmd_weighting") ?? 1,
  );
  const tags = (about.get("qmd_keywords") ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const name = plainText(stem).slice(0, 60) || title || attribute(item, "ident");
  return {
    feedback,
    name,
    said: {
      id: attribute(item, "ident"),
      stem: stem || clean(title, context),
      ...tagsAs(tags),
      ...(Number.isInteger(points) && points > 1 && points < 10_000 ? { points } : {}),
      ...(explanation ? { explanation } : {}),
      ...(hint ? { hint } : {}),
    },
  };
}

/** What asks: all that stands before the first field, but what Blackboard keeps apart. */
function stemOf(parts: readonly Part[]): string {
  const until = parts.findIndex(({ kind }) => kind === "response");
  const before = parts.slice(0, until < 0 ? parts.length : until);
  return before
    .flatMap((part) =>
      part.kind === "material" && part.flow !== "RIGHT_MATCH_BLOCK" ? [part.html] : [],
    )
    .filter((html) => html.trim() !== "")
    .join("\n");
}

function readAnswers(reading: Reading): Question | undefined {
  const { fields, about, rules, name, context, said } = reading;
  const { diagnostics, place } = context;
  const [field] = fields;
  const kind = kindOf(about);
  const unknown = (what: string) => {
    diagnostics.push(diagnostic("HV4501", { kind: what, name }, place));
    return undefined;
  };
  if (!field) return unknown(kind === "" ? "description" : kind);
  if (/essay|short[ _]response|file[ _]upload|hot[ _]?spot|calculated|opinion/.test(kind))
    return unknown(kind);
  if (field.kind === "group") return readGroup(reading, field);
  if (fields.length > 1 || /matching/.test(kind))
    return fields.every((one) => one.kind === "choice") ? readMenus(reading) : readBlanks(reading);
  if (field.kind !== "choice") {
    const isNumber = field.kind === "number" || field.isDecimal || /numeric/.test(kind);
    if (isNumber) return readNumber(reading, field);
    return rules.some((rule) => worth(rule) && rule.compared.length > 0)
      ? readWords(reading, field)
      : unknown("essay");
  }
  if (field.isOrdered || /ordering/.test(kind)) return readOrder(reading, field);
  return field.labels.length < 2 ? lacking(reading, "answers") : readChoice(reading, field, said);
}

/** What the writer calls it, if it does. */
function kindOf(about: ReadonlyMap<string, string>): string {
  return (
    about.get("bbmd_questiontype") ??
    about.get("question_type") ??
    about.get("cc_profile") ??
    about.get("qmd_itemtype") ??
    ""
  ).toLowerCase();
}

function lacking({ name, context }: Reading, lack: QuestionFault): undefined {
  context.diagnostics.push(diagnostic("HV4502", { name, lack }, context.place));
  return undefined;
}

const worth = ({ score }: Rule) => score !== undefined && score > 0;

/** What an answer is worth that one rule alone speaks of. */
function rightIn(rules: readonly Rule[], response: string): readonly Compared[] {
  return rules
    .filter(worth)
    .flatMap(({ compared }) => compared)
    .filter((one) => !one.isNot && (one.response === response || one.response === ""));
}

function readChoice(reading: Reading, field: ResponseField, said: Said): Question | undefined {
  const { rules, feedback, name, context } = reading;
  const { labels, ident, isMultiple } = field;
  const key = (text: string) => text.trim().toLowerCase();
  const right = new Set(rightIn(rules, ident).map(({ value }) => key(value)));
  const scores = rules.filter(worth).map(({ score }) => score ?? 0);
  const best = Math.max(...scores);
  const isUneven = scores.some((score) => score < best - 0.5);
  const isBest = (value: string) =>
    rules.some(
      (rule) =>
        (rule.score ?? 0) >= best - 0.5 && rule.compared.some((one) => key(one.value) === value),
    );
  const isRight = (value: string) => right.has(value) && (isMultiple || isBest(value));
  if (!labels.some((one) => isRight(key(one.ident)))) return lacking(reading, "right");
  if (isUneven)
    context.diagnostics.push(diagnostic("HV4503", { name, lost: ["weights"] }, context.place));
  const shown = (own: string): Html | undefined => {
    const idents = rules
      .filter(
        ({ compared }) =>
          compared.length === 1 &&
          !compared[0]?.isNot &&
          key(compared[0]?.value ?? "") === key(own),
      )
      .flatMap(({ shows }) => shows)
      .filter((one) => !/^(?:correct|incorrect|general)(?:_fb)?$/.test(one));
    const html = [...new Set([own, ...idents])]
      .map((one) => feedback.get(one) ?? "")
      .filter(Boolean);
    return html.length === 0 ? undefined : clean(html.join("\n"), context) || undefined;
  };
  const idents = labels.map((one) => key(one.ident));
  const texts = labels.map((one) => plainText(clean(one.html, context)).toLowerCase());
  if (labels.length === 2 && !isMultiple && isTruth(idents, texts)) {
    const at = Math.max(
      idents.indexOf("true"),
      texts.indexOf("true"),
      idents.findIndex((one) => /\.true$/.test(one)),
    );
    const [yes, no] = at === 1 ? [labels[1], labels[0]] : [labels[0], labels[1]];
    return makeTrueFalse(said, isRight(key(yes?.ident ?? "")), context.lang, [
      shown(yes?.ident ?? ""),
      shown(no?.ident ?? ""),
    ]);
  }
  const count = labels.filter((one) => isRight(key(one.ident))).length;
  return makeChoice(
    said,
    labels.map((one) => ({
      html: clean(one.html, context) || one.ident,
      correct: isRight(key(one.ident)),
      feedback: shown(one.ident),
      pinned: one.pinned,
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

/** Blackboard's own words for yes and no, and those of others in English. */
function isTruth(idents: readonly string[], texts: readonly string[]): boolean {
  const has = (words: readonly string[], wanted: readonly string[]) =>
    wanted.every((one) => words.includes(one));
  return (
    has(texts, ["true", "false"]) ||
    (has(idents, ["true", "false"]) && texts.every((one) => one === "")) ||
    has(idents, ["true_false.true", "true_false.false"])
  );
}

/** Several menus: what is matched, or blanks in a text that Canvas names in brackets. */
function readMenus(reading: Reading): Question | undefined {
  const { fields, rules, said, name, context, parts } = reading;
  const scoring = scoringOf(rules);
  const rightOf = (field: ResponseField) => {
    const [right] = rightIn(rules, field.ident);
    return right && field.labels.findIndex((one) => one.ident === right.value);
  };
  const stem = stemOf(parts);
  const names = fields.map(({ ident }) => ident.replace(/^response_/, ""));
  if (names.every((one) => stem.includes(`[${one}]`))) {
    const answers = fields.map((field) =>
      rightIn(rules, field.ident).flatMap(({ value }) => {
        const label = field.labels.find((one) => one.ident === value);
        return label ? [plainText(clean(label.html, context))] : [];
      }),
    );
    // Blanks to be written in list nothing but what is right there.
    const isMenu = !/fill_in_multiple_blanks/.test(kindOf(reading.about));
    const all = isMenu
      ? answers
      : fields.map(({ labels }) => labels.map(({ html }) => plainText(clean(html, context))));
    if (isMenu)
      context.diagnostics.push(diagnostic("HV4503", { name, lost: ["cloze"] }, context.place));
    const html = names.reduce(
      (text, one, index) => text.replace(`[${one}]`, blankHtml(index)),
      stem,
    );
    return blanksIn(reading, clean(html, context), all);
  }
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
  return makeMatching(said, pairs, { scoring });
}

/** What each menu belongs to: what stands in it, or before it. */
function leftsOf({ parts, fields, context: _ }: Reading): readonly string[] {
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

function scoringOf(rules: readonly Rule[]): "all" | "partial" {
  return rules.filter(worth).length > 1 ? "partial" : "all";
}

/** `response_grp`: what is on the left says which group it can be matched with. */
function readGroup(reading: Reading, { ident, labels }: ResponseField): Question | undefined {
  const { rules, said, context } = reading;
  const pairs = rules
    .filter(worth)
    .flatMap(({ compared }) => compared)
    .filter((one) => !one.isNot && (one.response === ident || one.response === ""))
    .flatMap(({ value }): (readonly [Html, Html])[] => {
      const [left, right] = value
        .split(/[\s,.]+/)
        .map((own) => labels.find((one) => one.ident === own));
      return left && right ? [[clean(left.html, context), clean(right.html, context)]] : [];
    });
  if (pairs.length < 2) return lacking(reading, "answers");
  return makeMatching(said, pairs, { scoring: scoringOf(rules) });
}

function readOrder(reading: Reading, { ident, labels }: ResponseField): Question | undefined {
  const order = rightIn(reading.rules, ident).map(({ value }) => value);
  const htmls = order.flatMap((own) => {
    const label = labels.find((one) => one.ident === own);
    return label ? [clean(label.html, reading.context)] : [];
  });
  if (htmls.length < 2) return lacking(reading, "answers");
  return makeOrdering(reading.said, htmls, { scoring: scoringOf(reading.rules) });
}

/** What is right where it is written. */
function writtenIn(
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

function readWords(reading: Reading, field: ResponseField): Question | undefined {
  const { answers, isExact } = writtenIn(reading, field);
  if (answers.length === 0) return lacking(reading, "right");
  const own = ownText(reading);
  const [stem, whole] = own ?? parted(textOf(reading), reading.context.lang);
  return makeFillIn({ ...reading.said, stem }, whole, [answers], { exact: isExact });
}

function readNumber(reading: Reading, field: ResponseField): Question | undefined {
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

/** Several fields in a text. */
function readBlanks(reading: Reading): Question | undefined {
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
