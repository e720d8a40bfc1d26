import type { PackageFile } from "@hocvu/archive";
import { scorm2004 as controlFiles } from "@hocvu/targets/control-files";
import { checkParts } from "../shared/check-parts.ts";
import { layOutParts } from "../shared/lay-out-parts.ts";
import type { Target } from "../target.ts";
import { manifest } from "./manifest.ts";

/** SCORM 2004: completion and success apart, and outcomes with scores of their own. */
export const scorm2004: Target = {
  id: "scorm2004",
  title: "SCORM 2004",
  container: "zip",
  examines: "always",
  check: checkParts,
  layOut(course, kit): readonly PackageFile[] {
    const { edition = 4 } = kit;
    const { parts, files } = layOutParts(course, kit, "scorm2004");
    return [
      { path: "imsmanifest.xml", content: manifest(course, parts, edition) },
      ...Object.entries(controlFiles[edition]).map(([path, content]) => ({ path, content })),
      ...files,
    ];
  },
};
