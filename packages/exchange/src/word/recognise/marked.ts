import type { Look, Span } from "../parts/blocks.ts";

/** What makes one of several choices stand out. */
export type Mark = "highlight" | "color" | "underline" | "bold" | "italic" | "strike";

/** From what is hardly ever chance to what often is. */
export const MARKS: readonly Mark[] = ["highlight", "color", "underline", "bold", "italic"];

/** How sure each is, in percent, where a document goes on marking in that way. */
export const CERTAINTY: Readonly<Record<Mark, number>> = {
  highlight: 95,
  color: 95,
  underline: 92,
  bold: 90,
  italic: 70,
  strike: 50,
};

/** The looks of a choice: of its letter, and of its words. */
export interface Looks {
  readonly letter: Look | undefined;
  readonly spans: readonly Span[];
}

/** The choices that stand out by `mark`: neither none nor all of them. */
export function standingOut(choices: readonly Looks[], mark: Mark): readonly number[] {
  const bodies = choices.map(({ spans }) => ofWords(spans, mark));
  const letters = choices.map(({ letter }) => (letter ? lookValue(letter, mark) : ""));
  // Letters often have a look of their own: they count where they differ from each other.
  for (const values of [bodies, letters]) {
    const found = minority(values);
    if (found.length > 0) return found;
  }
  return [];
}

/** Those with a value that most have not. */
function minority(values: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size !== 2) {
    // Where there is no look but one, or several beside none, those that have any.
    const marked = values.flatMap((value, index) => (value === "" ? [] : [index]));
    return counts.size > 2 && marked.length < values.length ? marked : [];
  }
  const [a, b] = [...counts].sort((one, other) => one[1] - other[1]);
  if (!a || !b) return [];
  // As many with as without: marked are those with the look.
  const value =
    a[1] === b[1]
      ? a[0] === ""
        ? b[0]
        : a[0]
      : counts.has("")
        ? a[0] === ""
          ? b[0]
          : a[0]
        : a[0];
  const marked = values.flatMap((one, index) => (one === value ? [index] : []));
  return marked.length < values.length ? marked : [];
}

/** The look that most of the words have, as a value to compare. */
function ofWords(spans: readonly Span[], mark: Mark): string {
  const weights = new Map<string, number>();
  let all = 0;
  for (const span of spans) {
    const weight =
      span.kind === "text" ? span.text.replace(/\s/g, "").length : span.kind === "note" ? 0 : 2;
    if (weight === 0) continue;
    all += weight;
    const value = lookValue(span.look, mark);
    weights.set(value, (weights.get(value) ?? 0) + weight);
  }
  for (const [value, weight] of weights) if (value !== "" && weight >= all * 0.6) return value;
  return "";
}

function lookValue(look: Look, mark: Mark): string {
  switch (mark) {
    case "highlight":
      return look.fill ?? "";
    case "color":
      return look.color ?? "";
    default:
      return look[mark] ? mark : "";
  }
}
