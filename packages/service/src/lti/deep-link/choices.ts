import type { Course } from "@hocvu/model";
import type { CourseModel } from "../../courses/read-course.ts";
import type { Service } from "../../service.ts";
import type { Part } from "../part.ts";

/** Something of a course that a teacher can put into theirs. */
export interface Choice {
  readonly courseId: string;
  readonly part: Part;
  /** As the link is called there. */
  readonly title: string;
  /** Whether it ends with a grade: the exam, alone or in the whole course. */
  readonly isGraded: boolean;
}

export interface CourseChoices {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** What every published course has to offer, in the order of their titles. */
export async function allChoices({ store }: Service): Promise<readonly CourseChoices[]> {
  const published = await store.db
    .selectFrom("course")
    .innerJoin("course_version", (join) =>
      join
        .onRef("course_version.course_id", "=", "course.id")
        .onRef("course_version.version", "=", "course.version"),
    )
    .select(["course.id", "course_version.model"])
    .execute();
  return published
    .map(({ id, model }) => choicesOf(id, (model as unknown as CourseModel).course))
    .sort((one, other) => one.title.localeCompare(other.title, "vi"));
}

function choicesOf(id: string, course: Course): CourseChoices {
  const choice = (part: Part, title: string, isGraded = false): Choice => ({
    courseId: id,
    part,
    title,
    isGraded,
  });
  const choices = [
    choice("course", course.title, course.exam !== undefined),
    ...course.modules.flatMap((module) => [
      choice(`module:${module.id}`, module.title),
      ...(module.quiz ? [choice(`practice:${module.id}`, module.title)] : []),
    ]),
    ...(course.exam ? [choice("exam", course.title, true)] : []),
  ];
  return { id, title: course.title, choices };
}
