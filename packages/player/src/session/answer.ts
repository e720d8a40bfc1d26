import { MAX_SHORT_ANSWER, type Response } from "@hocvu/model";

// An answer as saved state carries it: ASCII without `;` and `,`, short, and the same way for every type of question.
// Ids, a character each, stand one after the other, `_` where one is missing: `bda_`. Texts stand each after a colon.

/** The most characters that a learner can write into one blank. */
export const MAX_TEXT = 60;

// The combining marks of Vietnamese (grave, acute, tilde, hook, dot; circumflex, breve, horn) and what stands for each.
const MARKS = "\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031b";
const SIGNS = "!'~().*-";

/** Empty for an answer that says nothing yet. */
export function encodeAnswer(response: Response): string {
  if (response.every((part) => part.trim() === "")) return "";
  return response.every((part) => /^[a-z0-9]?$/.test(part))
    ? response.map((part) => part || "_").join("")
    : response.map((part) => `:${encodeText(part.trim())}`).join("");
}

export function decodeAnswer(answer: string): Response {
  return answer.startsWith(":")
    ? answer.slice(1).split(":").map(decodeText)
    : [...answer].map((id) => (id === "_" ? "" : id));
}

/** Whether no part of the answer is missing. */
export function isWhole(answer: string): boolean {
  return answer !== "" && decodeAnswer(answer).every((part) => part !== "");
}

/** Letters and digits as they are, a Vietnamese letter as its plain one with a sign for each mark. */
function encodeText(text: string): string {
  return [...text.normalize("NFC").slice(0, MAX_SHORT_ANSWER).normalize("NFD")]
    .map((char) => {
      if (/[A-Za-z0-9]/.test(char)) return char;
      const mark = MARKS.indexOf(char);
      if (mark >= 0) return SIGNS.charAt(mark);
      if (char === " ") return "_";
      return char === "đ" ? "$$" : `$${(char.codePointAt(0) as number).toString(16)}$`;
    })
    .join("");
}

function decodeText(text: string): string {
  return text
    .replace(/\$([0-9a-f]{0,5})\$|[^A-Za-z0-9]/g, (sign, code?: string) => {
      if (code !== undefined) return code ? String.fromCodePoint(Number.parseInt(code, 16)) : "đ";
      return sign === "_" ? " " : MARKS[SIGNS.indexOf(sign)] || "";
    })
    .normalize("NFC");
}
