import type { Table } from "../parts/blocks.ts";
import { bulletOf } from "../recognise/bullet.ts";
import { choiceMark, choiceMarks } from "../recognise/choice-marks.ts";
import { explanationStart, hintStart, isReason } from "../recognise/explanation.ts";
import { keyLine } from "../recognise/key-line.ts";
import { questionStart } from "../recognise/question-start.ts";
import { beginsQuestion } from "./begins-question.ts";
import type { Drafts } from "./draft.ts";
import { Drafting } from "./drafting.ts";
import { choicesGoOn, isChoice } from "./is-choice.ts";
import { keysInLine } from "./keys-in-line.ts";
import { type Line, partOf, wordsOf } from "./line.ts";
import { sectionAt } from "./section-at.ts";
import { tableSays } from "./table-says.ts";

/** Parts lines into questions by what the recognisers say of each; what is right is decided later, when all keys are known. */
export function assemble(lines: readonly Line[]): Drafts {
  const drafting = new Drafting(lines);
  for (const [index, line] of lines.entries()) {
    if (line.table) takeTable(drafting, line, line.table);
    else take(drafting, line, index);
  }
  return drafting.done();
}

/** Asks the recognisers in turn: the first that knows a line has it. */
function take(drafting: Drafting, line: Line, index: number): void {
  const text = wordsOf(line);
  if (text === "") return;
  const { current, into } = drafting;
  const first = choiceMark(line);
  if (first && isChoice(first, line, index, drafting)) {
    drafting.addChoices(line, choiceMarks(line));
    return;
  }
  const keys = keysInLine(line, text, drafting);
  if (keys.length > 0) {
    drafting.addKeys(line, keys);
    return;
  }
  const start = questionStart(line);
  if (start && beginsQuestion(start, index, drafting)) {
    drafting.begin(line, start);
    return;
  }
  const section = sectionAt(line, start, index, drafting);
  if (section) {
    drafting.beginSection(line, section, text);
    return;
  }
  if (!current) {
    drafting.leave(line);
    return;
  }
  const explained = explanationStart(line.text);
  if (explained !== undefined) {
    drafting.beginPart(partOf(line, explained), "explanation");
    return;
  }
  if (current.key && into === "nothing" && isReason(text)) {
    drafting.beginPart(line, "explanation");
    return;
  }
  const hinted = hintStart(line.text);
  if (hinted !== undefined) {
    drafting.beginPart(partOf(line, hinted), "hint");
    return;
  }
  const key = keyLine(line.text);
  if (key) {
    drafting.answer(line, key.value);
    return;
  }
  const bullet = bulletOf(line);
  if (bullet && drafting.addBullet(line, bullet.end, bullet.isTicked)) return;
  if (drafting.inKeys || into === "nothing") drafting.leave(line);
  else if (into !== "choice" || choicesGoOn(current, index, drafting)) drafting.goOn(line);
  else drafting.close(line);
}

function takeTable(drafting: Drafting, line: Line, table: Table): void {
  const says = tableSays(table, drafting);
  switch (says.kind) {
    case "keys":
      drafting.addKeys(line, says.keys);
      return;
    case "bank":
      drafting.addBank(line, table);
      return;
    case "columns":
      drafting.match(line, says.columns);
      return;
    case "asked":
      drafting.addTable(line, table);
      return;
    case "other":
      drafting.leave(line);
  }
}
