import {
  type Diagnostic,
  diagnostic,
  type OpenEdxDifference,
  type PlaceAt,
} from "@hocvu/diagnostics";
import { type Course, examBank, type Question } from "@hocvu/model";
import type { CheckedAs } from "../target.ts";
import { countPlaces, PASSPORT } from "./lti.ts";

/** What Open edX does otherwise than the course asks, said once. */
export function* checkOlx(
  course: Course,
  placeAt: PlaceAt,
  { lti }: CheckedAs,
): Iterable<Diagnostic> {
  if (lti) {
    // The service plays it as on any other platform; what is left to say is how it is entered.
    const places = countPlaces(course);
    yield lti.version === "1.1"
      ? diagnostic("HV3011", { passport: PASSPORT, places })
      : diagnostic("HV3010", { places });
    return;
  }
  const differences = differencesOf(course);
  if (differences.length === 0) return;
  const [first = "sheet"] = differences;
  yield diagnostic("HV3108", { differences }, placeAt(POINTERS[first] ?? "/exam"));
}

/** Where the first of them was written, where that is not the exam. */
const POINTERS: Partial<Record<OpenEdxDifference, string>> = {
  template: "/certificate/template",
  sheet: "/theme/sheet",
};

function differencesOf(course: Course): readonly OpenEdxDifference[] {
  const { exam, certificate } = course;
  const bank = exam ? examBank(course) : [];
  const found: Readonly<Record<OpenEdxDifference, boolean>> = {
    attempts: exam !== undefined && exam.attempts !== 1,
    feedback: exam?.feedback === "end",
    time: exam?.minutes !== undefined,
    parts: bank.some(hasParts),
    points: bank.some(({ points }) => points !== 1),
    template: certificate?.template !== undefined,
    sheet: course.theme?.sheet !== undefined,
  };
  return (Object.keys(found) as OpenEdxDifference[]).filter((one) => found[one]);
}

/** Whether Open edX takes it for several questions, each with a share of the point. */
function hasParts(question: Question): boolean {
  switch (question.type) {
    case "matching":
    case "categorize":
    case "ordering":
      return true;
    case "fill-in":
      return question.blanks.length > 1;
    default:
      return false;
  }
}
