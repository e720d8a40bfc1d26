import type { PackageFile } from "@hocvu/archive";
import type { Diagnostic, PlaceAt } from "@hocvu/diagnostics";
import type { Course } from "@hocvu/model";
import { checkCertificate } from "../shared/check-parts.ts";
import { checkIri, iriOf } from "../shared/iri.ts";
import { layOutParts } from "../shared/lay-out-parts.ts";
import type { CheckedAs, Target } from "../target.ts";
import { courseStructure } from "./course-structure.ts";

/** cmi5 ("quartz"): results as xAPI statements that every such platform understands alike. */
export const cmi5: Target = {
  id: "cmi5",
  title: "cmi5",
  container: "zip",
  examines: "always",

  *check(course: Course, placeAt: PlaceAt, { structure }: CheckedAs): Iterable<Diagnostic> {
    yield* checkIri(course, placeAt);
    if (structure === "modules") yield* checkCertificate(course, placeAt);
  },

  layOut(course, kit): readonly PackageFile[] {
    const { parts, files } = layOutParts(course, kit, "cmi5", { iri: iriOf(course) });
    return [{ path: "cmi5.xml", content: courseStructure(course, parts) }, ...files];
  },
};
