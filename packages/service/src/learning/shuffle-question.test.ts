import { grade, type Question } from "@hocvu/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shuffleQuestion } from "./shuffle-question.ts";

const base = { id: "q", outcomes: [], stem: "Hỏi?", points: 1, exam: true } as const;
const item = (id: string) => ({ id, html: `<b>${id}</b>` });

const QUESTIONS: readonly Question[] = [
  {
    ...base,
    type: "multiple",
    shuffle: true,
    scoring: "all",
    choices: ["a", "b", "c", "d"].map((id, at) => ({
      ...item(id),
      correct: at < 2,
      pinned: at === 3,
    })),
  },
  {
    ...base,
    type: "matching",
    lefts: ["a", "b", "c"].map(item),
    rights: ["a", "b", "c"].map(item),
    right: ["b", "a", "b"],
    scoring: "all",
  },
  {
    ...base,
    type: "ordering",
    items: ["a", "b", "c"].map(item),
    right: ["b", "c", "a"],
    scoring: "all",
  },
  {
    ...base,
    type: "categorize",
    groups: ["a", "b"].map(item),
    items: ["a", "b", "c"].map(item),
    right: ["a", "b", "b"],
    scoring: "all",
  },
];

/** What somebody answers who knows by its words what is right. */
function answerByWords(asked: Question, written: Question): readonly string[] {
  const words = (list: readonly { readonly id: string; readonly html: string }[], id?: string) =>
    list.find((one) => one.id === id)?.html;
  const idOf = (
    list: readonly { readonly id: string; readonly html: string }[],
    html: string | undefined,
  ) => list.find((one) => one.html === html)?.id ?? "";
  if ("choices" in asked && "choices" in written) {
    const right = written.choices.filter(({ correct }) => correct);
    return right.map(({ html }) => idOf(asked.choices, html));
  }
  if (asked.type === "matching" && written.type === "matching") {
    return written.right.map((id) => idOf(asked.rights, words(written.rights, id)));
  }
  if (asked.type === "ordering" && written.type === "ordering") {
    return written.right.map((id) => idOf(asked.items, words(written.items, id)));
  }
  if (asked.type === "categorize" && written.type === "categorize") {
    return asked.items.map(({ html }) => {
      const at = written.items.findIndex((one) => one.html === html);
      return idOf(asked.groups, words(written.groups, written.right[at]));
    });
  }
  throw new Error("another type");
}

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe.each(QUESTIONS.map((question) => [question.type, question] as const))(
  "a shuffled question: %s",
  (_, question) => {
    test("what was right is right, by its words", () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const asked = shuffleQuestion(question, seed);
          expect(grade(asked, answerByWords(asked, question)).right).toBe(true);
        }),
      );
    });

    test("has its letters in the order that is seen, whichever that is", () => {
      const seen = new Set<string>();
      const answers = new Set<string>();
      for (let seed = 0; seed < 200; seed++) {
        const asked = shuffleQuestion(question, seed);
        const list =
          "choices" in asked
            ? asked.choices
            : "rights" in asked
              ? asked.rights
              : "items" in asked
                ? asked.items
                : [];
        expect(list.map(({ id }) => id)).toEqual(["a", "b", "c", "d"].slice(0, list.length));
        seen.add(list.map(({ html }) => html).join());
        answers.add(answerByWords(asked, question).join());
      }
      expect(seen.size).toBeGreaterThan(2);
      expect(answers.size).toBeGreaterThan(1);
    });
  },
);

test("a pinned choice stays last, and an order is never right as it lies", () => {
  for (let seed = 0; seed < 200; seed++) {
    const [choice, , ordering] = QUESTIONS.map((question) => shuffleQuestion(question, seed));
    expect(choice).toMatchObject({ choices: { 3: { html: "<b>d</b>", pinned: true } } });
    if (ordering?.type !== "ordering") throw new Error("another type");
    expect(ordering.right).not.toEqual(ordering.items.map(({ id }) => id));
  }
});
