import type { PackageFile } from "@hocvu/archive";
import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import { scorm12 as controlFiles } from "@hocvu/targets/control-files";
import { checkParts } from "../shared/check-parts.ts";
import { layOutParts } from "../shared/lay-out-parts.ts";
import type { CheckedAs, Target } from "../target.ts";
import { manifest } from "./manifest.ts";
import { MAX_DESCRIPTION } from "./metadata.ts";
import { checkPrerequisites } from "./prerequisites.ts";

/** SCORM 1.2: what every platform takes, as one SCO above all. */
export const scorm12: Target = {
  id: "scorm12",
  title: "SCORM 1.2",
  container: "zip",
  examines: "always",

  *check(course: Course, placeAt: PlaceAt, how: CheckedAs): Iterable<Diagnostic> {
    yield* checkParts(course, placeAt, how);
    yield* checkPrerequisites(course, placeAt, how.structure);
    const description = [...(course.description ?? "")].length;
    if (description > MAX_DESCRIPTION) {
      yield diagnostic(
        "HV3002",
        { length: description, max: MAX_DESCRIPTION },
        placeAt("/description"),
      );
    }
  },

  layOut(course, kit): readonly PackageFile[] {
    const { parts, files } = layOutParts(course, kit, "scorm12");
    return [
      { path: "imsmanifest.xml", content: manifest(course, parts) },
      ...Object.entries(controlFiles).map(([path, content]) => ({ path, content })),
      ...files,
    ];
  },
};
