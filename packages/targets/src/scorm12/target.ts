import type { PackageFile } from "@hocvu/archive";
import { type Diagnostic, diagnostic, type PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import { scorm12 as controlFiles } from "@hocvu/targets/control-files";
import { checkTitle } from "../shared/check-title.ts";
import { layOutPlayer } from "../shared/lay-out-player.ts";
import type { Target } from "../target.ts";
import { manifest } from "./manifest.ts";
import { MAX_DESCRIPTION } from "./metadata.ts";

/** SCORM 1.2, one SCO: what every platform takes. */
export const scorm12: Target = {
  id: "scorm12",
  title: "SCORM 1.2",
  container: "zip",

  *check(course: Course, placeAt: PlaceAt): Iterable<Diagnostic> {
    yield* checkTitle(course, placeAt);
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
    const files = layOutPlayer(course, kit, "scorm12");
    return [
      {
        path: "imsmanifest.xml",
        content: manifest(
          course,
          files.map((file) => file.path),
        ),
      },
      ...Object.entries(controlFiles).map(([path, content]) => ({ path, content })),
      ...files,
    ];
  },
};
