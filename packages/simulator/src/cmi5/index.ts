/** A cmi5 platform: an LMS that launches assignable units, and refuses what cmi5 has it refuse. */
export * from "./platform.ts";
export * from "./sample-course.ts";
export * from "./session.ts";
