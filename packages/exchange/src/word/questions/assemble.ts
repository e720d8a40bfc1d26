import { columnsOf } from "../../sheet/columns.ts";
import type { Table } from "../parts/blocks.ts";
import { bulletOf } from "../recognise/bullet.ts";
import {
  type ChoiceMark,
  choiceMark,
  choiceMarks,
  choicesWithin,
} from "../recognise/choice-marks.ts";
import { columnsToMatch } from "../recognise/columns.ts";
import { explanationStart, hintStart, isReason } from "../recognise/explanation.ts";
import { keyLine } from "../recognise/key-line.ts";
import { type Key, keyList } from "../recognise/key-list.ts";
import { keyTable, textOf } from "../recognise/key-table.ts";
import { ratedAs } from "../recognise/level.ts";
import { passageFor } from "../recognise/passage.ts";
import { type QuestionStart, questionStart } from "../recognise/question-start.ts";
import { asksForTruth, sectionOf } from "../recognise/section.ts";
import type { Draft, DraftChoice, Drafts } from "./draft.ts";
import { type Line, partOf, wordsOf } from "./line.ts";

/** How far a number's choices may be from it. */
const NEAR = 40;

/** Parts lines into questions by what the recognisers say of each; what is right is decided later, when all keys are known. */
export function assemble(lines: readonly Line[]): Drafts {
  return new Assembly(lines).run();
}

class Assembly {
  readonly #lines: readonly Line[];
  readonly #drafts: Draft[] = [];
  readonly #keys: Key[] = [];
  readonly #banks: Table[] = [];
  readonly #outside: Line[] = [];
  readonly #used = new Set<number>();
  #current: Draft | undefined;
  /** What the lines that come are added to. */
  #into: "stem" | "choice" | "explanation" | "hint" | "nothing" = "nothing";
  #inKeys = false;
  #judges = false;
  /** Lines since the last question ended: the next one's words if it has no number. */
  #pending: Line[] = [];
  #category: readonly string[] = [];
  /** A text that several questions speak of, and their numbers. */
  #passage: { readonly from: number; readonly to: number; readonly parts: Line[] } | undefined;
  /** The line that the open question began with, where it has a number. */
  #begun: Line | undefined;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  run(): Drafts {
    for (const [index, line] of this.#lines.entries()) this.#take(line, index);
    return {
      drafts: this.#drafts,
      keys: this.#keys,
      banks: this.#banks,
      outside: this.#outside,
      used: this.#used,
    };
  }

  #take(line: Line, index: number): void {
    if (line.table) {
      this.#table(line, line.table);
      return;
    }
    const text = wordsOf(line);
    if (text === "") return;
    const first = choiceMark(line);
    if (first && this.#isChoice(first, line, index)) {
      this.#choices(line, choiceMarks(line));
      return;
    }
    if (this.#keyed(line, text)) return;
    const start = questionStart(line);
    if (start && this.#begins(start, index)) {
      this.#begin(line, start);
      return;
    }
    const section = this.#sectionAt(line, start, index);
    if (section) {
      this.#section(line, section, text);
      return;
    }
    const explained = explanationStart(line.text);
    if (explained !== undefined && this.#current) {
      this.#continue(partOf(line, explained), "explanation");
      return;
    }
    if (this.#current?.key && this.#into === "nothing" && isReason(text)) {
      this.#continue(line, "explanation");
      return;
    }
    const hinted = hintStart(line.text);
    if (hinted !== undefined && this.#current) {
      this.#continue(partOf(line, hinted), "hint");
      return;
    }
    const key = keyLine(line.text);
    if (key && this.#current) {
      this.#use(line);
      this.#current.key = { value: key.value, number: line.number };
      // Solutions name the answer first or last.
      if (this.#into !== "explanation") this.#into = "nothing";
      return;
    }
    const bullet = bulletOf(line);
    if (bullet && this.#current && this.#bulleted(line, bullet.end, bullet.isTicked)) return;
    this.#text(line, index);
  }

  /** The part that a line begins; a heading such as `Hướng dẫn giải` may as well begin one question's reason. */
  #sectionAt(line: Line, start: QuestionStart | undefined, index: number) {
    if (line.heading === undefined && start?.isNamed) return undefined;
    const section = sectionOf(line);
    const isReason =
      section === "keys" &&
      (this.#current?.choices.length ?? 0) > 1 &&
      explanationStart(line.text) !== undefined;
    if (!isReason) return section;
    const next = this.#lines.slice(index + 1).find((one) => one.table || wordsOf(one) !== "");
    const isList =
      next === undefined ||
      next.table !== undefined ||
      questionStart(next) !== undefined ||
      keyList(wordsOf(next), 0, { inList: true }).length > 0;
    return isList ? section : undefined;
  }

  #use(line: Line): void {
    this.#used.add(line.number);
  }

  #leave(line: Line): void {
    const passage = line.table ? undefined : passageFor(wordsOf(line));
    if (passage) {
      this.#passage = { ...passage, parts: [] };
      this.#use(line);
      this.#current = undefined;
      this.#into = "nothing";
      return;
    }
    // What comes behind it, up to the first of its questions, is the text itself.
    if (this.#passage && this.#current === undefined && line.heading === undefined) {
      this.#passage.parts.push(line);
      this.#use(line);
      return;
    }
    this.#outside.push(line);
    this.#pending.push(line);
  }

  /** Whether a letter begins a choice here: the first, the next one, or one that somebody misnumbered. */
  #isChoice(mark: ChoiceMark, line: Line, index: number): boolean {
    const current = this.#current;
    if (mark.index === 0) {
      const isOpen = current && current.choices.length === 0 && this.#into !== "nothing";
      if (isOpen && !this.#inKeys) return true;
      // Questions without numbers: what stands before is what they ask.
      return this.#pending.length > 0 && !this.#inKeys && this.#hasNext(line, index);
    }
    if (!current || this.#inKeys || current.isBulleted) return false;
    const count = current.choices.length;
    if (count === 0 || (this.#into === "nothing" && current.key)) return false;
    if (current.choices[0]?.isLower !== mark.isLower) return false;
    return (
      mark.index === count || (mark.index < 8 && mark.index >= count - 1 && mark.index <= count + 1)
    );
  }

  /** Whether B follows A, in its line or beneath it. */
  #hasNext(line: Line, at: number): boolean {
    if (choiceMarks(line).length > 1) return true;
    return this.#lines.slice(at + 1, at + 6).some((one) => choiceMark(one)?.index === 1);
  }

  #choices(line: Line, marks: readonly ChoiceMark[]): void {
    if (
      marks[0]?.index === 0 &&
      (this.#into === "nothing" || (this.#current?.choices.length ?? 0) > 0 || !this.#current)
    )
      this.#beginUnnumbered(line);
    const current = this.#current as Draft;
    if (current.isBulleted) {
      // What looked like choices before belongs to what is asked.
      current.stem.push(...current.choices.splice(0).flatMap(({ lines }) => lines));
      current.isBulleted = false;
    }
    this.#use(line);
    this.#into = "choice";
    marks.forEach((mark, index) => {
      const own = partOf(line, mark.end, marks[index + 1]?.start ?? line.text.length);
      current.choices.push({
        lines: [own],
        marked: mark.letter < 0 ? undefined : { line, letter: mark.letter },
        isLower: mark.isLower,
        isStarred: mark.isStarred,
      });
    });
  }

  #beginUnnumbered(line: Line): void {
    // Headings and names of parts ask nothing.
    const asked = this.#pending.filter((one) => sectionOf(one) === undefined).slice(-6);
    for (const one of asked) {
      this.#use(one);
      const at = this.#outside.lastIndexOf(one);
      if (at >= 0) this.#outside.splice(at, 1);
    }
    this.#open(undefined, asked[0]?.number ?? line.number, undefined);
    this.#begun = undefined;
    this.#current?.stem.push(...asked);
  }

  #open(number: number | undefined, at: number, rated: Draft["rated"]): void {
    this.#current = {
      ...{ number, at, stem: [], rated, choices: [], isBulleted: false, key: undefined },
      ...{ explanation: [], hint: [], columns: undefined },
      asksForTruth: this.#judges,
      category: this.#category,
    };
    this.#drafts.push(this.#current);
    this.#pending = [];
    this.#into = "stem";
    this.#inKeys = false;
  }

  /** Lines of keys: in their part, or wherever a line has nothing else. */
  #keyed(line: Line, text: string): boolean {
    const behind = keyLine(text);
    const isMatching = this.#current?.columns !== undefined && !this.#inKeys;
    if (behind && !isMatching) {
      const keys = keyList(behind.value, line.number);
      if (keys.length > 1 || (keys.length === 1 && /^\D*\d/.test(behind.value) && this.#inKeys)) {
        this.#addKeys(line, keys);
        return true;
      }
    }
    const label = line.label?.kind === "number" && this.#inKeys ? `${line.label.value}. ` : "";
    const keys = keyList(label + text, line.number, { inList: this.#inKeys });
    const isList = this.#inKeys
      ? keys.length > 0
      : keys.length > 2 ||
        (keys.length > 0 && this.#drafts.length > 1 && this.#knows(keys) && !line.label);
    if (!isList || isMatching) return false;
    this.#addKeys(line, keys);
    return true;
  }

  /** Whether all of these are numbers of questions that have choices. */
  #knows(keys: readonly Key[]): boolean {
    const known = new Set(
      this.#drafts.filter(({ choices }) => choices.length > 1).map(({ number }) => number),
    );
    return keys.every(({ question, value }) => known.has(question) && value.length === 1);
  }

  #addKeys(line: Line, keys: readonly Key[]): void {
    this.#use(line);
    this.#keys.push(...keys);
    this.#inKeys = true;
    this.#current = undefined;
    this.#into = "nothing";
    this.#pending = [];
  }

  /** Whether a number begins a question: a word says so, or choices or a key come soon. */
  #begins({ number, isNamed }: QuestionStart, index: number): boolean {
    if (isNamed) return !this.#inKeys || this.#answersCome(index);
    const current = this.#current;
    const isOpen =
      current !== undefined && current.choices.length < 2 && !current.key && !current.columns;
    if (isOpen && !this.#follows(number)) return false;
    if (isOpen && !this.#isAlike(index)) return false;
    if (this.#into === "explanation" && !this.#follows(number)) return false;
    return this.#answersCome(index);
  }

  #follows(number: number): boolean {
    const last = this.#drafts.at(-1)?.number;
    return last === undefined || number === last + 1 || number === 1;
  }

  /** Whether the open question began without a word as well: numbers within one that began with `Câu` are part of it. */
  #isAlike(index: number): boolean {
    const own = this.#lines[index];
    const before = this.#begun;
    if (!own || !before) return true;
    return (
      questionStart(before)?.isNamed === false &&
      (own.label === undefined) === (before.label === undefined)
    );
  }

  #answersCome(index: number): boolean {
    const own = this.#lines[index] as Line;
    if (choicesWithin(own, 0).length > 0) return true;
    const isListed = own.label;
    let bullets = 0;
    for (const line of this.#lines.slice(index + 1, index + 1 + NEAR)) {
      if (line.table) {
        if (columnsToMatch(line.table)) return true;
        continue;
      }
      const text = wordsOf(line);
      if (text === "") continue;
      const mark = choiceMark(line);
      if (mark?.index === 0) return true;
      if (keyLine(text)) return keyList(keyLine(text)?.value ?? "", 0).length < 2;
      const start = questionStart(line);
      if (start?.isNamed) return false;
      if (start && (line.label === undefined || !isListed || line.label.level <= isListed.level))
        return false;
      if (bulletOf(line)) bullets++;
      if (bullets > 1 && this.#usesBullets()) return true;
    }
    return false;
  }

  #usesBullets(): boolean {
    return this.#drafts.length === 0 || this.#drafts.some(({ isBulleted }) => isBulleted);
  }

  #begin(line: Line, { number, end }: QuestionStart): void {
    const rated = ratedAs(line.text, end);
    this.#open(number, line.number, rated);
    this.#begun = line;
    this.#use(line);
    const marks = choicesWithin(line, rated.end);
    const [first] = marks;
    const own = partOf(line, rated.end, first?.start ?? line.text.length);
    if (own.spans.length > 0 && wordsOf(own) !== "") this.#current?.stem.push(own);
    const passage = this.#passage;
    if (passage && number >= passage.from && number <= passage.to)
      this.#current?.stem.push(...passage.parts.map((part) => part.table ?? part));
    else this.#passage = undefined;
    if (first) this.#choices(line, marks);
  }

  #section(line: Line, section: "keys" | "part" | "end", text: string): void {
    this.#into = "nothing";
    if (section === "keys") {
      this.#inKeys = true;
      this.#use(line);
      this.#pending = [];
      return;
    }
    this.#current = undefined;
    this.#inKeys = false;
    this.#judges = section === "part" && asksForTruth(text);
    if (section === "part" && line.heading !== undefined && line.heading <= 1)
      this.#category = [text];
    if (section === "end") this.#use(line);
    else this.#leave(line);
    this.#pending = [];
  }

  #continue(line: Line, into: "explanation" | "hint"): void {
    this.#use(line);
    this.#into = into;
    if (wordsOf(line) !== "") this.#current?.[into].push(line);
  }

  #bulleted(line: Line, end: number, isTicked: boolean): boolean {
    const current = this.#current as Draft;
    if (this.#into !== "stem" && !(this.#into === "choice" && current.isBulleted)) return false;
    if (current.choices.length > 0 && !current.isBulleted) return false;
    current.isBulleted = true;
    this.#use(line);
    this.#into = "choice";
    const own = partOf(line, end);
    const starred = /^\s*\*\s*/.exec(own.text);
    current.choices.push({
      lines: [starred ? partOf(own, starred[0].length) : own],
      ...{ marked: undefined, isLower: false, isStarred: isTicked || starred !== null },
    });
    return true;
  }

  #text(line: Line, index: number): void {
    const current = this.#current;
    if (!current || this.#inKeys) {
      this.#leave(line);
      return;
    }
    switch (this.#into) {
      case "stem":
        this.#use(line);
        current.stem.push(line);
        return;
      case "explanation":
      case "hint":
        this.#use(line);
        current[this.#into].push(line);
        return;
      case "choice":
        if (this.#goesOn(current, index)) {
          this.#use(line);
          (current.choices.at(-1) as DraftChoice).lines.push(line);
          return;
        }
        this.#into = "nothing";
        this.#leave(line);
        return;
      default:
        this.#leave(line);
        return;
    }
  }

  /** Whether the next letter is still to come, so that a line between belongs to the choice before it. */
  #goesOn({ choices }: Draft, index: number): boolean {
    for (const line of this.#lines.slice(index + 1, index + 6)) {
      const mark = choiceMark(line);
      if (mark) return mark.index === choices.length && mark.index > 0;
      if (questionStart(line)?.isNamed) return false;
    }
    return false;
  }

  #table(line: Line, table: Table): void {
    const keys = keyTable(table);
    if (keys.length > 0) {
      this.#addKeys(line, keys);
      return;
    }
    const header = table.rows.slice(0, 3).map((row) => columnsOf(row.map(textOf)));
    const columns = header.find((one) => one !== undefined && one.size > 1);
    if (columns && (columns.has("answer") || columns.has("choice0"))) {
      this.#use(line);
      this.#banks.push(table);
      this.#current = undefined;
      return;
    }
    const current = this.#current;
    if (current && this.#into === "stem") {
      this.#use(line);
      const asks = /ghép|nối|match|tương ứng/iu.test(
        current.stem.map((one) => ("text" in one ? one.text : "")).join(" "),
      );
      const found = columnsToMatch(table);
      if (found && (found.areNamed || asks)) current.columns = found;
      else current.stem.push(table);
      return;
    }
    if (current && this.#into === "explanation") {
      this.#leave(line);
      return;
    }
    this.#leave(line);
  }
}
