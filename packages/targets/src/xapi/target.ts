import { checkIri, iriOf } from "../shared/iri.ts";
import { layOutPlayer, START_PAGE } from "../shared/lay-out-player.ts";
import type { Target } from "../target.ts";
import { tinCan } from "./tin-can.ts";

/** xAPI 1.0.3 with a launch as `tincan.xml` has it: for platforms that know statements, but not cmi5. */
export const xapi: Target = {
  id: "xapi",
  title: "xAPI (Tin Can)",
  container: "zip",
  examines: "always",
  check: checkIri,
  layOut: (course, kit) => [
    { path: "tincan.xml", content: tinCan(course, START_PAGE) },
    ...layOutPlayer(course, kit, "xapi", { iri: iriOf(course) }),
  ],
};
