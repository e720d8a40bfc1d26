import { type Question, type Response, readNumber } from "@hocvu/model";
import type { Interaction } from "../tracker.ts";

/** What was answered and what is right, in the parts that SCORM and xAPI part interactions into. */
export function partsOf(
  question: Question,
  response: Response,
): Pick<Interaction, "type" | "response" | "right"> {
  if ("choices" in question) {
    const right = question.choices.filter(({ correct }) => correct).map(({ id }) => id);
    return { type: question.type === "true-false" ? "true-false" : "choice", response, right };
  }
  if ("right" in question) {
    const { right } = question;
    if (question.type === "ordering") return { type: "sequencing", response, right };
    return pairs(question.type === "matching" ? question.lefts : question.items, response, right);
  }
  if ("blanks" in question) {
    const right = question.blanks.map(({ answers }) => answers[0] || "");
    return { type: "fill-in", response, right };
  }
  if ("from" in question) {
    return {
      type: "numeric",
      response: readNumber(response[0] || "")
        .slice(0, 1)
        .map(String),
      right: [String(question.from), String(question.to)],
    };
  }
  // Whether a text is like the sample no platform can tell, and which criteria it met is nothing that was written.
  return {
    type: "rubric" in question ? "long-fill-in" : question.type,
    response: response.slice(0, 1),
    right: [],
  };
}

function pairs(things: readonly { readonly id: string }[], response: Response, right: Response) {
  const joined = (places: Response) =>
    things.flatMap(({ id }, index) => (places[index] ? [`${id}.${places[index]}`] : []));
  return { type: "matching", response: joined(response), right: joined(right) } as const;
}
