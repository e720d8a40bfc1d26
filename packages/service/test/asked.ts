import type { Course } from "@hocvu/model";
import { courseModels } from "../src/courses/current-course.ts";
import { questionsOf } from "../src/learning/paper.ts";
import type { Store } from "../src/store/open-store.ts";

/** The course with the questions of the attempt that was begun last, of one learner or of all, as they were asked there, with its letters. */
export async function lastAsked({ db }: Store, learner?: string): Promise<Course> {
  const attempt = await db
    .selectFrom("attempt")
    .selectAll()
    .$if(learner !== undefined, (query) => query.where("learner_id", "=", learner ?? ""))
    .orderBy("started_at", "desc")
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();
  const model = await courseModels(db).at(attempt.course_id, attempt.version);
  if (!model) throw new Error("the version is gone");
  const questions = questionsOf(model, attempt.paper, attempt.seed);
  const modules = model.course.modules.map((module) => ({
    ...module,
    bank: module.bank.map((one) => questions.find(({ id }) => id === one.id) ?? one),
  }));
  return { ...model.course, modules };
}
