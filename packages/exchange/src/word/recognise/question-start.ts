import type { Line } from "../questions/line.ts";

export interface QuestionStart {
  readonly number: number;
  /** Where the question's own words begin in the line. */
  readonly end: number;
  /** Whether a word such as `Câu` says that it is one; a number alone may be anything. */
  readonly isNamed: boolean;
}

const NAMED =
  /^\s*[*•\-–]?\s*(?:câu(?:\s*hỏi)?|question|ques|q)\s*(?:số\s*)?(\d{1,4})\s*(?=[.:)\]/\-–,([\s]|$)[.:)\]/\-–]*\s*/iu;
/** A chapter has such a name as well. */
const TASK = /^\s*bài(?:\s*tập)?\s*(?:số\s*)?(\d{1,4})\s*[.:)/\-–]\s*/iu;
const NUMBERED = /^\s*[(]?(\d{1,4})\s*(?:[.)\]/:]|\s[-–]\s)(?!\d)\s*(?=\S)/u;

/** `Câu 1:`, `Question 1.`, `Bài 1:`, `1.`, `01)`, `1/`, or a number that Word gave. */
export function questionStart({ text, label }: Line): QuestionStart | undefined {
  const named = NAMED.exec(text);
  if (named) return { number: Number(named[1]), end: named[0].length, isNamed: true };
  if (label?.kind === "number") {
    const isNamed = /câu|question/i.test(label.text);
    return { number: label.value, end: 0, isNamed };
  }
  const numbered = TASK.exec(text) ?? NUMBERED.exec(text);
  return numbered
    ? { number: Number(numbered[1]), end: numbered[0].length, isNamed: false }
    : undefined;
}
