import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import { itemOf } from "../shared/lay-out-parts.ts";
import { partsOf } from "../shared/parts.ts";
import type { Structure } from "../target.ts";

/** In characters of an `aicc_script` (SCORM 1.2 CAM 2.3.5.2). */
const MAX_LENGTH = 200;

/** What has to be done before an item opens: all of `parts`. Nothing where that cannot be said. */
export function prerequisites(parts: readonly { readonly item: string }[]): string | undefined {
  const script = parts.map(({ item }) => item).join("&");
  return script === "" || script.length > MAX_LENGTH ? undefined : script;
}

/** Whether the exam can be locked behind the modules. */
export function* checkPrerequisites(
  course: Course,
  placeAt: PlaceAt,
  structure: Structure,
): Iterable<Diagnostic> {
  if (!course.exam || structure === "single" || course.modules.length === 0) return;
  const parts = partsOf(course, structure)
    .slice(0, -1)
    .map((part) => ({ item: itemOf(part, course) }));
  if (prerequisites(parts) !== undefined) return;
  const max = Math.floor((MAX_LENGTH + 1) / ((parts[0]?.item.length ?? 0) + 1));
  yield diagnostic("HV3005", { modules: parts.length, max }, placeAt("/id"));
}
