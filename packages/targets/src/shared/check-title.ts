import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";

// SCORM 1.2 CAM 2.3.5.2: organization and item titles; longer ones break some imports, whichever edition.
const MAX_TITLE = 200;

export function* checkTitle(course: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
  const title = [...course.title];
  if (title.length <= MAX_TITLE) return;
  const what = `${title.slice(0, 40).join("")}…`;
  yield diagnostic("HV3001", { what, length: title.length, max: MAX_TITLE }, placeAt("/title"));
}
