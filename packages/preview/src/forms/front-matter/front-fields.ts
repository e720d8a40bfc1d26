import course from "../../../../../schemas/course.schema.json" with { type: "json" };
import module from "../../../../../schemas/module.schema.json" with { type: "json" };
import type { FrontKind } from "./read-front-matter.ts";

/** How a value is asked for. */
export type FieldKind =
  | "line"
  | "lines"
  | "count"
  | "yes-no"
  | "choice"
  /** A share of the whole, a length of time, a day with its hour, a color, a picture of the course's, the tag of a language. */
  | "share"
  | "duration"
  | "moment"
  | "color"
  | "picture"
  | "language"
  | "list"
  /** Some of the options in an order; records with fields of their own, one behind the other. */
  | "ranked"
  | "records"
  /** What contestants give, and which of it is meant: several, or one. */
  | "facts"
  | "people"
  | "fact"
  /** Ids with a text each, or with a number. */
  | "texts"
  | "counts"
  /** Fields of their own. */
  | "group";

/** A key of front matter as a form asks for it. */
export interface FrontField {
  /** The keys that lead to it, joined by dots. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly otherwise?: string;
  readonly options?: readonly string[];
  readonly fields?: readonly FrontField[];
}

interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  /** Of what may be written in two ways: the plain one. */
  readonly else?: Schema;
  readonly "x-diagnostic"?: string;
  readonly "x-file"?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const SCHEMAS: Readonly<Record<FrontKind, Schema>> = {
  course: course as Schema,
  module: module as Schema,
};
/** Texts of more than a line's length. */
const LONG: readonly string[] = ["description", "note"];

/** Texts of a kind that a form may help to write, by what says that they are wrong. */
const BY_DIAGNOSTIC: Readonly<Record<string, FieldKind>> = {
  HV1018: "share",
  HV1019: "duration",
  HV1026: "language",
  HV2460: "moment",
};
const COLOR = "^#[0-9a-fA-F]{6}$";

/** What has a form of its own, as its schema tells how it is written, and not what it is about. */
const BY_NAME: Readonly<Record<string, FieldKind>> = {
  "contest.facts": "facts",
  "contest.person": "people",
  "contest.units.fact": "fact",
};
/** Of a fact, what says how it is answered: one field asks for all of it. */
const OF_ANSWER: readonly string[] = ["type", "format", "enum"];

/** What a kind of front matter may hold, as its schema says, in the schema's order. */
export function frontFields(kind: FrontKind): readonly FrontField[] {
  const root = SCHEMAS[kind];
  return fieldsOf(root, root, "");
}

function fieldsOf(schema: Schema, root: Schema, prefix: string): readonly FrontField[] {
  return Object.entries(schema.properties ?? {}).map(([key, written]) => {
    const own = resolved(written, root);
    const name = `${prefix}${key}`;
    const kind = BY_NAME[name] ?? kindOf(key, own);
    const options = own.enum ?? (kind === "ranked" ? own.items?.enum : undefined);
    const inner = innerOf(kind, own);
    return {
      name,
      kind,
      isRequired: schema.required?.includes(key) ?? false,
      ...(own.pattern === undefined ? {} : { pattern: own.pattern }),
      ...(own.minimum === undefined ? {} : { minimum: own.minimum }),
      ...(own.default === undefined ? {} : { otherwise: String(own.default) }),
      ...(options === undefined ? {} : { options }),
      ...(inner ? { fields: fieldsOf(inner, root, `${name}.`) } : {}),
    };
  });
}

/** What holds the fields of a kind that has some. */
function innerOf(kind: FieldKind, schema: Schema): Schema | undefined {
  if (kind === "group") return schema;
  if (kind === "records") return schema.items;
  const each = schema.properties?.properties?.additionalProperties;
  if (kind !== "facts" || typeof each !== "object") return undefined;
  const asked = Object.entries(each.properties ?? {}).filter(([key]) => !OF_ANSWER.includes(key));
  return { ...each, properties: Object.fromEntries(asked) };
}

function resolved(schema: Schema, root: Schema): Schema {
  const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? "")?.[1];
  return (name && root.$defs?.[name]) || schema;
}

function kindOf(key: string, schema: Schema): FieldKind {
  if (schema.enum) return "choice";
  switch (schema.type) {
    case "integer":
      return "count";
    case "boolean":
      return "yes-no";
    case "array":
      if (schema.items?.enum) return "ranked";
      return schema.items?.properties ? "records" : "list";
    case "object": {
      if (schema.properties) return "group";
      const each = schema.additionalProperties;
      const number = typeof each === "object" ? (each.else ?? each) : undefined;
      return number?.type === "integer" ? "counts" : "texts";
    }
    default:
      if (schema["x-file"] === "picture") return "picture";
      if (schema.pattern === COLOR) return "color";
      return BY_DIAGNOSTIC[schema["x-diagnostic"] ?? ""] ?? (LONG.includes(key) ? "lines" : "line");
  }
}

/** The names of keys in the order in which they are written. */
export function keyOrder(kind: FrontKind): readonly string[] {
  const names = (fields: readonly FrontField[]): readonly string[] =>
    fields.flatMap(({ name, fields: own }) => [
      name.split(".").at(-1) ?? name,
      ...names(own ?? []),
    ]);
  return names(fieldsOf(SCHEMAS[kind], SCHEMAS[kind], ""));
}
