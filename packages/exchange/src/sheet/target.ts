import type { QuestionFormat } from "../format.ts";
import { csvHeader, csvOf } from "./write.ts";

/** A table with a row a question, for Excel and its like. */
export const csv: QuestionFormat = {
  id: "csv",
  title: "CSV",
  container: "file",
  carries: {
    forms: {
      single: "same",
      multiple: "same",
      "true-false": "same",
      hotspot: "none",
      matching: "none",
      ordering: "none",
      categorize: "none",
      "fill-in": "same",
      numeric: "same",
      likert: "none",
      "short-answer": "none",
    },
    blanks: "none",
    lacks: ["feedback", "pictures", "formatting", "formulas", "tones", "exact", "pins", "shuffle"],
  },
  layOut(course) {
    const rows = course.modules.flatMap(({ title, bank }) =>
      bank.map((question) => csvOf(question, title)),
    );
    const content = [
      csvHeader(course.lang.startsWith("vi") ? "vi" : "en"),
      ...rows.filter((row) => row !== undefined),
    ];
    // Excel takes a table without this mark for one in another code page.
    return [{ path: "bank.csv", content: `\uFEFF${content.join("")}` }];
  },
};
