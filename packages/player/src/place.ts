/**
 * The folder that the course is opened from. Copies of a course may lie on one origin, and each keeps its own; what a
 * platform says of its learner tells more, as the folder there may be another one after each update.
 */
export function placeOf({ pathname }: Pick<Location, "pathname">): string {
  return pathname.replace(/[^/]*$/, "");
}
