import type { Contest, Course, Exam } from "@hocvu/model";
import { type CourseModels, currentVersion } from "../courses/current-course.ts";
import type { Service } from "../service.ts";

/** A course whose exam is a contest, in the version that whoever comes now gets. */
export interface CurrentContest {
  readonly course: Course;
  readonly version: string;
  readonly contest: Contest;
  readonly exam: Exam;
}

/** Undefined where there is no such course, or it has no contest. */
export async function currentContest(
  { store }: Pick<Service, "store">,
  models: CourseModels,
  courseId: string,
): Promise<CurrentContest | undefined> {
  const version = await currentVersion(store.db, courseId);
  const course = version && (await models.at(courseId, version))?.course;
  if (!course || !version) return undefined;
  const { contest, exam } = course;
  return contest && exam ? { course, version, contest, exam } : undefined;
}
