import type { Course } from "@hocvu/model";
import { layOutServed, type ServedCourse } from "../shared/lay-out-player.ts";
import type { LayoutKit } from "../target.ts";

/** What a service needs of a course: not a package, as a part of it is for nobody to fetch. So it stands in no list of targets. */
export function layOutForService(course: Course, kit: LayoutKit): ServedCourse {
  return layOutServed(course, kit, "service");
}
