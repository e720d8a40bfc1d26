import type { Id, PlayableCourse } from "@hocvu/model";
import type { Interaction } from "../../tracker.ts";
import { patternOf } from "../pattern.ts";
import type { Activity, LanguageMap } from "./statement.ts";

const ADL = "http://adlnet.gov/expapi/activities";

/** The things that statements of one course are about. */
export interface Activities {
  readonly course: Activity;
  /** A page with the module that it is of. */
  page(id: Id): { readonly page: Activity; readonly module: Activity } | undefined;
  /** A question as it was asked, and what it belongs to. */
  question(interaction: Interaction): { readonly question: Activity; readonly exam: Activity };
  outcome(id: Id): Activity;
}

/** `base` is the course's own IRI, below which all others are. */
export function activitiesOf(
  { title, lang, modules, outcomes }: PlayableCourse,
  base: string,
): Activities {
  const separator = base.startsWith("urn:") ? ":" : "/";
  const below = (...parts: readonly string[]) =>
    [base.replace(/\/+$/, ""), ...parts].join(separator);
  const named = (name: string): LanguageMap => ({ [lang]: name });
  const activity = (id: string, type: string, name: string): Activity => ({
    id,
    definition: { type: `${ADL}/${type}`, name: named(name) },
  });
  return {
    course: activity(base, "course", title),
    page(id) {
      for (const module of modules) {
        const page = module.pages.find((one) => one.id === id);
        if (!page) continue;
        return {
          page: activity(below("pages", id), "lesson", page.title),
          module: activity(below("modules", module.id), "module", module.title),
        };
      }
      return undefined;
    },
    question: (interaction) => ({
      question: {
        id: below("questions", interaction.item),
        definition: { type: `${ADL}/cmi.interaction`, ...interactionOf(interaction) },
      },
      exam: activity(below("exam"), "assessment", title),
    }),
    outcome(id) {
      const outcome = outcomes.find((one) => one.id === id);
      return activity(below("outcomes", id), "objective", outcome?.title ?? id);
    },
  };
}

/** The interaction's kind and what would have been right (xAPI 1.0.3 Data 2.4.4.1, appendix C). */
function interactionOf({ type, right }: Interaction): Readonly<Record<string, unknown>> {
  const pattern = patternOf(type, right, true);
  return {
    interactionType: type,
    ...(pattern === "" ? {} : { correctResponsesPattern: [pattern] }),
  };
}
