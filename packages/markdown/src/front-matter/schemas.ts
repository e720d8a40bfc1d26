import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import courseSchema from "../../../../schemas/course.schema.json" with { type: "json" };
import glossarySchema from "../../../../schemas/glossary.schema.json" with { type: "json" };
import moduleSchema from "../../../../schemas/module.schema.json" with { type: "json" };
import programmeSchema from "../../../../schemas/programme.schema.json" with { type: "json" };
import projectSchema from "../../../../schemas/project.schema.json" with { type: "json" };
import settingsSchema from "../../../../schemas/settings.schema.json" with { type: "json" };

const schemas = {
  course: courseSchema,
  module: moduleSchema,
  programme: programmeSchema,
  project: projectSchema,
  glossary: glossarySchema,
  settings: settingsSchema,
} as const;
export type SchemaKind = keyof typeof schemas;

const compiled = new Map<SchemaKind, ValidateFunction>();

/** What says whether data is of a kind, and by `errors` why not. */
export function validator(kind: SchemaKind): ValidateFunction {
  let validate = compiled.get(kind);
  if (!validate) {
    // `x-diagnostic` names the code for a value that the schema refuses.
    const ajv = new Ajv2020({
      allErrors: true,
      verbose: true,
      keywords: ["x-diagnostic", "x-vi", "x-file"],
      // A test validates our schemas; doing it at every start would cost more than all the checking.
      meta: false,
      validateSchema: false,
    });
    validate = ajv.compile(schemas[kind]);
    compiled.set(kind, validate);
  }
  return validate;
}

/** Every module asks for those of its kind. */
const keysOf = new Map<SchemaKind, ReadonlySet<string>>();

/** The names of all keys of a kind, at any depth; none for a glossary, whose keys are its terms. */
export function schemaKeys(kind: SchemaKind): ReadonlySet<string> {
  const known = keysOf.get(kind);
  if (known) return known;
  const keys = new Set<string>();
  const gather = (schema: unknown): void => {
    if (typeof schema !== "object" || schema === null) return;
    for (const [name, part] of Object.entries(schema)) {
      if (name === "properties") for (const key of Object.keys(part)) keys.add(key);
      gather(part);
    }
  };
  gather(schemas[kind]);
  keysOf.set(kind, keys);
  return keys;
}
