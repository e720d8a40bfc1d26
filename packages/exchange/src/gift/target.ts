import type { Question } from "@hocvu/model";
import { byOutcome } from "../categories.ts";
import type { QuestionFormat } from "../format.ts";
import { giftOf } from "./write.ts";

/** Questions as plain text, which Moodle and many others read. */
export const gift: QuestionFormat = {
  id: "gift",
  title: "GIFT",
  container: "file",
  carries: {
    forms: {
      single: "same",
      multiple: "same",
      "true-false": "same",
      hotspot: "none",
      matching: "same",
      ordering: "matching",
      categorize: "matching",
      "fill-in": "same",
      numeric: "same",
      likert: "none",
      "short-answer": "essay",
    },
    blanks: "none",
    lacks: ["pictures", "hint", "tones", "exact", "points", "pins", "shuffle", "marking"],
    scoring: (question: Question) =>
      "scoring" in question &&
      question.scoring === "all" &&
      !["single", "true-false", "fill-in"].includes(question.type),
    plainMatches: true,
  },
  layOut(course) {
    const parts = course.modules.flatMap((module) =>
      byOutcome(module, course).flatMap(({ title, questions }) => {
        const names = [course.title, module.title, ...(title === undefined ? [] : [title])];
        const written = questions.map(giftOf).filter((text) => text !== undefined);
        const path = names.map((name) => name.replaceAll("/", "//")).join("/");
        return written.length === 0 ? [] : [`$CATEGORY: $course$/top/${path}\n`, ...written];
      }),
    );
    return [{ path: "bank.gift.txt", content: parts.join("\n") }];
  },
};
