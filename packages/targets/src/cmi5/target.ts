import { checkIri, iriOf } from "../shared/iri.ts";
import { layOutPlayer, START_PAGE } from "../shared/lay-out-player.ts";
import type { Target } from "../target.ts";
import { courseStructure } from "./course-structure.ts";

/** cmi5 ("quartz"), one assignable unit: results as xAPI statements that every such platform understands alike. */
export const cmi5: Target = {
  id: "cmi5",
  title: "cmi5",
  container: "zip",
  check: checkIri,
  layOut: (course, kit) => [
    { path: "cmi5.xml", content: courseStructure(course, START_PAGE) },
    ...layOutPlayer(course, kit, "cmi5", { iri: iriOf(course) }),
  ],
};
