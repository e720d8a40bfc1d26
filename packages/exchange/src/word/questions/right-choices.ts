import { type Look, OBJECT, type Span } from "../parts/blocks.ts";
import { lettersIn } from "../recognise/key-line.ts";
import { CERTAINTY, type Looks, MARKS, type Mark, standingOut } from "../recognise/marked.ts";
import { tickBehind } from "../recognise/tick-behind.ts";
import type { Draft, DraftChoice } from "./draft.ts";
import { partOf, wordsOf } from "./line.ts";

/** Which choices are right, and whence that is known. */
export interface Right {
  readonly indexes: readonly number[];
  readonly by: "key" | "star" | Mark;
  /** In percent. */
  readonly certainty: number;
}

/** How often each look marks one choice of a question: a document that goes on doing so means it. */
export type Habits = ReadonlyMap<Mark, number>;

export function habitsOf(drafts: readonly Draft[]): Habits {
  const asked = drafts.filter(({ choices }) => choices.length > 1);
  return new Map(
    MARKS.map((mark) => {
      const fitting = asked.filter(
        ({ choices }) => standingOut(choices.map(looksOf), mark).length === 1,
      );
      return [mark, asked.length === 0 ? 0 : fitting.length / asked.length];
    }),
  );
}

/** What a key says of choices, by letters or by their own words. */
export function rightByKey(
  draft: Draft,
  value: string,
): { readonly indexes: readonly number[]; readonly rest: string } | undefined {
  const { choices } = draft;
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/(?<![.;\s])[.;\s]+$/g, "")
      .replace(/\s+/g, " ")
      .trim();
  const words = choices.map((choice) => plain(choice.lines.map(wordsOf).join(" ")));
  const whole = words.indexOf(plain(value));
  if (whole >= 0) return { indexes: [whole], rest: "" };
  const found = lettersIn(value);
  if (found?.letters.every((one) => one < choices.length)) {
    const [letter = 0] = found.letters;
    const isRepeated =
      found.rest !== "" &&
      plain(found.rest).startsWith((words[letter] ?? "").slice(0, 60)) &&
      words[letter] !== "";
    const rest = isRepeated
      ? found.rest.slice((words[letter] ?? "").length).replace(/^[\s.;,:–-]+/, "")
      : found.rest;
    return { indexes: [...new Set(found.letters)].sort((a, b) => a - b), rest };
  }
  return undefined;
}

/** Choices with a star or a tick at either end. */
export function rightByStar({ choices }: Draft): Right | undefined {
  const indexes = choices.flatMap((choice, index) =>
    choice.isStarred || tickOf(choice) !== undefined ? [index] : [],
  );
  if (indexes.length === 0 || indexes.length === choices.length) return undefined;
  return { indexes, by: "star", certainty: 98 };
}

/** Choices that look unlike the others. */
export function rightByLook({ choices, isBulleted }: Draft, habits: Habits): Right | undefined {
  const looks = choices.map(looksOf);
  const found = MARKS.map((mark) => ({
    mark,
    indexes: standingOut(looks, mark),
    habit: habits.get(mark) ?? 0,
  }))
    .filter(({ indexes }) => indexes.length > 0)
    // What the document does most often, then what means most.
    .sort((a, b) => score(b) - score(a));
  const [best, ...others] = found;
  if (!best) return undefined;
  const { mark, indexes, habit } = best;
  const disagrees = others.some((one) => one.indexes.join() !== indexes.join() && one.habit > 0.2);
  const certainty =
    CERTAINTY[mark] -
    (habit < 0.5 ? 20 : habit < 0.8 ? 8 : 0) -
    (indexes.length > 1 ? 15 : 0) -
    (disagrees ? 20 : 0) -
    (isBulleted ? 10 : 0);
  return { indexes, by: mark, certainty: Math.max(30, certainty) };
}

function score({
  mark,
  indexes,
  habit,
}: {
  mark: Mark;
  indexes: readonly number[];
  habit: number;
}): number {
  return Math.round(habit * 10) * 100 + CERTAINTY[mark] - (indexes.length > 1 ? 10 : 0);
}

function looksOf({ lines, marked }: DraftChoice): Looks {
  return {
    letter: marked ? lookAt(marked.line.spans, marked.letter) : undefined,
    spans: lines.flatMap(({ spans }) => spans),
  };
}

function lookAt(spans: readonly Span[], at: number): Look | undefined {
  let done = 0;
  for (const span of spans) {
    done += span.kind === "text" ? span.text.length : span.kind === "note" ? 0 : OBJECT.length;
    if (done > at) return span.look;
  }
  return undefined;
}

function tickOf({ lines }: DraftChoice): number | undefined {
  const last = lines.at(-1);
  return last ? tickBehind(last.text) : undefined;
}

/** The choice's lines without a tick behind them. */
export function withoutTick(choice: DraftChoice): DraftChoice["lines"] {
  const end = tickOf(choice);
  const last = choice.lines.at(-1);
  return end === undefined || !last
    ? choice.lines
    : [...choice.lines.slice(0, -1), partOf(last, 0, end)];
}
