import { explanationStart } from "../recognise/explanation.ts";
import { keyList } from "../recognise/key-list.ts";
import { type QuestionStart, questionStart } from "../recognise/question-start.ts";
import { sectionOf } from "../recognise/section.ts";
import { type Line, wordsOf } from "./line.ts";
import type { Standing } from "./standing.ts";

/** The part that a line begins; a heading such as `Hướng dẫn giải` may as well begin one question's reason. */
export function sectionAt(
  line: Line,
  start: QuestionStart | undefined,
  index: number,
  { current, lines }: Standing,
): ReturnType<typeof sectionOf> {
  if (line.heading === undefined && start?.isNamed) return undefined;
  const section = sectionOf(line);
  const isReason =
    section === "keys" &&
    (current?.choices.length ?? 0) > 1 &&
    explanationStart(line.text) !== undefined;
  return !isReason || isListNext(lines, index) ? section : undefined;
}

/** Whether what comes is a list of keys or of questions, or nothing. */
function isListNext(lines: readonly Line[], index: number): boolean {
  let at = index + 1;
  while (at < lines.length && isBlank(lines[at] as Line)) at++;
  const next = lines[at];
  return (
    next === undefined ||
    next.table !== undefined ||
    questionStart(next) !== undefined ||
    keyList(wordsOf(next), 0, { inList: true }).length > 0
  );
}

function isBlank(line: Line): boolean {
  return !line.table && wordsOf(line) === "";
}
