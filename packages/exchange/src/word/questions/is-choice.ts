import { type ChoiceMark, choiceMark, choiceMarks } from "../recognise/choice-marks.ts";
import { questionStart } from "../recognise/question-start.ts";
import type { Draft } from "./draft.ts";
import type { Line } from "./line.ts";
import type { Standing } from "./standing.ts";

/** How many lines may stand between a choice and the next. */
const BETWEEN = 5;

/** Whether a letter begins a choice here: the first, the next one, or one that somebody misnumbered. */
export function isChoice(
  mark: ChoiceMark,
  line: Line,
  index: number,
  { current, into, inKeys, pending, lines }: Standing,
): boolean {
  if (mark.index === 0) {
    const isOpen = current && current.choices.length === 0 && into !== "nothing";
    if (isOpen && !inKeys) return true;
    // Questions without numbers: what stands before is what they ask.
    return pending.length > 0 && !inKeys && hasNext(line, index, lines);
  }
  if (!current || inKeys || current.isBulleted) return false;
  const count = current.choices.length;
  if (count === 0 || (into === "nothing" && current.key)) return false;
  if (current.choices[0]?.isLower !== mark.isLower) return false;
  return (
    mark.index === count || (mark.index < 8 && mark.index >= count - 1 && mark.index <= count + 1)
  );
}

/** Whether B follows A, in its line or beneath it. */
function hasNext(line: Line, at: number, lines: readonly Line[]): boolean {
  if (choiceMarks(line).length > 1) return true;
  return lines.slice(at + 1, at + 1 + BETWEEN).some((one) => choiceMark(one)?.index === 1);
}

/** Whether the next letter is still to come, so that a line between belongs to the choice before it. */
export function choicesGoOn({ choices }: Draft, index: number, { lines }: Standing): boolean {
  for (const line of lines.slice(index + 1, index + 1 + BETWEEN)) {
    const mark = choiceMark(line);
    if (mark) return mark.index === choices.length && mark.index > 0;
    if (questionStart(line)?.isNamed) return false;
  }
  return false;
}
