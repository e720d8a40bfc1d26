import type { Statement } from "../lrs/statement.ts";
import {
  type AssignableUnit,
  type Block,
  blocksOf,
  type CourseStructure,
} from "./course-structure.ts";
import { said } from "./rules.ts";

/** Whether an AU's moveOn (13.1.4) is met by what it stated in a registration. */
export function isMet({ moveOn }: AssignableUnit, statements: readonly Statement[]): boolean {
  const completed = said(statements, "completed");
  const passed = said(statements, "passed");
  switch (moveOn) {
    case "NotApplicable":
      return true;
    case "Passed":
      return passed;
    case "Completed":
      return completed;
    case "CompletedAndPassed":
      return completed && passed;
    case "CompletedOrPassed":
      return completed || passed;
  }
}

/** Blocks, the inner ones first, and at last the course, of which all AUs are met (9.3.9). */
export function metWholes(
  course: CourseStructure,
  isUnitMet: (unit: AssignableUnit) => boolean,
): readonly (Block | CourseStructure)[] {
  const isWholeMet = (whole: Block | CourseStructure): boolean =>
    whole.children.every((child) => (child.type === "au" ? isUnitMet(child) : isWholeMet(child)));
  return [...blocksOf(course), course].filter(isWholeMet);
}
