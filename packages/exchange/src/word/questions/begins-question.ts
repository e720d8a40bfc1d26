import { bulletOf } from "../recognise/bullet.ts";
import { choiceMark, choicesWithin } from "../recognise/choice-marks.ts";
import { columnsToMatch } from "../recognise/columns.ts";
import { keyLine } from "../recognise/key-line.ts";
import { keyList } from "../recognise/key-list.ts";
import { type QuestionStart, questionStart } from "../recognise/question-start.ts";
import type { Draft } from "./draft.ts";
import { type Line, wordsOf } from "./line.ts";
import type { Standing } from "./standing.ts";

/** How far a number's choices may be from it. */
const NEAR = 40;

/** Whether a number begins a question: a word says so, or choices or a key come soon. */
export function beginsQuestion(
  { number, isNamed }: QuestionStart,
  index: number,
  standing: Standing,
): boolean {
  const { current, inKeys, into, drafts } = standing;
  if (isNamed) return !inKeys || answersCome(index, standing);
  const isOpen =
    current !== undefined && current.choices.length < 2 && !current.key && !current.columns;
  if (isOpen && !follows(number, drafts)) return false;
  if (isOpen && !isAlike(index, standing)) return false;
  if (into === "explanation" && !follows(number, drafts)) return false;
  return answersCome(index, standing);
}

function follows(number: number, drafts: readonly Draft[]): boolean {
  const last = drafts.at(-1)?.number;
  return last === undefined || number === last + 1 || number === 1;
}

/** Whether the open question began without a word as well: numbers within one that began with `Câu` are part of it. */
function isAlike(index: number, { lines, begun }: Standing): boolean {
  const own = lines[index];
  if (!own || !begun) return true;
  return (
    questionStart(begun)?.isNamed === false &&
    (own.label === undefined) === (begun.label === undefined)
  );
}

function answersCome(index: number, { lines, drafts }: Standing): boolean {
  const own = lines[index] as Line;
  if (choicesWithin(own, 0).length > 0) return true;
  const isListed = own.label;
  let bullets = 0;
  for (const line of lines.slice(index + 1, index + 1 + NEAR)) {
    if (line.table) {
      if (columnsToMatch(line.table)) return true;
      continue;
    }
    const text = wordsOf(line);
    if (text === "") continue;
    const mark = choiceMark(line);
    if (mark?.index === 0) return true;
    const key = keyLine(text);
    if (key) return keyList(key.value, 0).length < 2;
    const start = questionStart(line);
    if (start?.isNamed) return false;
    if (start && (line.label === undefined || !isListed || line.label.level <= isListed.level))
      return false;
    if (bulletOf(line)) bullets++;
    if (bullets > 1 && usesBullets(drafts)) return true;
  }
  return false;
}

function usesBullets(drafts: readonly Draft[]): boolean {
  return drafts.length === 0 || drafts.some(({ isBulleted }) => isBulleted);
}
