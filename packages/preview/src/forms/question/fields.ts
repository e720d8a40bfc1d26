import type { QuestionType } from "@hocvu/model";

/** A question as a form shows it. All texts are Markdown, without the signs of the part that they stand in. */
export interface QuestionFields {
  readonly type: QuestionType;
  /** What the heading asks; one line. */
  readonly stem: string;
  /** What stands between the heading and the answers. */
  readonly body: string;
  /** Of a question in a lesson, when the film above it stops for it, as `1:20`; empty where none does. */
  readonly at: string;
  /** Empty for those that are not written. */
  readonly attributes: Readonly<Record<AttributeName, string>>;
  readonly hint: string;
  readonly answer: AnswerFields;
  readonly explanation: string;
}

export const ATTRIBUTES = [
  "id",
  "outcome",
  "points",
  "difficulty",
  "exam",
  "shuffle",
  "scoring",
  "enough",
  "tones",
  "exact",
  "type",
] as const;
export type AttributeName = (typeof ATTRIBUTES)[number];

/** Which thing of the question as it was read a thing of a form is; left out of what is new. */
interface Origin {
  readonly from?: number;
}

export interface ChoiceField extends Origin {
  readonly text: string;
  readonly right: boolean;
  readonly pin: boolean;
  readonly feedback: string;
}

export interface ItemField extends Origin {
  readonly text: string;
}

export interface PairField extends Origin {
  readonly left: string;
  readonly right: string;
}

/** What a good answer has, and how many points that is; empty where nothing is said, which is one. */
export interface CriterionField extends Origin {
  readonly text: string;
  readonly points: string;
}

/** A thing to sort, with the index of its group. */
export interface CellField extends Origin {
  readonly text: string;
  readonly group: number;
}

/** The answers by the shape in which they are written. */
export type AnswerFields =
  | { readonly shape: "choices"; readonly choices: readonly ChoiceField[] }
  | { readonly shape: "items"; readonly items: readonly ItemField[] }
  | {
      readonly shape: "pairs";
      readonly header: readonly [string, string];
      readonly pairs: readonly PairField[];
    }
  | {
      readonly shape: "groups";
      readonly groups: readonly string[];
      readonly cells: readonly CellField[];
    }
  /** Paragraphs with `[[…]]`, of words or of a number. */
  | { readonly shape: "blanks"; readonly text: string }
  /** Written in sentences, and compared with a sample. */
  | {
      readonly shape: "written";
      readonly sample: string;
      readonly criteria: readonly CriterionField[];
    }
  /** What no form can show. */
  | { readonly shape: "markdown"; readonly text: string };

export type Shape = AnswerFields["shape"];

export const SHAPES: Readonly<Record<QuestionType, Shape>> = {
  single: "choices",
  multiple: "choices",
  "true-false": "choices",
  hotspot: "choices",
  likert: "choices",
  matching: "pairs",
  ordering: "items",
  categorize: "groups",
  "fill-in": "blanks",
  numeric: "blanks",
  "short-answer": "written",
};

export const QUESTION_TYPES = Object.keys(SHAPES) as readonly QuestionType[];
