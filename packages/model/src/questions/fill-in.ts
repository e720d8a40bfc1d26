import type { Html } from "../course.ts";
import { gradeParts } from "./item.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** A text with blanks to be written in. */
export interface FillInQuestion extends QuestionBase {
  readonly type: "fill-in";
  /** With an empty `<span class="blank" data-blank="0">` where each blank is, counted from 0. */
  readonly text: Html;
  readonly blanks: readonly Blank[];
  /** `partial`: each right blank counts for itself. */
  readonly scoring: "all" | "partial";
  /** `exact` asks for every letter as written; otherwise case and spacing are forgiven. */
  readonly exact: boolean;
  /** `ignore` takes `dam may` for `đám mây`. */
  readonly tones: "count" | "ignore";
}

export interface Blank {
  /** What is right; any of them. */
  readonly answers: readonly string[];
}

/** The answer has one text for each blank. */
export function gradeFillIn(question: FillInQuestion, response: Response): Grade {
  const { blanks, scoring } = question;
  const even = (text: string) =>
    question.exact ? text.normalize("NFC").trim() : fold(text, question.tones);
  const hits = blanks.filter(({ answers }, index) =>
    answers.some((answer) => even(answer) === even(response[index] || "")),
  ).length;
  return gradeParts(hits, blanks.length, scoring);
}

// Grave, acute, tilde, hook, dot; as a text, which the bundler writes shorter.
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Text with everything evened out that a right answer may differ in: case, spacing, the place of a tone mark (`hoà` and
 * `hòa` are one word, spelt after the old and the new manner) and, if `tones` are to be ignored, all marks.
 */
export function fold(text: string, tones: "count" | "ignore"): string {
  const plain = text.normalize("NFD").toLowerCase().trim().replace(/\s+/g, " ");
  if (tones === "ignore") return plain.replace(/\p{M}/gu, "").replace(/đ/g, "d");
  return plain
    .split(" ")
    .map((word) => word.replace(TONES, "") + (word.match(TONES) || []).sort().join(""))
    .join(" ");
}
