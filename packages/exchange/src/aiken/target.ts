import type { QuestionFormat } from "../format.ts";
import { aikenOf } from "./write.ts";

/** The plainest of all formats: single choices without a word more. */
export const aiken: QuestionFormat = {
  id: "aiken",
  title: "Aiken",
  container: "file",
  carries: {
    forms: {
      single: "same",
      multiple: "none",
      "true-false": "choice",
      hotspot: "none",
      matching: "none",
      ordering: "none",
      categorize: "none",
      "fill-in": "none",
      numeric: "none",
      likert: "none",
      "short-answer": "none",
    },
    lacks: [
      "feedback",
      "explanation",
      "pictures",
      "formatting",
      "formulas",
      "hint",
      "tags",
      "points",
      "pins",
      "shuffle",
    ],
  },
  layOut(course) {
    const questions = course.modules.flatMap(({ bank }) => bank);
    const content = questions
      .map(aikenOf)
      .filter((text) => text !== undefined)
      .join("\n");
    return [{ path: "bank.aiken.txt", content }];
  },
};
