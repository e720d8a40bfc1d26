import {
  asChoice,
  type ChoiceQuestion,
  choiceId,
  type FillInQuestion,
  type Html,
  type Item,
  type Question,
} from "@hocvu/model";
import { asBlocks } from "../qti12/write/texts.ts";
import { blankHtml } from "../questions/make.ts";
import { markingOf } from "../questions/marking.ts";

const BLANK_ALONE = `<p>${blankHtml(0)}</p>`;

/** A question that a person has to grade, as cartridges know one. */
export interface Essay {
  readonly type: "essay";
  readonly asked: Question;
  /** With a line where something was to be written. */
  readonly text: Html;
  readonly solution: Html;
}

/** What a cartridge has instead of a question: itself, one for each of its parts, or one answered in words. */
export function cartridgeParts(question: Question): readonly (Question | Essay)[] {
  switch (question.type) {
    case "single":
    case "true-false":
      return [question];
    case "multiple":
      // Cartridges know no sum of points.
      return [{ ...question, scoring: "all" }];
    case "hotspot":
      return cartridgeParts(asChoice(question));
    case "matching":
      return menus(
        question,
        question.lefts.map(({ html }, index) => [html, question.right[index] ?? ""]),
        question.rights,
      );
    case "categorize":
      return menus(
        question,
        question.items.map(({ html }, index) => [html, question.right[index] ?? ""]),
        question.groups,
      );
    case "ordering": {
      const places = question.right.map((_, index) => String(index + 1));
      return menus(
        question,
        question.items.map(({ id, html }) => [html, String(question.right.indexOf(id) + 1)]),
        places.map((place) => ({ id: place, html: place })),
      );
    }
    case "fill-in":
      return question.blanks.length === 1 ? [question] : blanks(question);
    case "numeric":
      return [number(question)];
    case "likert":
      return [];
    case "short-answer":
      return [{ type: "essay", asked: question, text: BLANK_ALONE, solution: markingOf(question) }];
  }
}

/** A choice for each thing, of all that it can be matched with. */
function menus(
  question: Question,
  pairs: readonly (readonly [left: Html, right: string])[],
  rights: readonly Item[],
): readonly ChoiceQuestion[] {
  return pairs.map(([left, right], index) => ({
    ...common(question, index),
    stem: `${asBlocks(question.stem)}${asBlocks(left)}`,
    type: "single",
    shuffle: false,
    scoring: "all",
    choices: rights.map(({ id, html }, at) => ({
      id: choiceId(at),
      html,
      correct: id === right,
      pinned: false,
    })),
  }));
}

/** The text once for each blank; the others are numbered. */
function blanks(question: FillInQuestion): readonly FillInQuestion[] {
  return question.blanks.map((blank, index) => ({
    ...question,
    ...common(question, index),
    text: question.text.replace(
      /<span class="blank" data-blank="(\d+)"><\/span>/g,
      (_, other: string) =>
        Number(other) === index
          ? '<span class="blank" data-blank="0"></span>'
          : `(${Number(other) + 1}) ……`,
    ),
    blanks: [blank],
  }));
}

/** Ids of parts: no question's id has a dot. */
function common(question: Question, index: number) {
  const { id, stem, outcomes, exam, difficulty, hint, explanation } = question;
  return {
    id: `${id}.${index + 1}`,
    points: 1,
    ...{ stem, outcomes, exam },
    ...(difficulty ? { difficulty } : {}),
    ...(hint ? { hint } : {}),
    ...(explanation ? { explanation } : {}),
  };
}

/** A number is written in words, in both ways of writing its decimals; one between two has to be graded by a person. */
function number(question: Extract<Question, { type: "numeric" }>): FillInQuestion | Essay {
  const { from, to, text, type: _, ...asked } = question;
  if (from === to) {
    const written = plainNumber(from);
    const answers = [...new Set([written, written.replace(".", ",")])];
    const how = { scoring: "all", exact: false, tones: "count" } as const;
    return { ...asked, ...how, type: "fill-in", text, blanks: [{ answers }] };
  }
  return { type: "essay", asked: question, text, solution: `${from} – ${to}` };
}

/** Without an exponent, which nobody types. */
function plainNumber(value: number): string {
  const written = String(value);
  return written.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : written;
}
