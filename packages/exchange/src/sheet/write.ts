import type { Question } from "@hocvu/model";
import { plainText } from "../html/foreign-html.ts";
import { tagsOf } from "../questions/tags.ts";
import { csvRow } from "./csv.ts";

const LETTERS = [..."ABCDEFGH"];

/** The first row of a bank as a table. */
export function csvHeader(lang: string): string {
  return csvRow(
    lang === "vi"
      ? [
          "Mã",
          "Chủ đề",
          "Loại",
          "Câu hỏi",
          ...LETTERS,
          "Đáp án",
          "Giải thích",
          "Gợi ý",
          "Chuẩn đầu ra",
          "Độ khó",
          "Điểm",
        ]
      : [
          "Id",
          "Module",
          "Type",
          "Question",
          ...LETTERS,
          "Answer",
          "Explanation",
          "Hint",
          "Outcome",
          "Difficulty",
          "Points",
        ],
  );
}

/** A question as a row; nothing for one that does not fit into it. */
export function csvOf(question: Question, category: string): string | undefined {
  const answer = answerOf(question);
  if (answer === undefined) return undefined;
  const { id, stem, explanation = "", hint = "", difficulty = "", points } = question;
  const choices = "choices" in question ? question.choices.map(({ html }) => plainText(html)) : [];
  const asked = question.type === "fill-in" || question.type === "numeric" ? question.text : "";
  const text = plainText(
    `${stem} ${asked.replace(/^<p>\s*<span class="blank"[^>]*><\/span>\s*<\/p>$/, "")}`,
  );
  return csvRow([
    id,
    category,
    question.type,
    text,
    ...LETTERS.map((_, index) => choices[index] ?? ""),
    answer,
    plainText(explanation),
    plainText(hint),
    tagsOf({ ...question, difficulty: undefined } as unknown as Question).join(", "),
    difficulty,
    points === 1 ? "" : String(points),
  ]);
}

function answerOf(question: Question): string | undefined {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false": {
      if (question.choices.length > LETTERS.length) return undefined;
      const right = question.choices.flatMap(({ correct }, index) =>
        correct ? [LETTERS[index]] : [],
      );
      return right.join(", ");
    }
    case "numeric":
      return question.from === question.to
        ? String(question.from)
        : `${question.from}..${question.to}`;
    case "fill-in":
      return question.blanks.length === 1 ? question.blanks[0]?.answers.join(" | ") : undefined;
    default:
      return undefined;
  }
}
