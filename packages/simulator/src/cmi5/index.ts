/** A cmi5 platform: an LMS that launches assignable units, and refuses what cmi5 has it refuse. */
export {
  type CourseStructure,
  readCourseStructure,
  validateCourseStructure,
} from "./course-structure.ts";
export { createLms, type Lms } from "./lms.ts";
export * from "./platform.ts";
export { register } from "./registration.ts";
export * from "./sample-course.ts";
export * from "./session.ts";
