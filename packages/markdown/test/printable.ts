import type { Diagnostic } from "@hocvu/diagnostics";
import type { Course, Module, Question } from "@hocvu/model";

/**
 * All that a learner can get to read of a course, as one text: pages, questions, terms, alternative texts. Ids, addresses
 * and front matter are not among it, so a word that is only part of an id counts as lost.
 */
export function printableOf({ welcome, modules, glossary }: Course): string {
  return [textOf(welcome), ...modules.map((module) => printableOfModule(module, glossary))].join(
    "\n",
  );
}

/** The same of one module, with the terms that it may have defined. */
export function printableOfModule({ pages, bank }: Module, glossary: Course["glossary"]): string {
  return [
    ...pages.flatMap(({ title, html, checks }) => [title, html, ...checks.flatMap(wordsOf)]),
    ...bank.flatMap(wordsOf),
    ...glossary.flatMap(({ term, definition }) => [term, definition]),
  ]
    .map(textOf)
    .join("\n");
}

function wordsOf(question: Question): readonly string[] {
  const { stem, hint = "", explanation = "" } = question;
  return [stem, hint, explanation, ...answersOf(question)];
}

function answersOf(question: Question): readonly string[] {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
    case "hotspot":
      return question.choices.flatMap(({ html, feedback = "" }) => [html, feedback]);
    case "matching":
      return [...question.lefts, ...question.rights].map(({ html }) => html);
    case "ordering":
      return question.items.map(({ html }) => html);
    case "categorize":
      return [...question.groups, ...question.items].map(({ html }) => html);
    case "fill-in":
      return [question.text, ...question.blanks.flatMap(({ answers }) => answers)];
    case "numeric":
      return [question.text];
    case "short-answer":
      return [question.sample, ...question.rubric.map(({ html }) => html)];
    case "likert":
      return question.scale.map(({ html }) => html);
  }
}

/** What is read of HTML: its text, and what stands in for pictures and formulas. */
function textOf(html: string): string {
  return html
    .replace(/<[a-z][^<>]*?\balt="([^"]*)"[^<>]*>/g, " $1 ")
    .replace(/<[a-z][^<>]*?\bdata-tex="([^"]*)"[^<>]*>/g, " $1 ")
    .replace(/<wbr>/g, "")
    .replace(/<[^<>]*>/g, "\u0000");
}

/** What may span several blocks, as it speaks of all of them: text before a bank's first question, HTML, a footnote. */
const WIDE: readonly Diagnostic["code"][] = ["HV2212", "HV2109", "HV2254"];

/** Whether one of `diagnostics` points at what stands from `start` to `end`, and at little else. */
export function isPointedAt(
  start: number,
  end: number,
  source: string,
  diagnostics: readonly Diagnostic[],
): boolean {
  return diagnostics.some(({ code, place }) => {
    if (!place || place.start.offset > start || place.end.offset < end) return false;
    const marked = source.slice(place.start.offset, place.end.offset);
    return WIDE.includes(code) || !/\n[ \t>]*\n/.test(marked);
  });
}
