import {
  type Diagnostic,
  diagnostic,
  didYouMean,
  type Place,
  type PlaceAt,
  type ValueKind,
} from "@hocvu/diagnostics";
import { slug } from "@hocvu/model";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import courseSchema from "../../../../schemas/course.schema.json" with { type: "json" };
import glossarySchema from "../../../../schemas/glossary.schema.json" with { type: "json" };
import moduleSchema from "../../../../schemas/module.schema.json" with { type: "json" };
import programmeSchema from "../../../../schemas/programme.schema.json" with { type: "json" };
import { isUnfilled } from "../variables/placeholders.ts";

const schemas = {
  course: courseSchema,
  module: moduleSchema,
  programme: programmeSchema,
  glossary: glossarySchema,
} as const;
export type SchemaKind = keyof typeof schemas;

const compiled = new Map<SchemaKind, ValidateFunction>();

function validator(kind: SchemaKind): ValidateFunction {
  let validate = compiled.get(kind);
  if (!validate) {
    // `x-diagnostic` names the code for a value that the schema refuses.
    const ajv = new Ajv2020({
      allErrors: true,
      verbose: true,
      keywords: ["x-diagnostic"],
      // A test validates our schemas; doing it at every start would cost more than all the checking.
      meta: false,
      validateSchema: false,
    });
    validate = ajv.compile(schemas[kind]);
    compiled.set(kind, validate);
  }
  return validate;
}

type Data = Record<string, unknown>;

/**
 * Checks what YAML holds against the schema of its kind and reports each fault at its key or value. What comes back is
 * the data without the refused values, so that one mistake isn't reported a second time further on.
 */
export function checkData(
  kind: SchemaKind,
  data: unknown,
  placeAt: PlaceAt,
  keyAt: PlaceAt,
  top: Place,
  diagnostics: Diagnostic[],
): Data {
  const validate = validator(kind);
  const good = structuredClone(data);
  if (!validate(data)) {
    const errors = validate.errors ?? [];
    const reported = misspeltKeys(errors);
    for (const error of errors) {
      // A value may break several rules (type and pattern); the first tells enough.
      const at = error.keyword === "additionalProperties" ? pointerOf(error) : error.instancePath;
      const key = error.keyword === "required" ? `${at}/${error.params.missingProperty}` : at;
      if (error.keyword === "propertyNames" || reported.has(key)) continue;
      reported.add(key);
      if (isUnfilled(error.data)) {
        const text = String(error.data).trim();
        diagnostics.push(diagnostic("HV2410", { text, count: 1 }, placeAt(error.instancePath)));
        remove(good, at);
        continue;
      }
      const found = toDiagnostic(error, placeAt, keyAt, top);
      if (found) diagnostics.push(found);
      if (error.keyword !== "required") remove(good, at);
    }
  }
  return isData(good) ? good : {};
}

/** Keys that are missing only because they are misspelt: that is one mistake, reported where it was made. */
function misspeltKeys(errors: readonly ErrorObject[]): Set<string> {
  const meant = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== "additionalProperties") continue;
    const suggestion = didYouMean(String(error.params.additionalProperty), allowedKeys(error));
    if (suggestion) meant.add(`${error.instancePath}/${suggestion}`);
  }
  return new Set(
    errors.flatMap(({ keyword, instancePath, params }) => {
      const key = `${instancePath}/${params.missingProperty}`;
      return keyword === "required" && meant.has(key) ? [key] : [];
    }),
  );
}

function allowedKeys(error: ErrorObject): readonly string[] {
  return Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
}

function toDiagnostic(
  error: ErrorObject,
  placeAt: PlaceAt,
  keyAt: PlaceAt,
  top: Place,
): Diagnostic | undefined {
  const { instancePath, keyword, params, data } = error;
  // An item of a list has no name of its own, and neither has the whole but its file's.
  const name = instancePath
    .replace(/(?:\/\d+)+$/, "")
    .split("/")
    .at(-1);
  const key = name ? unescaped(name) : top.file;
  const value = placeAt(instancePath) ?? top;
  const special = (error.parentSchema as Data | undefined)?.["x-diagnostic"];
  if (error.propertyName !== undefined) {
    const id = error.propertyName;
    return diagnostic("HV1011", { id, suggestion: slug(id) }, keyAt(`${instancePath}/${id}`));
  }
  switch (keyword) {
    case "additionalProperties": {
      const allowed = allowedKeys(error);
      const name = String(params.additionalProperty);
      const suggestion = didYouMean(name, allowed);
      return diagnostic(
        "HV1007",
        { key: name, allowed, ...(suggestion ? { suggestion } : {}) },
        keyAt(pointerOf(error)),
      );
    }
    case "required":
      return diagnostic(
        "HV1009",
        { key: String(params.missingProperty) },
        instancePath === "" ? top : keyAt(instancePath),
      );
    case "enum":
      return diagnostic(
        "HV1010",
        { key, value: String(data), allowed: params.allowedValues },
        value,
      );
    case "minimum":
      return diagnostic("HV1021", { key, value: String(data), minimum: params.limit }, value);
    case "minItems":
    case "minLength":
      return diagnostic(
        "HV1008",
        { key, expected: keyword === "minItems" ? "list" : "text", found: "nothing" },
        value,
      );
    case "type":
      if (special === "HV1018") return passingDiagnostic(data, value);
      return diagnostic(
        "HV1008",
        { key, expected: kindOfType(params.type), found: kindOf(data) },
        value,
      );
    default:
      if (special === "HV1011") {
        return diagnostic("HV1011", { id: String(data), suggestion: slug(String(data)) }, value);
      }
      if (special === "HV1018") return passingDiagnostic(data, value);
      if (special === "HV1019") return diagnostic("HV1019", { value: String(data) }, value);
      if (special === "HV1008") {
        return diagnostic("HV1008", { key, expected: "text", found: "nothing" }, value);
      }
      if (special === "HV1037") return diagnostic("HV1037", { path: String(data) }, value);
      if (special === "HV1026") return diagnostic("HV1026", { value: String(data) }, value);
      return diagnostic(
        "HV1010",
        { key, value: String(data), allowed: [String(params.pattern ?? keyword)] },
        value,
      );
  }
}

/** `50` and `0.5` are what people write for 50 %; the hint says which share was meant. */
function passingDiagnostic(data: unknown, place: Place): Diagnostic {
  const number = typeof data === "number" ? data : Number.NaN;
  const share = number > 0 && number < 1 ? Math.round(number * 10_000) / 100 : number;
  const fits = share > 0 && share <= 100 && Number.isInteger(Math.round(share * 10_000) / 100);
  return diagnostic(
    "HV1018",
    { value: String(data), ...(fits ? { suggestion: `${share}%` } : {}) },
    place,
  );
}

function pointerOf(error: ErrorObject): string {
  return `${error.instancePath}/${String(error.params.additionalProperty).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** A part of a JSON pointer as it stands in the data; RFC 6901. */
function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}

function kindOfType(type: string): ValueKind {
  const kinds: Record<string, ValueKind> = {
    string: "text",
    integer: "integer",
    number: "number",
    boolean: "yes-no",
    array: "list",
    object: "map",
  };
  return kinds[type] ?? "text";
}

function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined || value === "") return "nothing";
  if (Array.isArray(value)) return "list";
  return kindOfType(typeof value);
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function remove(data: unknown, pointer: string): void {
  const path = pointer.split("/").slice(1).map(unescaped);
  const last = path.pop();
  let parent: unknown = data;
  for (const part of path) parent = (parent as Data | undefined)?.[part];
  if (Array.isArray(parent)) parent[Number(last)] = undefined;
  else if (isData(parent) && last !== undefined) delete parent[last];
}
