import type { Html, Question } from "@hocvu/model";

/** One line of what is right: something that may be answered, and what belongs to it. */
export interface KeyLine {
  readonly html: Html;
  /** Undefined where a line is neither right nor wrong. */
  readonly right?: boolean;
  /** What it belongs to, or the texts that are right. */
  readonly to?: Html;
  readonly feedback?: Html;
}

/** What is right about a question, line by line. */
export function keyLines(question: Question): readonly KeyLine[] {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
    case "hotspot":
      return question.choices.map(({ html, correct, feedback }) => ({
        html,
        right: correct,
        ...(feedback === undefined ? {} : { feedback }),
      }));
    case "matching":
      return paired(question.lefts, question.rights, question.right);
    case "categorize":
      return paired(question.items, question.groups, question.right);
    case "ordering":
      return question.right.flatMap((id) =>
        question.items.filter((item) => item.id === id).map(({ html }) => ({ html })),
      );
    case "fill-in":
      return question.blanks.map(({ answers }, index) => ({
        html: `(${index + 1})`,
        to: answers.map(escaped).join(" / "),
      }));
    case "numeric": {
      const { from, to } = question;
      return [{ html: "(1)", to: from === to ? String(from) : `${from}–${to}` }];
    }
    case "likert":
      return question.scale.map(({ html }) => ({ html }));
    case "short-answer":
      return [
        { html: question.sample },
        ...question.rubric.map(({ html, points }) => ({ html, to: String(points) })),
      ];
  }
}

type Items = readonly { readonly id: string; readonly html: Html }[];

function paired(things: Items, places: Items, right: readonly string[]): readonly KeyLine[] {
  return things.map(({ html }, index) => ({
    html,
    to: places.find(({ id }) => id === right[index])?.html ?? "",
  }));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
