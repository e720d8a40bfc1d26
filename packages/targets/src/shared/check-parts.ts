import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import type { CheckedAs } from "../target.ts";

// SCORM 1.2 CAM 2.3.5.2: organization and item titles; longer ones break some imports, whichever edition.
const MAX_TITLE = 200;

/** What a SCORM platform shows of the course's parts, and what they cannot do by themselves. */
export function* checkParts(
  course: Course,
  placeAt: PlaceAt,
  { structure }: CheckedAs,
): Iterable<Diagnostic> {
  yield* checkTitle(course.title, "/title", placeAt);
  if (structure === "single") return;
  for (const [index, { title }] of course.modules.entries()) {
    yield* checkTitle(title, `/modules/${index}/title`, placeAt);
  }
  yield* checkCertificate(course, placeAt);
}

function* checkTitle(title: string, pointer: string, placeAt: PlaceAt): Iterable<Diagnostic> {
  const letters = [...title];
  if (letters.length <= MAX_TITLE) return;
  const what = `${letters.slice(0, 40).join("")}…`;
  yield diagnostic("HV3001", { what, length: letters.length, max: MAX_TITLE }, placeAt(pointer));
}

/** The exam's part prints it; without one, no part knows of the others. */
export function* checkCertificate(course: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  if (course.certificate && !course.exam) yield diagnostic("HV3004", {}, placeAt("/certificate"));
}
