import type { Course, Question } from "@hocvu/model";
import { plainText } from "../html/foreign-html.ts";

/** Where a question of a course stands. */
export interface Seen {
  readonly question: Question;
  /** Of its module and within its bank. */
  readonly module: number;
  readonly index: number;
}

/** Finds questions that a course has already: by id, then by what they ask and the answers they share. */
export function seenIn(course: Course | undefined): (question: Question) => Seen | undefined {
  const byId = new Map<string, Seen>();
  const byText = new Map<string, Seen[]>();
  for (const [module, { bank }] of (course?.modules ?? []).entries()) {
    for (const [index, question] of bank.entries()) {
      const seen = { question, module, index };
      byId.set(question.id, seen);
      const key = textKey(question);
      byText.set(key, [...(byText.get(key) ?? []), seen]);
    }
  }
  return (question) =>
    (question.id === "" ? undefined : byId.get(question.id)) ??
    byText.get(textKey(question))?.find((one) => isAlike(one.question, question));
}

/** What a question asks, without capitals, signs and blanks. */
export function textKey(question: Question): string {
  return plainKey("text" in question ? `${question.stem} ${question.text}` : question.stem);
}

function plainKey(html: string): string {
  return plainText(html)
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\d+\-*/=<>^]+/gu, " ")
    .trim();
}

/** Whether two that ask in the same words are one: `Which is right?` is asked of many things. */
function isAlike(before: Question, now: Question): boolean {
  if ("text" in before || "text" in now) return before.type === now.type;
  const [a, b] = [answersOf(before), answersOf(now)];
  const shared = [...a].filter((one) => b.has(one)).length;
  return shared * 2 >= Math.min(a.size, b.size);
}

/** All answers that are offered. */
export function answersOf(question: Question): ReadonlySet<string> {
  const items =
    "choices" in question
      ? question.choices
      : "lefts" in question
        ? question.lefts
        : "items" in question
          ? question.items
          : "scale" in question
            ? question.scale
            : [];
  return new Set(items.map(({ html }) => plainKey(html)));
}
