import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { BuiltCourse } from "@hocvu/markdown";
import { type ChoiceQuestion, type Course, isChoice } from "@hocvu/model";
import { type Clue, cluesOf } from "./clue-words.ts";
import { plainText } from "./plain-text.ts";
import { checkRecall } from "./recall.ts";
import { telling } from "./telling.ts";

/** Fewer questions that a clue tells apart show no habit. */
const FEW = 6;
/** Fewer multiple-choice questions may well have as many right choices each. */
const FEW_MULTIPLE = 4;
/** Standard deviations from what chance would bring: one course in two hundred gets there without a habit. */
const FAR = 2.6;

/** What shows somebody the right choice who has not read the lesson. */
export function* checkClues({ course, placeAt }: BuiltCourse): Iterable<Diagnostic> {
  yield* checkTone(course, placeAt);
  yield* checkNumberRight(course, placeAt);
  yield* checkTelling(course, placeAt);
  yield* checkRecall(course, placeAt);
}

interface Single {
  readonly stem: string;
  readonly texts: readonly string[];
  readonly right: number;
  readonly pointer: string;
}

/** Over the whole course: a module has too few questions to tell a habit from chance. */
function* checkTone(course: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  const singles = singlesOf(course);
  for (const { code, takes } of cluesOf(course.lang)) {
    const { told, questions, far, first } = fareOf(takes, singles);
    if (questions < FEW || far < FAR) continue;
    yield diagnostic(code, { told, questions }, placeAt(first));
  }
}

function singlesOf({ modules }: Course): readonly Single[] {
  return modules.flatMap(({ bank }, m) =>
    bank.flatMap((question, q) =>
      question.type === "single" && question.choices.length > 2
        ? {
            stem: plainText(question.stem).normalize("NFC"),
            texts: question.choices.map(({ html }) => plainText(html).normalize("NFC")),
            right: question.choices.findIndex(({ correct }) => correct),
            pointer: `/modules/${m}/bank/${q}`,
          }
        : [],
    ),
  );
}

/**
 * How a clue fares in the questions that it tells apart: those in which it takes some choices, and leaves some.
 * `far` is counted in standard deviations; `first` is the first question that it solves or helps with.
 */
function fareOf(
  takes: Clue["takes"],
  singles: readonly Single[],
): {
  readonly told: number;
  readonly questions: number;
  readonly far: number;
  readonly first: string;
} {
  let told = 0;
  let questions = 0;
  let expected = 0;
  let variance = 0;
  let first = "";
  for (const { texts, stem, right, pointer } of singles) {
    const taken = takes(texts, stem);
    const share = taken.filter(Boolean).length / texts.length;
    if (share === 0 || share === 1) continue;
    questions++;
    if (taken[right]) {
      told++;
      first ||= pointer;
    }
    expected += share;
    variance += share * (1 - share);
  }
  return { told, questions, far: (told - expected) / Math.sqrt(variance || 1), first };
}

function* checkNumberRight({ modules }: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  for (const [m, { bank }] of modules.entries()) {
    const multiple = bank.filter(
      (question): question is ChoiceQuestion => isChoice(question) && question.type === "multiple",
    );
    const numbers = multiple.map(({ choices }) => choices.filter(({ correct }) => correct).length);
    const [right] = numbers;
    const [first] = multiple;
    if (!right || !first || multiple.length < FEW_MULTIPLE || new Set(numbers).size > 1) continue;
    const place = placeAt(`/modules/${m}/bank/${bank.indexOf(first)}`);
    yield diagnostic("HV2446", { right, questions: multiple.length }, place);
  }
}

function* checkTelling({ modules }: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  const questions = modules.flatMap(({ bank }, m) =>
    bank.map((question, q) => ({ question, pointer: `/modules/${m}/bank/${q}` })),
  );
  for (const { asked, told } of telling(questions)) {
    const place = placeAt(told.pointer);
    const related = place ? [{ place, role: "alsoHere" as const }] : [];
    const args = { id: asked.question.id, other: told.question.id };
    yield diagnostic("HV2447", args, placeAt(asked.pointer), related);
  }
}
