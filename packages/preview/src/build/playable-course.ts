import type { Rescue } from "@hocvu/compiler";
import type { Code } from "@hocvu/diagnostics";
import { type Course, examBank, type Id, type Module, type Question } from "@hocvu/model";
import { spotsOf } from "./spots.ts";

/** What is wrong with these numbers, or lacks somewhere, keeps a package from being made and nobody from reading. */
const ABOUT_THE_WHOLE: ReadonlySet<Code> = new Set<Code>([
  "HV1018",
  "HV1019",
  "HV1021",
  "HV2207",
  "HV2301",
  "HV2302",
  "HV2303",
  "HV2304",
  "HV2305",
  "HV2306",
  "HV2462",
]);
/** What keeps a question from being asked: the others can be. */
const ABOUT_A_QUESTION: ReadonlySet<Code> = new Set<Code>([
  "HV2201",
  "HV2202",
  "HV2203",
  "HV2204",
  "HV2205",
  "HV2206",
  "HV2214",
  "HV2215",
  "HV2216",
  "HV2220",
  "HV2221",
  "HV2222",
  "HV2223",
  "HV2224",
  "HV2225",
]);

/**
 * What can be played of a course with errors: while it is written, an exam may ask more questions than there are, and a
 * question be half done. Such questions are left out, and so is what asks for more than is left.
 */
export const playableCourse: Rescue = (understood, found, sourceOf) => {
  const { course } = understood;
  const spotOf = spotsOf(understood, sourceOf);
  const broken = new Set<Id>();
  for (const { severity, code, place } of found) {
    if (severity !== "error" || ABOUT_THE_WHOLE.has(code)) continue;
    const question = place && spotOf(place)?.question;
    if (question === undefined || !ABOUT_A_QUESTION.has(code)) return undefined;
    broken.add(question);
  }
  const isAsMeant = broken.size === 0 && !found.some(({ code }) => code.startsWith("HV230"));
  return course.modules.length === 0 ? undefined : fitted(course, broken, isAsMeant);
};

/** `isAsMeant`: the exam can be drawn as its blueprint wants it. */
function fitted(whole: Course, broken: ReadonlySet<Id>, isAsMeant: boolean): Course {
  const taught = new Set(whole.outcomes.map(({ id }) => id));
  const known = <Q extends Question>(question: Q): Q => ({
    ...question,
    outcomes: question.outcomes.filter((id) => taught.has(id)),
  });
  const modules = whole.modules.map((module) => fittedModule(module, broken, known));
  const { exam, ...course } = { ...whole, modules };
  if (exam && isAsMeant) return { ...course, exam };
  const available = examBank(course).length;
  if (!exam || available === 0) return course;
  const { blueprint: _, ...rules } = exam;
  const questions = Math.min(exam.questions, available);
  return { ...course, exam: { ...rules, questions } };
}

function fittedModule(
  { quiz, ...module }: Module,
  broken: ReadonlySet<Id>,
  known: (question: Question) => Question,
): Module {
  const bank = module.bank.filter(({ id }) => !broken.has(id)).map(known);
  const pages = module.pages.map((page) => ({ ...page, checks: page.checks.map(known) }));
  const questions = Math.min(quiz?.questions ?? 0, bank.length);
  return {
    ...module,
    pages,
    bank,
    ...(quiz && questions > 0 ? { quiz: { ...quiz, questions } } : {}),
  };
}
