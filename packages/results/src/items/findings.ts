import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { ItemMeasures, Measured, OptionMeasures } from "../measures/measures.ts";
import { type Banked, choiceWords } from "./of-course.ts";

/** A wrong choice that surely fewer than this share take is of no use. */
const RARE = 0.05;
/** More than this share surely right, or fewer than that: the question tells nobody from anybody. */
const EASY = 0.95;
const HARD = 0.1;
/** A discrimination that is below the first, and surely below the second, says nothing. */
const FLAT = 0.1;
const SURELY_FLAT = 0.2;

/** What is wrong with a question, as far as chance explains none of it: every bound is that of an interval. */
export function* findingsIn(
  { item, count, right, measured }: ItemMeasures,
  banked: Banked,
  placeAt: PlaceAt,
): Iterable<Diagnostic> {
  if (!measured) return;
  const { question, pointer } = banked;
  const id = item.question;
  const place = placeAt(pointer);
  const percent = percentOf(right / count);
  const tempting = betterThanKey(measured, banked);
  const { discrimination, discriminationInterval: interval, facilityInterval } = measured;
  const saying =
    facilityInterval.from > EASY ? "easy" : facilityInterval.to < HARD ? "hard" : undefined;
  if (tempting) {
    const { key, choice } = tempting;
    const words = { key: choiceWords(question, key.id), choice: choiceWords(question, choice.id) };
    const shares = { keyShare: percentOf(key.share), share: percentOf(choice.share) };
    yield diagnostic("HV5001", { id, ...words, ...shares }, place);
  } else if (discrimination !== undefined && interval && interval.to < 0) {
    yield diagnostic(
      "HV5004",
      { id, discrimination: discrimination.toFixed(2), percent, count },
      place,
    );
  } else if (saying) yield diagnostic("HV5003", { id, saying, percent, count }, place);
  else if ((discrimination ?? 1) < FLAT && interval && interval.to < SURELY_FLAT) {
    yield diagnostic("HV5003", { id, saying: "flat", percent, count }, place);
  }
  if (saying !== "easy") yield* neglected(measured, count, banked, placeAt);
}

/** A wrong choice that those take who do well, where the right one is taken by those who do not. */
function betterThanKey(
  { options }: Measured,
  { question }: Banked,
): { readonly key: OptionMeasures; readonly choice: OptionMeasures } | undefined {
  if (question.type !== "single" && question.type !== "true-false") return undefined;
  const keys = rightIds(question);
  const key = options.find(({ id }) => keys.includes(id));
  if (!key?.discriminationInterval || key.discriminationInterval.to >= 0) return undefined;
  const [choice] = options
    .filter((one) => !keys.includes(one.id) && (one.discriminationInterval?.from ?? 0) > 0)
    .sort((a, b) => (b.discrimination ?? 0) - (a.discrimination ?? 0));
  return choice && { key, choice };
}

function* neglected(
  { options }: Measured,
  count: number,
  { question, pointer }: Banked,
  placeAt: PlaceAt,
): Iterable<Diagnostic> {
  if (question.type !== "single" && question.type !== "multiple") return;
  for (const [at, { id, correct }] of question.choices.entries()) {
    const option = options.find((one) => one.id === id);
    if (correct || !option || option.shareInterval.to >= RARE) continue;
    const args = { id: question.id, choice: choiceWords(question, id), taken: option.count, count };
    yield diagnostic("HV5002", args, placeAt(`${pointer}/choices/${at}`));
  }
}

/** As responses name them. */
function rightIds(
  question: Extract<Banked["question"], { readonly choices: unknown }>,
): readonly string[] {
  if (question.type === "true-false") return [String(question.choices[0]?.correct === true)];
  return question.choices.filter(({ correct }) => correct).map(({ id }) => id);
}

function percentOf(share: number): number {
  return Math.round(share * 100);
}
