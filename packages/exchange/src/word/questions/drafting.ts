import type { Table } from "../parts/blocks.ts";
import { type ChoiceMark, choicesWithin } from "../recognise/choice-marks.ts";
import type { Columns } from "../recognise/columns.ts";
import type { Key } from "../recognise/key-list.ts";
import { ratedAs } from "../recognise/level.ts";
import { passageFor } from "../recognise/passage.ts";
import type { QuestionStart } from "../recognise/question-start.ts";
import { asksForTruth, sectionOf } from "../recognise/section.ts";
import type { Draft, DraftChoice, Drafts } from "./draft.ts";
import { type Line, partOf, wordsOf } from "./line.ts";
import type { Into, Standing } from "./standing.ts";

/** What becomes of a document's lines, one after the other: questions with their choices and keys, and what belongs to none. */
export class Drafting implements Standing {
  readonly lines: readonly Line[];
  readonly drafts: Draft[] = [];
  current: Draft | undefined;
  begun: Line | undefined;
  into: Into = "nothing";
  inKeys = false;
  pending: Line[] = [];
  readonly answerable = new Set<number>();
  readonly #keys: Key[] = [];
  readonly #banks: Table[] = [];
  readonly #outside: Line[] = [];
  readonly #used = new Set<number>();
  #judges = false;
  #category: readonly string[] = [];
  /** A text that several questions speak of, and their numbers. */
  #passage: { readonly from: number; readonly to: number; readonly parts: Line[] } | undefined;

  constructor(lines: readonly Line[]) {
    this.lines = lines;
  }

  #use(line: Line): void {
    this.#used.add(line.number);
  }

  /** A line of no question. */
  leave(line: Line): void {
    const passage = line.table ? undefined : passageFor(wordsOf(line));
    if (passage) {
      this.#passage = { ...passage, parts: [] };
      this.#use(line);
      this.current = undefined;
      this.into = "nothing";
      return;
    }
    // What comes behind it, up to the first of its questions, is the text itself.
    if (this.#passage && this.current === undefined && line.heading === undefined) {
      this.#passage.parts.push(line);
      this.#use(line);
      return;
    }
    this.#outside.push(line);
    this.pending.push(line);
  }

  /** The choices of a line, which may be the first of a question without a number. */
  addChoices(line: Line, marks: readonly ChoiceMark[]): void {
    if (
      marks[0]?.index === 0 &&
      (this.into === "nothing" || (this.current?.choices.length ?? 0) > 0 || !this.current)
    )
      this.#beginUnnumbered(line);
    const current = this.current as Draft;
    if (current.isBulleted) {
      // What looked like choices before belongs to what is asked.
      current.stem.push(...current.choices.splice(0).flatMap(({ lines }) => lines));
      current.isBulleted = false;
    }
    this.#use(line);
    this.into = "choice";
    marks.forEach((mark, index) => {
      const own = partOf(line, mark.end, marks[index + 1]?.start ?? line.text.length);
      current.choices.push({
        lines: [own],
        marked: mark.letter < 0 ? undefined : { line, letter: mark.letter },
        isLower: mark.isLower,
        isStarred: mark.isStarred,
      });
    });
    this.#count(current);
  }

  #count({ number, choices }: Draft): void {
    if (number !== undefined && choices.length > 1) this.answerable.add(number);
  }

  #beginUnnumbered(line: Line): void {
    // Headings and names of parts ask nothing.
    const asked = this.pending.filter((one) => sectionOf(one) === undefined).slice(-6);
    for (const one of asked) {
      this.#use(one);
      const at = this.#outside.lastIndexOf(one);
      if (at >= 0) this.#outside.splice(at, 1);
    }
    this.#open(undefined, asked[0]?.number ?? line.number, undefined);
    this.begun = undefined;
    this.current?.stem.push(...asked);
  }

  #open(number: number | undefined, at: number, rated: Draft["rated"]): void {
    this.current = {
      ...{ number, at, stem: [], rated, choices: [], isBulleted: false, key: undefined },
      ...{ explanation: [], hint: [], columns: undefined },
      asksForTruth: this.#judges,
      category: this.#category,
    };
    this.drafts.push(this.current);
    this.pending = [];
    this.into = "stem";
    this.inKeys = false;
  }

  /** Keys of several questions. */
  addKeys(line: Line, keys: readonly Key[]): void {
    this.#use(line);
    this.#keys.push(...keys);
    this.inKeys = true;
    this.current = undefined;
    this.into = "nothing";
    this.pending = [];
  }

  /** A question with a number. */
  begin(line: Line, { number, end }: QuestionStart): void {
    const rated = ratedAs(line.text, end);
    this.#open(number, line.number, rated);
    this.begun = line;
    this.#use(line);
    const marks = choicesWithin(line, rated.end);
    const [first] = marks;
    const own = partOf(line, rated.end, first?.start ?? line.text.length);
    if (own.spans.length > 0 && wordsOf(own) !== "") this.current?.stem.push(own);
    const passage = this.#passage;
    if (passage && number >= passage.from && number <= passage.to)
      this.current?.stem.push(...passage.parts.map((part) => part.table ?? part));
    else this.#passage = undefined;
    if (first) this.addChoices(line, marks);
  }

  /** A part of the document: keys, another part of the questions, or what says that it is over. */
  beginSection(line: Line, section: "keys" | "part" | "end", text: string): void {
    this.into = "nothing";
    if (section === "keys") {
      this.inKeys = true;
      this.#use(line);
      this.pending = [];
      return;
    }
    this.current = undefined;
    this.inKeys = false;
    this.#judges = section === "part" && asksForTruth(text);
    if (section === "part" && line.heading !== undefined && line.heading <= 1)
      this.#category = [text];
    if (section === "end") this.#use(line);
    else this.leave(line);
    this.pending = [];
  }

  /** A reason or a hint of the open question. */
  beginPart(line: Line, into: "explanation" | "hint"): void {
    this.#use(line);
    this.into = into;
    if (wordsOf(line) !== "") this.current?.[into].push(line);
  }

  /** A choice without a letter; false where it can be none. */
  addBullet(line: Line, end: number, isTicked: boolean): boolean {
    const current = this.current as Draft;
    if (this.into !== "stem" && !(this.into === "choice" && current.isBulleted)) return false;
    if (current.choices.length > 0 && !current.isBulleted) return false;
    current.isBulleted = true;
    this.#use(line);
    this.into = "choice";
    const own = partOf(line, end);
    const starred = /^\s*\*\s*/.exec(own.text);
    current.choices.push({
      lines: [starred ? partOf(own, starred[0].length) : own],
      ...{ marked: undefined, isLower: false, isStarred: isTicked || starred !== null },
    });
    this.#count(current);
    return true;
  }

  /** The open question's own words, be it a choice's or a reason's. */
  goOn(line: Line): void {
    const current = this.current as Draft;
    this.#use(line);
    if (this.into === "choice") (current.choices.at(-1) as DraftChoice).lines.push(line);
    else if (this.into !== "nothing") current[this.into].push(line);
  }

  /** A line behind the last choice that is none of it. */
  close(line: Line): void {
    this.into = "nothing";
    this.leave(line);
  }

  /** The open question's key, in a line of its own. */
  answer(line: Line, value: string): void {
    this.#use(line);
    (this.current as Draft).key = { value, number: line.number };
    // Solutions name the answer first or last.
    if (this.into !== "explanation") this.into = "nothing";
  }

  /** A table of questions, one a row. */
  addBank(line: Line, table: Table): void {
    this.#use(line);
    this.#banks.push(table);
    this.current = undefined;
  }

  addTable(line: Line, table: Table): void {
    this.#use(line);
    this.current?.stem.push(table);
  }

  match(line: Line, columns: Columns): void {
    this.#use(line);
    (this.current as Draft).columns = columns;
  }

  /** What all lines have come to. */
  done(): Drafts {
    return {
      drafts: this.drafts,
      keys: this.#keys,
      banks: this.#banks,
      outside: this.#outside,
      used: this.#used,
    };
  }
}
