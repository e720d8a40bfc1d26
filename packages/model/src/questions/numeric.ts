import type { Html } from "../course.ts";
import { gradeParts } from "./item.ts";
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
  return gradeParts(right ? 1 : 0, 1, "all");
}

/** How numbers are written, and what groups their digits in threes. */
const FORMS: readonly (readonly [form: RegExp, grouping: RegExp | string])[] = [
  [/^[+-]?\d+([.,]\d+)?$/, ""],
  [/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/, /\./g],
  [/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/, /,/g],
];

/**
 * The numbers that `text` may mean. Vietnamese writes 1.234,5 where English writes 1,234.5, and on a phone people write
 * as they are used to: `1.500` may be one and a half or fifteen hundred, and either reading is taken.
 */
export function readNumber(text: string): readonly number[] {
  const plain = text.replace(/[\s_]/g, "").replace(/^[−–]/, "-");
  return FORMS.flatMap(([form, grouping]) =>
    form.test(plain) ? [Number(plain.replace(grouping, "").replace(",", "."))] : [],
  );
}
