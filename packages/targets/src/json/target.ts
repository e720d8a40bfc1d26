import type { Target } from "../target.ts";

/** The course model itself, for other programs: one file, as `schemas/course-model.schema.json` describes it. */
export const json: Target = {
  id: "json",
  title: "Course model (JSON)",
  container: "file",
  layOut: (course) => [{ path: "course.json", content: `${JSON.stringify(course, null, 2)}\n` }],
};
