import type { Course } from "@hocvu/model";
import { Ajv2020 } from "ajv/dist/2020.js";
import schema from "../../../schemas/course-model.schema.json" with { type: "json" };

/** Throws for a course that is not as the published schema promises to other programs: a mistake of ours. */
export function assertModel(course: Course): void {
  // A test validates our schemas.
  const ajv = new Ajv2020({ meta: false, validateSchema: false });
  if (ajv.validate(schema, course)) return;
  throw new Error(`the course model breaks its schema: ${ajv.errorsText()}`);
}
