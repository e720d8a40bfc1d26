import { type Question, type Response, readNumber } from "@hocvu/model";
import type { Interaction } from "../tracker.ts";

/** What was answered and what is right, in the parts that SCORM and xAPI part interactions into. */
export function partsOf(
  question: Question,
  response: Response,
): Pick<Interaction, "type" | "response" | "right"> {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false": {
      const right = question.choices.filter(({ correct }) => correct).map(({ id }) => id);
      return { type: question.type === "true-false" ? "true-false" : "choice", response, right };
    }
    case "likert":
      return { type: "likert", response, right: [] };
    case "matching":
      return pairs(question.lefts, response, question.right);
    case "categorize":
      return pairs(question.items, response, question.right);
    case "ordering":
      return { type: "sequencing", response, right: question.right };
    case "fill-in":
      return {
        type: "fill-in",
        response,
        right: question.blanks.map(({ answers }) => answers[0] || ""),
      };
    case "numeric": {
      const read = readNumber(response[0] || "")[0];
      return {
        type: "numeric",
        response: read === undefined ? [] : [String(read)],
        right: [String(question.from), String(question.to)],
      };
    }
  }
}

function pairs(things: readonly { readonly id: string }[], response: Response, right: Response) {
  const joined = (places: Response) =>
    things.flatMap(({ id }, index) => (places[index] ? [`${id}.${places[index]}`] : []));
  return { type: "matching", response: joined(response), right: joined(right) } as const;
}
