import type { QuestionType } from "@hocvu/model";
import schema from "../../../../../schemas/question.schema.json" with { type: "json" };
import type { AttributeName } from "./fields.ts";

const HEEDED_BY = new Map(
  Object.entries(
    schema.properties as Readonly<Record<string, { readonly "x-heeded-by"?: readonly string[] }>>,
  ).map(([name, property]) => [name, property["x-heeded-by"]]),
);

/** Whether an attribute says something to questions of a type. */
export function heeds(type: QuestionType, name: AttributeName): boolean {
  return HEEDED_BY.get(name)?.includes(type) ?? true;
}
