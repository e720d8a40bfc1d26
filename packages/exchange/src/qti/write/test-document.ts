import type { Course } from "@hocvu/model";
import type { Markup } from "../../xml/markup.ts";
import { type Dialect, identifierOf } from "../dialect.ts";
import { type DrawGroup, drawGroups } from "./draw.ts";

/** The exam, or all banks where there is none, as the XML document of a test: a section a module, within it one an outcome. */
export function testOf(course: Course, dialect: Dialect, hrefOf: (id: string) => string): string {
  const { el } = dialect;
  const { exam, modules, title } = course;
  const groups = drawGroups(course);
  const isMixed = exam?.shuffle ?? false;
  // Sections that nobody sees give their items to be mixed with those of the others.
  const looks = isMixed ? { visible: false, keepTogether: false } : { visible: true };
  const group = ({ outcome, questions, select, module }: DrawGroup, at: number): Markup =>
    el(
      "assessmentSection",
      {
        identifier: `part-${at + 1}-${module}`.slice(0, 64),
        title: course.outcomes.find(({ id }) => id === outcome)?.title ?? outcome ?? title,
        ...looks,
      },
      select < questions.length ? el("selection", { select }) : undefined,
      isMixed ? el("ordering", { shuffle: true }) : undefined,
      ...questions.map(({ id }) =>
        el("assessmentItemRef", { identifier: identifierOf(id), href: hrefOf(id) }),
      ),
    );
  const sections = modules.flatMap((module) => {
    const own = groups.filter((one) => one.module === module.id && one.select > 0);
    if (own.length === 0) return [];
    return [
      el(
        "assessmentSection",
        { identifier: `module-${module.id}`, title: module.title, ...looks },
        isMixed ? el("ordering", { shuffle: true }) : undefined,
        ...own.map((one) => group(one, groups.indexOf(one))),
      ),
    ];
  });
  const isEach = exam?.feedback === "each";
  const test = el(
    "assessmentTest",
    { xmlns: dialect.namespace, identifier: "test", title, toolName: "Hocvu" },
    el("outcomeDeclaration", { identifier: "SCORE", cardinality: "single", baseType: "float" }),
    el(
      "testPart",
      {
        identifier: "part",
        navigationMode: "nonlinear",
        submissionMode: isEach || !exam ? "individual" : "simultaneous",
      },
      el("itemSessionControl", {
        maxAttempts: exam ? 1 : 0,
        showFeedback: exam?.feedback !== "none",
        allowReview: true,
      }),
      exam?.minutes === undefined ? undefined : el("timeLimits", { maxTime: exam.minutes * 60 }),
      el(
        "assessmentSection",
        { identifier: "all", title, visible: true },
        isMixed ? el("ordering", { shuffle: true }) : undefined,
        ...sections,
      ),
    ),
    el(
      "outcomeProcessing",
      {},
      el(
        "setOutcomeValue",
        { identifier: "SCORE" },
        el("sum", {}, el("testVariables", { variableIdentifier: "SCORE" })),
      ),
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${test.xml}\n`;
}
