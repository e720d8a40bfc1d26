import { sharedModels } from "../courses/current-course.ts";
import { openCourse } from "../courses/open-course.ts";
import { languageOf } from "../http/language.ts";
import type { OpenPart } from "../lti/launched.ts";
import { hasExamIn } from "../lti/part.ts";
import { contestOfLaunch } from "./contest/routes.ts";
import { deskOf } from "./shared/desk.ts";
import { showClass } from "./teacher/class.ts";
import { showPerson } from "./teacher/person.ts";

/**
 * Answers a launch: a learner's with the course, a teacher's with the class, from which the course is opened, and a submission
 * review with the one learner whose work it is about.
 */
export const openLaunch: OpenPart = async (session, link, service) => {
  const language = languageOf(session.language);
  if (session.role !== "teacher") {
    const desk = deskOf(service, session, new URLSearchParams(), language, session.framedBy);
    const models = sharedModels(service.store.db);
    const contest =
      hasExamIn(link.part) && (await contestOfLaunch(service, models, link.course_id, desk));
    return contest || openCourse(session, link, service);
  }
  const form = new URLSearchParams(session.reviewOf ? { learner: session.reviewOf } : {});
  const desk = deskOf(service, session, form, language, session.framedBy);
  return session.reviewOf ? showPerson(desk) : showClass(desk);
};
