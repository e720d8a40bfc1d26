import type { ForeignForm, Loss } from "@hocvu/diagnostics";
import { asChoice, type Question, type QuestionType } from "@hocvu/model";
import { isFormatted } from "../html/foreign-html.ts";

/** What a format of question files has for a type: the same, the nearest, or nothing. */
export type Form = "same" | "none" | ForeignForm;

/** What a format can say of a question: the facts that both the writer's report and the reader of this code go by. */
export interface Carries {
  readonly forms: Readonly<Record<QuestionType, Form>>;
  /** Several blanks in one text; as `forms` if left out. */
  readonly blanks?: Form;
  /** A number between two; as `forms` if left out. */
  readonly ranges?: Form;
  /** What it has no place for, in any question. */
  readonly lacks: readonly Loss[];
  /** Types of which it always gives part of the points, or never. */
  readonly scoring?: (question: Question) => boolean;
  /** The most that a question can be worth there. */
  readonly mostPoints?: number;
  /** Whether what things are matched with is plain text there. */
  readonly plainMatches?: boolean;
}

/** What older XHTML has no element or attribute for. */
const FINE =
  /<(?:details|figure|aside|ruby|time|input)\b|<(?!img\b|div class="(?:math|table-scroll)")[^>]* (?:title|start|reversed|align)=/;

export function formOf(question: Question, { forms, blanks, ranges }: Carries): Form {
  const isSeveral = question.type === "fill-in" && question.blanks.length > 1;
  if (isSeveral && blanks) return blanks;
  const isRange = question.type === "numeric" && question.from !== question.to;
  return isRange && ranges ? ranges : forms[question.type];
}

/** What `question` has and a format has not. */
export function lossesOf(asked: Question, carries: Carries): readonly Loss[] {
  const isNamed = asked.type === "hotspot" && carries.forms.hotspot === "choice";
  const question = isNamed ? asChoice(asked) : asked;
  const { lacks, plainMatches, scoring, mostPoints = Number.POSITIVE_INFINITY } = carries;
  const has: Readonly<Record<Loss, boolean>> = {
    feedback:
      "choices" in question && question.choices.some(({ feedback }) => feedback !== undefined),
    explanation: question.explanation !== undefined,
    scoring: scoring?.(question) ?? false,
    pictures: htmlsOf(question).some((html) => html.includes("<img")),
    formatting: htmlsOf(question).some(isFormatted),
    formulas: htmlsOf(question).some((html) => html.includes("data-tex=")),
    hint: question.hint !== undefined,
    tones: question.type === "fill-in" && question.tones === "ignore",
    exact: question.type === "fill-in" && question.exact,
    tags: question.outcomes.length > 0 || question.difficulty !== undefined || !question.exam,
    points: question.points !== 1,
    pins: "choices" in question && question.choices.some(({ pinned }) => pinned),
    fine: htmlsOf(question).some((html) => FINE.test(html)),
    marking: question.type === "short-answer",
    shuffle: "choices" in question && question.type !== "true-false" && !question.shuffle,
  };
  const isLost = (one: Loss) =>
    lacks.includes(one) || one === "scoring" || (one === "points" && question.points > mostPoints);
  const lost = (Object.keys(has) as Loss[]).filter((one) => has[one] && isLost(one));
  const isFlat =
    (plainMatches && matchesOf(question).some(isFormatted)) ||
    (question.type === "hotspot" && question.choices.some(({ html }) => isFormatted(html)));
  return isFlat && !lost.includes("formatting") ? [...lost, "formatting"] : lost;
}

function matchesOf(question: Question): readonly string[] {
  if (question.type === "matching") return question.rights.map(({ html }) => html);
  return question.type === "categorize" ? question.groups.map(({ html }) => html) : [];
}

/** All HTML of a question. */
export function htmlsOf(question: Question): readonly string[] {
  const own = [question.stem, question.hint ?? "", question.explanation ?? ""];
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
    case "hotspot":
      return [...own, ...question.choices.flatMap(({ html, feedback = "" }) => [html, feedback])];
    case "matching":
      return [...own, ...[...question.lefts, ...question.rights].map(({ html }) => html)];
    case "categorize":
      return [...own, ...[...question.groups, ...question.items].map(({ html }) => html)];
    case "ordering":
      return [...own, ...question.items.map(({ html }) => html)];
    case "short-answer":
      return [...own, question.sample, ...question.rubric.map(({ html }) => html)];
    case "likert":
      return [...own, ...question.scale.map(({ html }) => html)];
    case "fill-in":
    case "numeric":
      return [...own, question.text];
  }
}
