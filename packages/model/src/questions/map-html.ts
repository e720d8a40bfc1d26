import type { Html } from "../course.ts";
import type { Choice } from "./choice.ts";
import type { Item } from "./item.ts";
import type { Question } from "./question.ts";

/** The question with `change` applied to every piece of its HTML. */
export function mapHtml(question: Question, change: (html: Html) => Html): Question {
  const { explanation, hint } = question;
  const base = {
    stem: change(question.stem),
    ...(hint === undefined ? {} : { hint: change(hint) }),
    ...(explanation === undefined ? {} : { explanation: change(explanation) }),
  };
  const items = (list: readonly Item[]) =>
    list.map((item) => ({ ...item, html: change(item.html) }));
  const choices = <One extends Choice>(list: readonly One[]): One[] =>
    list.map((one) => ({
      ...one,
      html: change(one.html),
      ...(one.feedback === undefined ? {} : { feedback: change(one.feedback) }),
    }));
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
      return { ...question, ...base, choices: choices(question.choices) };
    case "hotspot":
      return { ...question, ...base, choices: choices(question.choices) };
    case "matching":
      return { ...question, ...base, lefts: items(question.lefts), rights: items(question.rights) };
    case "ordering":
      return { ...question, ...base, items: items(question.items) };
    case "categorize":
      return { ...question, ...base, groups: items(question.groups), items: items(question.items) };
    case "fill-in":
    case "numeric":
      return { ...question, ...base, text: change(question.text) };
    case "likert":
      return { ...question, ...base, scale: items(question.scale) };
    case "short-answer":
      return {
        ...question,
        ...base,
        sample: change(question.sample),
        rubric: question.rubric.map((one) => ({ ...one, html: change(one.html) })),
      };
  }
}
