import { openCourse } from "../../courses/open-course.ts";
import type { Desk } from "./desk.ts";

/** The course as its learners see it, from where the page was opened; a teacher's tries there count for nothing. */
export async function showCourse({ service, who, frames }: Desk): Promise<Response> {
  const link = await service.store.db
    .selectFrom("resource_link")
    .selectAll()
    .where("id", "=", who.link_id)
    .executeTakeFirstOrThrow();
  return openCourse({ ...who, reviewOf: null, framedBy: frames }, link, service);
}
