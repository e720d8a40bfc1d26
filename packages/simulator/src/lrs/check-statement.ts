import { createRequire } from "node:module";
import type { Statement } from "./statement.ts";

type Validate = (
  value: unknown,
  path: readonly string[],
) => readonly { readonly name: string; readonly path: readonly string[] }[];

/**
 * Learning Locker's validator, where it is installed. It does not come with the command, as a library behind it (rulr 4)
 * names no licence; what is checked there is {@link overlooked} alone.
 */
const validate = installedValidator();

function installedValidator(): Validate {
  try {
    return createRequire(import.meta.url)("@learninglocker/xapi-validation/dist/factory.js")
      .statement;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    return () => [];
  }
}

/**
 * What is wrong with a statement by xAPI 1.0.3 Data, each with where; nothing for a sound one. Learning Locker's
 * validator does it but for what {@link overlooked} adds.
 */
export function checkStatement(value: unknown): readonly string[] {
  const found = validate(value, ["statement"]).map(
    ({ name, path }) => `${path.join(".")}: ${name.replace(/Warning$/, "")}`,
  );
  return found.length > 0 ? found : [...overlooked(value, "statement")];
}

/**
 * The statement with each value of `contextActivities` as a list. Data 2.4.6.2: a single activity is to be taken, too,
 * and always returned as a list; the validator knows lists only.
 */
export function withLists(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { context, object } = value;
  return {
    ...value,
    ...(isObject(object) && object.objectType === "SubStatement"
      ? { object: withLists(object) }
      : {}),
    ...(isObject(context) && isObject(context.contextActivities)
      ? {
          context: {
            ...context,
            contextActivities: Object.fromEntries(
              Object.entries(context.contextActivities).map(([name, activities]) => [
                name,
                isObject(activities) ? [activities] : activities,
              ]),
            ),
          },
        }
      : {}),
  };
}

type Check = (value: unknown) => boolean;

// RFC 3987: an IRI has a scheme and neither blanks nor these. The validator is content with a word and a colon.
const isIri: Check = (value) =>
  typeof value === "string" && /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i.test(value);

// Data 4.4: RFC 4122 knows no braces around a UUID.
const isUuid: Check = (value) =>
  typeof value === "string" &&
  /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(value);

/** Data 4.5. The validator takes the 31st of February, and a date without a time. */
const isTimestamp: Check = (value) => {
  const [, date = ""] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d/.exec(String(value)) ?? [];
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
};

const IRIS = new Set(["homePage", "openid", "type", "moreInfo", "usageType", "fileUrl"]);
const UUIDS = new Set(["registration"]);
const TIMESTAMPS = new Set(["timestamp", "stored"]);
const LANGUAGE_MAPS = new Set(["display", "name", "description"]);
const COMPONENTS = new Set(["choices", "scale", "source", "target", "steps"]);

/** Faults that the validator lets pass, in a statement that it found sound. */
function* overlooked(value: unknown, path: string): Generator<string> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* overlooked(item, `${path}.${index}`);
    return;
  }
  if (!isObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const at = `${path}.${name}`;
    if (name === "extensions" && isObject(inner)) {
      // Data 4.1: keys are IRIs; what they lead to is free.
      for (const key of Object.keys(inner)) if (!isIri(key)) yield `${at}.${key}: IRI`;
      continue;
    }
    // Data 4.2: keys are languages, `id` (Indonesian) among them.
    if (LANGUAGE_MAPS.has(name)) continue;
    if (IRIS.has(name) && !isIri(inner)) yield `${at}: IRI`;
    if (UUIDS.has(name) && !isUuid(inner)) yield `${at}: UUID`;
    if (TIMESTAMPS.has(name) && !isTimestamp(inner)) yield `${at}: Timestamp`;
    if (COMPONENTS.has(name) && Array.isArray(inner)) {
      // Data 2.4.4.1: ids are distinct within a list of interaction components.
      const ids = inner.map(({ id }) => id);
      if (new Set(ids).size < ids.length) yield `${at}: SameId`;
      continue;
    }
    if (name === "id" && !(hasUuid(value) ? isUuid : isIri)(inner)) {
      yield `${at}: ${hasUuid(value) ? "UUID" : "IRI"}`;
    }
    yield* overlooked(inner, at);
  }
}

/** Whether the `id` of this object is a UUID; all others are IRIs. */
function hasUuid(value: Readonly<Record<string, unknown>>): boolean {
  return value.objectType === "StatementRef" || "actor" in value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Only for a value in which {@link checkStatement} found nothing. */
export function asStatement(value: unknown): Statement {
  return value as Statement;
}
