import type { FillInQuestion, Html, Item, Question } from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import type { Words } from "./words.ts";

/** How the thing at `index` (from 0) of a list is called: A, B, … Z, then by numbers. */
export function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : String(index + 1);
}

/** To write on by hand. */
const WRITING_LINES = `<div class="lines">${"<p></p>".repeat(5)}</div>`;

/** What a question gives to answer by, which is the same whatever is right. */
export function answerPart(question: Question, words: Words): Html {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
    case "hotspot":
      return lettered(question.choices.map(({ html }) => html));
    case "short-answer":
      return WRITING_LINES;
    case "likert":
      return lettered(question.scale.map(({ html }) => html));
    case "ordering":
      return lettered(question.items.map(({ html }) => html));
    case "matching":
      return twoLists(question.lefts, question.rights, words.columns);
    case "categorize":
      return twoLists(question.items, question.groups, [words.columns[0], words.groups]);
    case "fill-in":
    case "numeric":
      return `<div class="written">${withBlanks(question)}</div>`;
  }
}

/** What is right, in a line; nothing for an opinion. */
export function rightAnswer(question: Question, words: Words): string | undefined {
  switch (question.type) {
    case "single":
    case "multiple":
    case "true-false":
    case "hotspot":
      return question.choices
        .flatMap(({ correct }, index) => (correct ? [letter(index)] : []))
        .join(", ");
    case "ordering":
      return question.right.map((id) => letterOf(id, question.items)).join(" → ");
    case "matching":
      return pairs(question.right, question.rights);
    case "categorize":
      return pairs(question.right, question.groups);
    case "fill-in":
      return blankAnswers(question, words);
    case "numeric": {
      const { from, to } = question;
      return from === to ? words.number(from) : words.range(words.number(from), words.number(to));
    }
    // What a text is compared with is more than a line.
    case "short-answer":
    case "likert":
      return undefined;
  }
}

function pairs(right: readonly string[], things: readonly Item[]): string {
  return right.map((id, index) => `${index + 1} – ${letterOf(id, things)}`).join(", ");
}

function letterOf(id: string, things: readonly Item[]): string {
  return letter(things.findIndex((thing) => thing.id === id));
}

function blankAnswers({ blanks, exact, tones }: FillInQuestion, words: Words): string {
  const answers = blanks.map(({ answers }, index) =>
    [...(blanks.length > 1 ? [`(${index + 1})`] : []), words.either(answers)].join(" "),
  );
  const how = [...(exact ? [words.exact] : []), ...(tones === "ignore" ? [words.noTones] : [])];
  return [answers.join("; "), ...how.map((one) => `(${one})`)].join(" ");
}

function lettered(things: readonly Html[]): Html {
  const items = things.map((html, index) => item(letter(index), html));
  return `<ul class="choices">${items.join("")}</ul>`;
}

/** One list beside the other, whose heads say which is which. */
function twoLists(
  left: readonly Item[],
  right: readonly Item[],
  [leftHead, rightHead]: readonly [string, string],
): Html {
  const column = (head: string, items: readonly string[]) =>
    `<div><p class="list-head">${escapeHtml(head)}</p><ul class="choices">${items.join("")}</ul></div>`;
  const lefts = left.map(({ html }, index) => item(String(index + 1), html));
  const rights = right.map(({ html }, index) => item(letter(index), html));
  return `<div class="lists">${column(leftHead, lefts)}${column(rightHead, rights)}</div>`;
}

function item(name: string, html: Html): Html {
  return `<li><span class="letter">${name}.</span><div>${html}</div></li>`;
}

// As the reader writes it: an empty element for each blank.
const BLANK = /<span class="blank" data-blank="(\d+)"><\/span>/g;

function withBlanks(question: Extract<Question, { readonly text: Html }>): Html {
  const isOne = question.type === "numeric" || question.blanks.length === 1;
  return question.text.replace(BLANK, (_, index: string) => {
    const number = isOne ? "" : `(${Number(index) + 1}) `;
    return `<span class="blank">${number}……………………</span>`;
  });
}
