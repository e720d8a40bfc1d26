import { scramble } from "@hocvu/markdown";
import {
  type CategorizeQuestion,
  type Choice,
  type ChoiceQuestion,
  choiceId,
  type FillInQuestion,
  type Html,
  type Item,
  type MatchingQuestion,
  type NumericQuestion,
  type OrderingQuestion,
  type QuestionBase,
} from "@hocvu/model";

/** What a file may say of a question, whatever its type. */
export type Said = Partial<Omit<QuestionBase, "stem">> & { readonly stem: Html };

export function baseOf({
  id = "",
  outcomes = [],
  points = 1,
  exam = true,
  ...said
}: Said): QuestionBase {
  return { ...said, id, outcomes, points, exam };
}

export interface SaidChoice {
  readonly html: Html;
  readonly correct: boolean;
  readonly feedback?: Html | undefined;
  readonly pinned?: boolean;
}

const TRUTH = [
  ["đúng", "sai"],
  ["true", "false"],
];

/** One or several of a list; of a pair such as Đúng / Sai, true stands first. */
export function makeChoice(
  said: Said,
  choices: readonly SaidChoice[],
  {
    shuffle = true,
    scoring = "all" as "all" | "partial",
    type = undefined as ChoiceQuestion["type"] | undefined,
  } = {},
): ChoiceQuestion {
  const texts = choices.map(({ html }) =>
    html
      .replace(/<[^>]*>/g, "")
      .trim()
      .toLowerCase(),
  );
  const pair =
    choices.length === 2
      ? TRUTH.find((words) => words.every((word) => texts.includes(word)))
      : undefined;
  const right = choices.filter(({ correct }) => correct).length;
  const kind = pair && right === 1 ? "true-false" : (type ?? (right > 1 ? "multiple" : "single"));
  const ordered =
    kind === "true-false" && pair && texts[0] !== pair[0] ? [...choices].reverse() : choices;
  return {
    ...baseOf(said),
    type: kind,
    choices: ordered.map(
      ({ html, correct, feedback, pinned = false }, index): Choice => ({
        id: choiceId(index),
        html,
        correct,
        pinned,
        ...(feedback ? { feedback } : {}),
      }),
    ),
    shuffle: kind === "true-false" ? false : shuffle,
    scoring: kind === "multiple" ? scoring : "all",
  };
}

export function makeTrueFalse(
  said: Said,
  isTrue: boolean,
  lang: string,
  feedback: readonly (Html | undefined)[] = [],
): ChoiceQuestion {
  const words = lang === "vi" ? ["Đúng", "Sai"] : ["True", "False"];
  return makeChoice(
    said,
    words.map((html, index) => ({
      html,
      correct: (index === 0) === isTrue,
      feedback: feedback[index],
    })),
  );
}

type Scoring = { readonly scoring?: "all" | "partial" };

export function makeMatching(
  said: Said,
  pairs: readonly (readonly [left: Html, right: Html])[],
  { scoring = "all" }: Scoring = {},
): MatchingQuestion {
  const { items, ids } = scramble(
    pairs.map(([, right]) => right),
    said.id ?? "",
  );
  const lefts: Item[] = pairs.map(([html], index) => ({ id: choiceId(index), html }));
  return { ...baseOf(said), type: "matching", lefts, rights: items, right: ids, scoring };
}

export function makeOrdering(
  said: Said,
  htmls: readonly Html[],
  { scoring = "all" }: Scoring = {},
): OrderingQuestion {
  const { items, ids } = scramble(htmls, said.id ?? "");
  return { ...baseOf(said), type: "ordering", items, right: ids, scoring };
}

export function makeCategorize(
  said: Said,
  groups: readonly Html[],
  things: readonly (readonly [html: Html, group: number])[],
  { scoring = "all" }: Scoring = {},
): CategorizeQuestion {
  const htmls = things.map(([html]) => html);
  // In which order they are shown is known when the question has its id; until then, in the author's.
  const { items, ids } = said.id
    ? scramble(htmls, said.id)
    : {
        items: htmls.map((html, index): Item => ({ id: choiceId(index), html })),
        ids: htmls.map((_, index) => choiceId(index)),
      };
  return {
    ...baseOf(said),
    type: "categorize",
    groups: groups.map((html, index) => ({ id: choiceId(index), html })),
    items,
    right: items.map(({ id }) => choiceId(things[ids.indexOf(id)]?.[1] ?? 0)),
    scoring,
  };
}

export function blankHtml(index: number): Html {
  return `<span class="blank" data-blank="${index}"></span>`;
}

/** `text` has its blanks as {@link blankHtml}. */
export function makeFillIn(
  said: Said,
  text: Html,
  blanks: readonly (readonly string[])[],
  { scoring = "all", exact = false }: Scoring & { readonly exact?: boolean } = {},
): FillInQuestion {
  return {
    ...baseOf(said),
    type: "fill-in",
    text: inParagraph(text),
    blanks: blanks.map((answers) => ({ answers })),
    scoring,
    exact,
    tones: "count",
  };
}

export function makeNumeric(said: Said, text: Html, from: number, to: number): NumericQuestion {
  return { ...baseOf(said), type: "numeric", text: inParagraph(text), from, to };
}

function inParagraph(html: Html): Html {
  return /^<(?:p|ul|ol|div|table|pre|blockquote)\b/.test(html) ? html : `<p>${html}</p>`;
}
