import type { Line } from "../questions/line.ts";

/** A letter that begins a choice. */
export interface ChoiceMark {
  /** 0 for A. */
  readonly index: number;
  readonly isLower: boolean;
  /** Where the mark begins, where its letter stands, and where the choice's words begin. */
  readonly start: number;
  readonly letter: number;
  readonly end: number;
  /** Whether a star or a tick says that it is right. */
  readonly isStarred: boolean;
}

const STAR = "[*#✓✔☑√]|\\[[xX]\\]|\\([xX]\\)";
const EMPTY = "\\[ ?\\]|[☐□○]";
/** `A.`, `A)`, `(A)`, `A:`, `A/`, `A -`, with a star before or behind it. */
const MARK = `(${STAR})?(?:${EMPTY})?\\s*(?:\\((?<a>[A-Ha-h])\\)|(?<b>[A-Ha-h])(?<s>\\*)?\\s?(?:[.)\\]:/]|[-–](?=\\s)))(?<t>\\*)?\\s*`;
const AT_START = new RegExp(`^\\s*${MARK}`, "u");
/** Behind a tab or a wide gap stands a choice, whatever its sign; behind one blank only with a capital and a clear sign. */
const WIDE = new RegExp(`(?:\\t\\s*| {2,}|\\s*\uFFFC\\s+)${MARK}`, "gu");
const NARROW = new RegExp(
  `\\s(${STAR})?(?:(?<b>[A-H])[.)]|(?<b2>[a-h])\\)|\\((?<a>[A-H])\\))(?<s>)(?<t>\\*)?\\s*`,
  "gu",
);

/** The mark that a line begins with. */
export function choiceMark({ text, label }: Line): ChoiceMark | undefined {
  const found = AT_START.exec(text);
  if (found) return markOf(found, found[0].search(/\S/));
  if (label?.kind !== "letter") return undefined;
  const starred = /^\s*[*#]\s*/.exec(text);
  return {
    index: label.value - 1,
    isLower: /[a-z]/.test(label.text),
    start: 0,
    letter: -1,
    end: starred?.[0].length ?? 0,
    isStarred: starred !== null,
  };
}

/** All choices of a line, from the one that it begins with; those behind it are the next letters. */
export function choiceMarks(line: Line): readonly ChoiceMark[] {
  const first = choiceMark(line);
  return first ? [first, ...following(line.text, first)] : [];
}

/** Choices behind a question's words in the same line: at least two, from the first letter. */
export function choicesWithin({ text }: Line, from: number): readonly ChoiceMark[] {
  for (const pattern of [WIDE, NARROW]) {
    pattern.lastIndex = from;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const mark = markOf(found, found.index);
      if (mark.index !== 0) continue;
      const others = following(text, mark);
      const enough = pattern === WIDE ? 1 : 2;
      if (others.length >= enough) return [mark, ...others];
    }
  }
  return [];
}

function following(text: string, first: ChoiceMark): readonly ChoiceMark[] {
  const marks: ChoiceMark[] = [];
  let last = first;
  for (;;) {
    const next = [WIDE, NARROW]
      .map((pattern) => nextIn(text, pattern, last))
      .find((mark) => mark !== undefined);
    if (!next) return marks;
    marks.push(next);
    last = next;
  }
}

function nextIn(text: string, pattern: RegExp, last: ChoiceMark): ChoiceMark | undefined {
  // The sign in front may be the gap itself where a choice has no words.
  pattern.lastIndex = Math.max(0, last.end - 1);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const mark = markOf(found, found.index);
    if (mark.start >= last.letter && mark.index === last.index + 1 && mark.isLower === last.isLower)
      return mark;
  }
  return undefined;
}

function markOf(found: RegExpExecArray, start: number): ChoiceMark {
  const { a, b, b2, s, t } = found.groups ?? {};
  const letter = a ?? b ?? b2 ?? "A";
  const at = found.index + found[0].lastIndexOf(letter, found[0].length);
  return {
    index: letter.toUpperCase().charCodeAt(0) - 65,
    isLower: letter >= "a",
    start,
    letter: at,
    end: found.index + found[0].length,
    isStarred: found[1] !== undefined || Boolean(s) || Boolean(t),
  };
}

/** Letters from A in the case that a bank has. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
