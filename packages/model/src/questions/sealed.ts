import type { Html } from "../course.ts";
import { seal, unseal } from "../seal.ts";
import type { Choice, ChoiceQuestion } from "./choice.ts";
import { asPointedAt, type HotspotQuestion } from "./hotspot.ts";
import { isChoice, type Question, type QuestionType } from "./question.ts";

/**
 * A question as a package carries it: what a learner may see in the open, everything that tells the answer sealed.
 * The open part has the keys of the question's type, less those that tell.
 */
export type SealedQuestion = Open<Question> & {
  /** {@link Secret} as JSON, sealed under the build's key and the question's id. Empty where only a server knows it. */
  readonly sealed: string;
  /** Likewise, by itself: it is shown before there is an answer. In the open where only a server knows the rest. */
  readonly hint?: string;
};

export type SealedChoice = Extract<SealedQuestion, { readonly choices: unknown }>;

/** The types that the player knows; see {@link toPlayed}. */
export type PlayedType = Exclude<QuestionType, "hotspot">;

/** What each type must not show. A new type says it here, or the compiler asks for it. */
const TELLING = {
  single: ["scoring"],
  multiple: ["scoring"],
  "true-false": ["scoring"],
  matching: ["right", "scoring"],
  ordering: ["right", "scoring"],
  categorize: ["right", "scoring"],
  "fill-in": ["blanks", "scoring", "exact", "tones"],
  numeric: ["from", "to"],
  likert: [],
  "short-answer": ["sample", "rubric", "enough"],
} as const satisfies Readonly<Record<PlayedType, readonly string[]>>;

type CommonSecrets = "hint" | "explanation" | "points" | "difficulty" | "exam";
type Open<Q> = Q extends ChoiceQuestion
  ? Omit<Q, CommonSecrets | "scoring" | "choices"> & { readonly choices: readonly OpenChoice[] }
  : Q extends Question
    ? Q extends HotspotQuestion
      ? never
      : Omit<Q, CommonSecrets | (typeof TELLING)[Exclude<Q["type"], "hotspot">][number]>
    : never;
type OpenChoice = Pick<Choice, "id" | "html" | "pinned">;

/** The part of a question that is sealed. Sealed text cannot be compressed, so it holds no more than it must. */
type Secret = Readonly<Record<string, unknown>> & {
  /** Ids of the right choices, one after the other, and the choices' feedback. */
  readonly correct?: string;
  readonly feedback?: Readonly<Record<string, Html>>;
};

/** What a question has unless its secret says otherwise. */
const USUAL = { points: 1, exam: true } as const;
const USUAL_SCORED = { ...USUAL, scoring: "all" } as const;

/** Types that say nothing of parts. */
const UNSCORED: readonly string[] = ["numeric", "likert", "short-answer"];

/** `key` is the build's: the player that comes with it knows it, nothing else in the package does. */
export function sealQuestion(question: ChoiceQuestion, key: string): SealedChoice;
export function sealQuestion(question: Question, key: string): SealedQuestion;
export function sealQuestion(question: Question, key: string): SealedQuestion {
  const { open, secret } = parted(question);
  if (question.hint !== undefined) open.hint = seal(question.hint, key + question.id);
  const sealed = seal(secret, key + question.id);
  return { ...open, sealed } as unknown as SealedQuestion;
}

/** What a learner may see of `question` before there is an answer, and nothing else: the answer stays with whoever keeps it. */
export function withoutKey(question: Question): SealedQuestion {
  return { ...parted(question).open, sealed: "" } as unknown as SealedQuestion;
}

/** The question as one of a type that the player knows: another one would weigh on every course. */
export function toPlayed(question: Question): Exclude<Question, HotspotQuestion> {
  return question.type === "hotspot" ? asPointedAt(question) : question;
}

/** What may be seen of `question`, its hint included, and what tells its answer. */
function parted(asked: Question): {
  readonly open: Record<string, unknown>;
  readonly secret: Record<string, unknown>;
} {
  const question = toPlayed(asked);
  const open: Record<string, unknown> = {};
  const secret: Record<string, unknown> = {};
  const telling: readonly string[] = ["explanation", "points", "exam", ...TELLING[question.type]];
  for (const [name, value] of Object.entries(question)) {
    if (name === "difficulty") continue;
    if (!telling.includes(name)) open[name] = value;
    else if (USUAL_SCORED[name as keyof typeof USUAL_SCORED] !== value) secret[name] = value;
  }
  if (isChoice(question)) {
    const { choices } = question;
    open.choices = choices.map(({ id, html, pinned }) => ({ id, html, pinned }));
    secret.correct = choices.flatMap(({ id, correct }) => (correct ? [id] : [])).join("");
    const feedback = choices.flatMap(({ id, feedback }) => (feedback ? [[id, feedback]] : []));
    if (feedback.length > 0) secret.feedback = Object.fromEntries(feedback);
  }
  return { open, secret };
}

/** The question's hint, if it has one, and nothing else of what is sealed. */
export function openHint({ hint, id }: SealedQuestion, key: string): Html | undefined {
  return hint && (unseal(hint, key + id) as Html);
}

/** The whole question again, less its difficulty and its hint, to grade an answer or to show what was right. */
export function openQuestion(question: SealedChoice, key: string): ChoiceQuestion;
export function openQuestion(question: SealedQuestion, key: string): Question;
export function openQuestion({ sealed, hint: _, ...open }: SealedQuestion, key: string): Question {
  const { correct, feedback, ...secret } = unseal(sealed, key + open.id) as Secret;
  const usual = UNSCORED.includes(open.type) ? USUAL : USUAL_SCORED;
  const whole = { ...open, ...usual, ...secret };
  if (!("choices" in open) || correct === undefined) return whole as unknown as Question;
  const choices = open.choices.map((choice) => ({
    ...choice,
    correct: correct.includes(choice.id),
    feedback: feedback?.[choice.id],
  }));
  return { ...whole, choices } as unknown as Question;
}
