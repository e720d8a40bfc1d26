import type { Said } from "@hocvu/markdown";
import courseSchema from "../../../schemas/course.schema.json" with { type: "json" };
import moduleSchema from "../../../schemas/module.schema.json" with { type: "json" };

/** A schema, as far as it says what may be written. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly description?: string;
  readonly "x-vi"?: string;
  readonly "x-file"?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** What the front matter of a file may hold. */
export function frontSchema(file: string): Schema {
  return (file === "course.md" ? courseSchema : moduleSchema) as Schema;
}

/** Whether `offset` lies between the lines that open and close front matter. */
export function isInFront(text: string, offset: number): boolean {
  const end = /\n---[ \t]*(?:\n|$)/.exec(text)?.index ?? text.length;
  return /^---[ \t]*\n/.test(text) && offset <= end && offset >= text.indexOf("\n") + 1;
}

/** The keys that the line at `offset`, of that indent, stands under. */
export function pathAbove(text: string, offset: number, indent: number): readonly string[] {
  const path: string[] = [];
  let least = indent;
  for (const line of text.slice(0, offset).split("\n").slice(1, -1).reverse()) {
    const [, spaces = "", key] = /^( *)([\w-]+):/.exec(line) ?? [];
    if (key === undefined || spaces.length >= least) continue;
    path.unshift(key);
    least = spaces.length;
  }
  return path;
}

export function schemaAt(root: Schema, path: readonly string[]): Schema | undefined {
  let schema: Schema | undefined = root;
  for (const key of path) {
    const next: Schema | undefined = schema?.properties?.[key];
    schema = next && resolved(root, next);
  }
  return schema;
}

export function resolved(root: Schema, schema: Schema): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return (name && root.$defs?.[name]) || schema;
}

export function saidBy({ description = "", "x-vi": vi = description }: Schema): Said {
  return { vi, en: description };
}
