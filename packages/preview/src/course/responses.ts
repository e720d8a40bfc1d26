import { grade, plainText, type Question, type Response } from "@hocvu/model";

/** How a question is answered rightly and wrongly, for whoever tries a course out. */
export interface Answers {
  readonly right: Response;
  /** Whole, and wrong. */
  readonly wrong: Response;
}

export function answersTo(question: Question): Answers {
  return { right: rightOf(question), wrong: wrongOf(question) };
}

function rightOf(question: Question): Response {
  switch (question.type) {
    case "single":
    case "multiple":
    case "hotspot":
    case "true-false":
      return question.choices.filter(({ correct }) => correct).map(({ id }) => id);
    case "matching":
    case "categorize":
    case "ordering":
      return question.right;
    case "fill-in":
      return question.blanks.map(({ answers }) => answers[0] ?? "");
    case "numeric":
      return [String(question.from)];
    case "likert":
      return question.scale.slice(0, 1).map(({ id }) => id);
    case "short-answer":
      return [plainText(question.sample), question.rubric.map(({ id }) => id).join("")];
  }
}

function wrongOf(question: Question): Response {
  switch (question.type) {
    case "single":
    case "multiple":
    case "hotspot":
    case "true-false": {
      const wrong = question.choices.filter(({ correct }) => !correct);
      // Where all are right, one of them alone is wrong.
      return (wrong.length > 0 ? wrong : question.choices).slice(0, 1).map(({ id }) => id);
    }
    case "matching":
      return others(question.right, question.rights);
    case "categorize":
      return others(question.right, question.groups);
    case "ordering":
      return [...question.right].reverse();
    case "fill-in":
      return question.blanks.map(() => wrongText(question));
    case "numeric":
      return [String(Math.ceil(question.to) + 1)];
    case "likert":
      return rightOf(question);
    case "short-answer":
      return ["x", "-"];
  }
}

/** For each place an id that does not belong there. */
function others(right: Response, places: readonly { readonly id: string }[]): Response {
  return right.map((id) => places.find((place) => place.id !== id)?.id ?? "");
}

/** A text that no blank takes, whatever its author thought of. */
function wrongText(question: Extract<Question, { readonly type: "fill-in" }>): string {
  let text = "x";
  while (
    grade(
      { ...question, scoring: "partial" },
      question.blanks.map(() => text),
    ).part.num > 0
  ) {
    text += "x";
  }
  return text;
}
