import type { PackageFile } from "@hocvu/archive";
import { scorm2004 as controlFiles } from "@hocvu/targets/control-files";
import { checkTitle } from "../shared/check-title.ts";
import { layOutPlayer } from "../shared/lay-out-player.ts";
import type { Target } from "../target.ts";
import { manifest } from "./manifest.ts";

/** SCORM 2004, one SCO: completion and success apart, and outcomes with scores of their own. */
export const scorm2004: Target = {
  id: "scorm2004",
  title: "SCORM 2004",
  container: "zip",
  check: checkTitle,
  layOut(course, kit): readonly PackageFile[] {
    const { edition = 4 } = kit;
    const files = layOutPlayer(course, kit, "scorm2004");
    const paths = files.map((file) => file.path);
    return [
      { path: "imsmanifest.xml", content: manifest(course, paths, edition) },
      ...Object.entries(controlFiles[edition]).map(([path, content]) => ({ path, content })),
      ...files,
    ];
  },
};
