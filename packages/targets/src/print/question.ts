import {
  type Choice,
  type Html,
  isChoice,
  mapHtml,
  type Outcome,
  pictureOf,
  type Question,
  type ShortAnswerQuestion,
} from "@hocvu/model";
import { escapeHtml } from "../shared/escape-html.ts";
import { answerPart, letter, rightAnswer } from "./answers.ts";
import { lettersInPicture } from "./places.ts";
import type { Words } from "./words.ts";

export interface QuestionView {
  /** What it is called: "Question 12". */
  readonly title: string;
  /** The level of its heading. */
  readonly level: 3 | 4 | 5;
  readonly words: Words;
  readonly outcomes: readonly Outcome[];
  /** Whether it says what is right, and why. */
  readonly keys: boolean;
  /** Whether help that is given on demand stands beside it. */
  readonly hints: boolean;
  /** Whether it never counts, wherever it is asked. */
  readonly isCheck: boolean;
}

/** The id of its element. */
export const questionAnchor = (id: string): string => `question--${id}`;

/**
 * A question with its HTML made that of its document by `html`. Without keys it is the same whatever is right, and `html` never
 * sees what is not shown: that would take its pictures along.
 */
export function questionHtml(
  whole: Question,
  view: QuestionView,
  html: (part: Html) => Html,
): Html {
  const question = mapHtml(shownOf(whole, view), html);
  const { id, stem, hint } = question;
  const { title, level, words, keys } = view;
  return `<article class="question" id="${questionAnchor(id)}" aria-labelledby="${questionAnchor(id)}-title">
<h${level} id="${questionAnchor(id)}-title">${escapeHtml(title)}</h${level}>
<p class="about">${about(question, view)}</p>
<div class="stem">${question.type === "hotspot" ? lettersInPicture(question) : stem}</div>
${isPointedAt(question) && !keys ? "" : answerPart(question, words)}
${hint !== undefined ? labelled("hint", words.hint, hint) : ""}${keys ? solution(question, words) : ""}</article>
`;
}

/** Whether places are chosen in a picture; their names beneath it would give many away. */
function isPointedAt(question: Question): boolean {
  return question.type === "hotspot" && pictureOf(question) !== undefined;
}

/** What of a question is there to be seen. */
function shownOf(question: Question, { keys, hints }: QuestionView): Question {
  const { hint, explanation, ...asked } = question;
  const base = {
    ...(hints && hint !== undefined ? { hint } : {}),
    ...(keys && explanation !== undefined ? { explanation } : {}),
  };
  if (!keys && asked.type === "short-answer") return { ...asked, ...base, sample: "", rubric: [] };
  if (keys || !isChoice(asked)) return { ...asked, ...base };
  const silent = <C extends Choice>({ feedback: _, ...choice }: C) => choice;
  return asked.type === "hotspot"
    ? { ...asked, ...base, choices: asked.choices.map(silent) }
    : { ...asked, ...base, choices: asked.choices.map(silent) };
}

/** What it is, before what it asks. */
function about(question: Question, { words, outcomes, isCheck }: QuestionView): string {
  const { id, type, points, difficulty, exam } = question;
  const about = question.outcomes.map(
    (one) => outcomes.find((outcome) => outcome.id === one)?.title ?? one,
  );
  const isScored = type !== "likert" && !isCheck;
  const said = [
    words.types[type],
    ...(difficulty ? [words.difficulties[difficulty]] : []),
    ...(isScored && points !== 1 ? [words.points(points)] : []),
    ...("scoring" in question && question.scoring === "partial" ? [words.partial] : []),
    ...(type === "likert" ? [words.notGraded] : isScored && !exam ? [words.practiceOnly] : []),
  ];
  const outcome = about.length > 0 ? ` · ${words.outcome}: ${escapeHtml(about.join("; "))}` : "";
  return `${words.id} <code>${escapeHtml(id)}</code> · ${escapeHtml(said.join(" · "))}${outcome}`;
}

function solution(question: Question, words: Words): Html {
  const right = rightAnswer(question, words);
  const { explanation } = question;
  return [
    ...(right === undefined
      ? []
      : [`<p class="key"><strong>${words.key}: ${escapeHtml(right)}</strong></p>`]),
    ...feedback(question, words),
    ...(question.type === "short-answer" ? marking(question, words) : []),
    ...(explanation === undefined ? [] : [labelled("explanation", words.explanation, explanation)]),
  ].join("\n");
}

/** What a written answer is compared with. */
function marking({ sample, rubric }: ShortAnswerQuestion, words: Words): readonly Html[] {
  const criteria = rubric.map(
    ({ html, points }) =>
      `<li>${html}${points === 1 ? "" : escapeHtml(` (${words.points(points)})`)}</li>`,
  );
  return [
    labelled("explanation", words.sample, sample),
    labelled("explanation", words.rubric, `<ul>${criteria.join("")}</ul>`),
  ];
}

function feedback(question: Question, words: Words): readonly Html[] {
  if (!isChoice(question)) return [];
  return question.choices.flatMap(({ feedback }, index) =>
    feedback === undefined
      ? []
      : [labelled("feedback", `${words.feedback} ${letter(index)}`, feedback)],
  );
}

/** A text that says first what it is; one of several paragraphs goes on below. */
function labelled(kind: string, label: string, html: Html): Html {
  return `<div class="${kind}"><p class="label">${escapeHtml(label)}</p><div>${html}</div></div>`;
}
