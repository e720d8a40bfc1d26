import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import courseSchema from "../../../../schemas/course.schema.json" with { type: "json" };
import glossarySchema from "../../../../schemas/glossary.schema.json" with { type: "json" };
import moduleSchema from "../../../../schemas/module.schema.json" with { type: "json" };
import programmeSchema from "../../../../schemas/programme.schema.json" with { type: "json" };
import projectSchema from "../../../../schemas/project.schema.json" with { type: "json" };
import settingsSchema from "../../../../schemas/settings.schema.json" with { type: "json" };

test.each([
  courseSchema,
  moduleSchema,
  programmeSchema,
  projectSchema,
  glossarySchema,
  settingsSchema,
])("$title is a valid JSON Schema", (schema) => {
  const ajv = new Ajv2020({ strict: true, keywords: ["x-diagnostic", "x-vi", "x-file"] });
  expect(ajv.validateSchema(schema)).toBe(true);
  expect(() => ajv.compile(schema)).not.toThrow();
});
