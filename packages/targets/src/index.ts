import { cmi5 } from "./cmi5/target.ts";
import { json } from "./json/target.ts";
import { olx } from "./olx/target.ts";
import { print } from "./print/target.ts";
import { scorm12 } from "./scorm12/target.ts";
import { scorm2004 } from "./scorm2004/target.ts";
import type { Target } from "./target.ts";
import { web } from "./web/target.ts";
import { xapi } from "./xapi/target.ts";

export { certificateSheet } from "./certificate/sheet.ts";
export { type Import, type Platform, platforms } from "./platforms.ts";
export { layOutForReview, REVIEW_GENERATOR, type ReviewOptions } from "./review/lay-out.ts";
export type { ReviewWords } from "./review/words.ts";
export { layOutForService } from "./service/lay-out.ts";
export { assertReferences } from "./shared/assert-references.ts";
export { coverDrawing } from "./shared/cover-drawing.ts";
export type { ServedCourse } from "./shared/lay-out-player.ts";
export { mediaType } from "./shared/media-type.ts";
export { type TooNear, themeStyle, tooNear } from "./shared/theme.ts";
export type {
  AssetContent,
  CheckedAs,
  Container,
  Edition,
  LayoutKit,
  LtiTool,
  LtiVersion,
  PlayerFiles,
  Release,
  Structure,
  Target,
} from "./target.ts";

/** Everything a course can be built as, by id. */
export const targets: ReadonlyMap<string, Target> = new Map(
  [scorm12, scorm2004, cmi5, xapi, web, olx, print, json].map((target) => [target.id, target]),
);
