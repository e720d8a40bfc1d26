import { type Course, plainText, type Question } from "@hocvu/model";
import { partsOf } from "../measures/options-of.ts";
import type { Asked } from "../table/response-row.ts";
import { buildResponses, type Item, type Responses } from "../table/responses.ts";
import { askedOf, keyVersionOf, versionOf } from "../versions.ts";

/** A question of a course's banks, and where it stands. */
export interface Banked {
  readonly question: Question;
  /** JSON pointer into the course. */
  readonly pointer: string;
}

/** The answers to the questions of a course as they are now, and what had to be left out. */
export interface OfCourse {
  /** Items are named by the question's id alone, choices by their author's letters, whatever the sources have. */
  readonly responses: Responses;
  readonly banked: ReadonlyMap<string, Banked>;
  /** Answers to other versions of these questions, by question. */
  readonly outdated: ReadonlyMap<string, number>;
  /** Answers to questions that the course does not have. */
  readonly unknown: ReadonlyMap<string, number>;
}

export function ofCourse(responses: Responses, course: Course): OfCourse {
  const banked = bankOf(course);
  const isOurs = coursesMeant(responses.items, course);
  const builder = buildResponses();
  const [outdated, unknown] = [new Map<string, number>(), new Map<string, number>()];
  const goals = responses.items.map((item) => (isOurs(item) ? goalOf(item, banked) : "elsewhere"));
  const counts = new Int32Array(responses.items.length);
  for (let row = 0; row < responses.length; row++) {
    const number = responses.item[row] as number;
    (counts[number] as number)++;
    const goal = goals[number];
    if (typeof goal !== "object") continue;
    const item = responses.items[number] as Item;
    builder.add({
      learner: responses.learners[responses.learner[row] as number] ?? "",
      course: course.id,
      question: item.question,
      version: "",
      type: goal.type,
      attempt: responses.attempt[row] as number,
      response: goal.rename(item.answers[responses.answer[row] as number] ?? ""),
      right: responses.right[row] === 1,
      share: responses.share[row] as number,
      max: 1,
      seconds: responses.seconds[row] as number,
      at: responses.at[row] as number,
      asked: goal.asked,
    });
  }
  responses.items.forEach(({ question }, number) => {
    const left =
      goals[number] === "outdated" ? outdated : goals[number] === "unknown" ? unknown : undefined;
    left?.set(question, (left.get(question) ?? 0) + (counts[number] as number));
  });
  return { responses: builder.responses(), banked, outdated, unknown };
}

function bankOf({ modules }: Course): ReadonlyMap<string, Banked> {
  return new Map(
    modules.flatMap((module, m) =>
      module.bank.map((question, q) => [
        question.id,
        { question, pointer: `/modules/${m}/bank/${q}` },
      ]),
    ),
  );
}

/** Those that name the course by its id or its IRI; all of them, where none does and there is but one course. */
function coursesMeant(items: readonly Item[], { id, iri }: Course): (item: Item) => boolean {
  const named = (name: string) =>
    name === id || name === iri || name.endsWith(`/${id}`) || name.endsWith(`:${id}`);
  const names = new Set(items.map(({ course }) => course));
  if ([...names].some(named)) return ({ course }) => course === "" || named(course);
  return names.size === 1 ? () => true : () => false;
}

interface Goal {
  readonly type: string;
  readonly asked: Asked;
  /** A response in the author's letters. */
  readonly rename: (response: string) => string;
}

function goalOf(item: Item, banked: ReadonlyMap<string, Banked>): Goal | "outdated" | "unknown" {
  const { question } = banked.get(item.question) ?? {};
  if (!question) return "unknown";
  const { type, asked } = askedOf(question);
  const known = [
    "",
    versionOf(asked, type),
    // SCORM 1.2 has several right numbers or texts in one; what it cannot tell is no other version.
    ...(type === "choice" || type === "true-false" ? [keyVersionOf(type, asked.right)] : []),
  ];
  const tellsKeyOnly = item.version.includes(":");
  const isCurrent =
    known.includes(item.version) || (tellsKeyOnly && type !== "choice" && type !== "true-false");
  return isCurrent ? { type, asked, rename: renaming(item, asked, question) } : "outdated";
}

/** Where a source words its choices, by their words: the service letters them anew for each learner. */
function renaming(item: Item, asked: Asked, question: Question): (response: string) => string {
  if (!("choices" in question) || !item.asked) return (response) => response;
  const ids = new Map(asked.choices.map(({ id, text }) => [text, id]));
  const renamed = new Map(item.asked.choices.map(({ id, text }) => [id, ids.get(text) ?? id]));
  return (response) =>
    partsOf(response)
      .map((id) => renamed.get(id) ?? id)
      .join("[,]");
}

/** What a person reads of a choice, by the letter of a response; of true or false the two have words of their own. */
export function choiceWords(question: Question, id: string): string {
  if (!("choices" in question)) return id;
  const letter = id === "true" ? "a" : id === "false" ? "b" : id;
  const html = question.choices.find((choice) => choice.id === letter)?.html;
  const text = html === undefined ? id : plainText(html);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
