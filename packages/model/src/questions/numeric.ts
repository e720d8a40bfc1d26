import type { Html } from "../course.ts";
import type { Grade, QuestionBase } from "./question.ts";
import type { Response } from "./response.ts";

/** A number to be found, exactly or within a range. */
export interface NumericQuestion extends QuestionBase {
  readonly type: "numeric";
  /** With an empty `<span class="blank" data-blank="0">` where the number goes. */
  readonly text: Html;
  /** Both ends are right. */
  readonly from: number;
  readonly to: number;
}

/** The answer is one text: the number as the learner wrote it. */
export function gradeNumeric({ from, to }: NumericQuestion, [text = ""]: Response): Grade {
  const right = readNumber(text).some((number) => number >= from && number <= to);
  return { right, part: { num: right ? 1 : 0, den: 1 } };
}

/**
 * The numbers that `text` may mean. Vietnamese writes 1.234,5 where English writes 1,234.5, and on a phone people write
 * as they are used to: `1.500` may be one and a half or fifteen hundred, and either reading is taken.
 */
export function readNumber(text: string): readonly number[] {
  const plain = text
    .trim()
    .replace(/[\s\u00a0_]/g, "")
    .replace(/^[−–]/, "-");
  const readings = new Set<string>();
  if (/^[+-]?\d+([.,]\d+)?$/.test(plain)) readings.add(plain.replace(",", "."));
  if (/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain))
    readings.add(plain.replace(/\./g, "").replace(",", "."));
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) readings.add(plain.replace(/,/g, ""));
  return [...readings].map(Number);
}
