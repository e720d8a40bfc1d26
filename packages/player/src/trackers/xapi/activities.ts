import {
  type BankQuestion,
  type Id,
  keyOf,
  type PlayableCourse,
  type SealedQuestion,
} from "@hocvu/model";
import * as words from "../../words/current.ts";
import type { Answered } from "./answered.ts";
import { definitionOf } from "./definitions.ts";
import type { Activity, ContextActivities, LanguageMap } from "./statement.ts";

/** The things that statements of one course are about. */
export interface Activities {
  readonly course: Activity;
  /** One time of taking the exam, from 1; and what it is a time of. */
  attempt(number: number): { readonly attempt: Activity; readonly exam: Activity };
  /** The page that saved state, or its own id, calls `name`; with what it belongs to. */
  page(name: string): { readonly page: Activity; readonly context: ContextActivities } | undefined;
  /** A question as it was asked, and what it belongs to. */
  question(answer: Answered): { readonly question: Activity; readonly context: ContextActivities };
}

/**
 * `base` is the course's own IRI, below which all others are; `id` what the platform calls the course. `asked` gives a
 * question as the package carries it, where it is at hand.
 */
export function activitiesOf(
  course: PlayableCourse,
  base: string,
  id: string,
  asked: (item: Id) => SealedQuestion | BankQuestion | undefined,
): Activities {
  const { title, lang, modules, outcomes } = course;
  const separator = base.startsWith("urn:") ? ":" : "/";
  const named = (name: string): LanguageMap => ({ [lang]: name });
  const activity = (id: string, type: string, name: string): Activity => ({
    id,
    definition: { type: `http://adlnet.gov/expapi/activities/${type}`, name: named(name) },
  });
  const below = (path: string, type: string, name: string) => {
    const parts = [base.replace(/\/+$/, ""), ...path.split("/")];
    return activity(parts.join(separator), type, name);
  };
  const whole = activity(id, "course", title);
  const exam = below("exam", "assessment", `${words.exam}: ${title}`);

  function moduleOf(id: Id | undefined): readonly Activity[] {
    return modules
      .filter((module) => module.id === id)
      .map(({ title }) => below(`modules/${id}`, "module", title));
  }

  function attempt(number: number) {
    const name = `${words.exam} (${number}): ${title}`;
    return { exam, attempt: below(`exam/attempts/${number}`, "attempt", name) };
  }

  function page(name: string) {
    for (const { id: module, pages } of modules) {
      const found = pages.find((page) => page.id === name || keyOf(page) === name);
      if (!found) continue;
      return {
        page: below(`pages/${found.id}`, "lesson", found.title),
        context: { parent: moduleOf(module), grouping: [whole] },
        module,
      };
    }
    return undefined;
  }

  /** Where the question was asked, and of which module it is. */
  function placeOf(answer: Answered, own: Id | undefined) {
    const { practice } = answer;
    const here = answer.page === undefined ? undefined : page(answer.page);
    if (here) return { parent: [here.page], module: here.module };
    if (practice !== undefined) {
      const name = modules.find(({ id }) => id === practice)?.title || practice;
      const parent = below(`practice/${practice}`, "assessment", `${words.practice}: ${name}`);
      return { parent: [parent], module: practice };
    }
    const { exam, attempt: parent } = attempt(attemptOf(answer));
    return { parent: [parent, exam], module: own };
  }

  return {
    course: whole,
    attempt,
    page,
    question(answer) {
      const known = asked(answer.item);
      const told = answer.outcomes.map((id) => outcomes.find((outcome) => outcome.id === id));
      const own = (known as BankQuestion | undefined)?.module || told[0]?.module;
      const { parent, module } = placeOf(answer, own);
      const other = answer.outcomes.map((id, n) =>
        below(`outcomes/${id}`, "objective", told[n]?.title || id),
      );
      return {
        question: {
          ...below(`questions/${answer.item}`, "", ""),
          definition: definitionOf(answer, known, named),
        },
        context: {
          parent,
          grouping: [whole, ...moduleOf(module)],
          ...(other.length > 0 ? { other } : {}),
        },
      };
    },
  };
}

/** In which attempt an answer of the exam was given: its id ends with it. */
export function attemptOf({ id }: Pick<Answered, "id">): number {
  return Number(id.slice(id.lastIndexOf("-") + 1));
}
