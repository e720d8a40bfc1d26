import { type FileRole, fileItems } from "../course-files.ts";
import {
  frontSchema,
  isInFront,
  pathAbove,
  resolved,
  type Schema,
  saidBy,
  schemaAt,
} from "../front-schema.ts";
import { type Item, ownWords } from "./item.ts";
import type { Spot } from "./spot.ts";

const KEY = /^( *)([\w-]*)$/;
const VALUE = /^( *)([\w-]+):[ \t]+(\S*)$/;

/** Keys and values of the front matter, as the schemas have them; undefined where the caret is not in it. */
export function frontMatterItems(spot: Spot): readonly Item[] | undefined {
  const { text, offset, before, after, isBank } = spot;
  if (isBank || !isInFront(text, offset)) return undefined;
  const root = frontSchema(spot.file);
  const value = VALUE.exec(before);
  if (value) {
    const [, indent = "", key = "", written = ""] = value;
    const path = [...pathAbove(text, offset, indent.length), key];
    const rest = /^\S*/.exec(after)?.[0] ?? "";
    return valueItems(spot, schemaAt(root, path), {
      start: offset - written.length,
      end: offset + rest.length,
    });
  }
  const key = KEY.exec(before);
  if (!key || after.trim() !== "") return [];
  const [, indent = "", written = ""] = key;
  const path = pathAbove(text, offset, indent.length);
  const place = { start: offset - written.length, end: offset };
  const taken = siblings(spot, indent);
  if (path.join("/") === "exam/blueprint") return shareItems(spot, taken, place);
  const [exam, blueprint] = path;
  const properties =
    path.length === 3 && exam === "exam" && blueprint === "blueprint"
      ? levelsOf(schemaAt(root, ["exam", "blueprint"]))
      : schemaAt(root, path)?.properties;
  return Object.entries(properties ?? {})
    .filter(([name]) => !taken.has(name))
    .map(([name, property]) => keyItem(name, resolved(root, property), indent, place));
}

/** What a part of a blueprint may be told apart by. */
function levelsOf(blueprint: Schema | undefined): Schema["properties"] {
  const { additionalProperties } = (blueprint ?? {}) as {
    readonly additionalProperties?: { readonly then?: Schema };
  };
  return additionalProperties?.then?.properties;
}

/** The keys beside the caret, before and after it. */
function siblings({ text, offset }: Spot, indent: string): ReadonlySet<string> {
  const end = /\n---[ \t]*(?:\n|$)/.exec(text)?.index ?? text.length;
  const own = new RegExp(`^${indent}([\\w-]+):`);
  const deeper = new RegExp(`^(?:${indent}[ ]|[ \\t]*(?:#|$))`);
  const keys = (lines: readonly string[]) => {
    const found: string[] = [];
    for (const line of lines) {
      const key = own.exec(line)?.[1];
      if (key !== undefined) found.push(key);
      else if (!deeper.test(line)) break;
    }
    return found;
  };
  const above = text.slice(0, offset).split("\n").slice(1, -1).reverse();
  const below = text.slice(offset, end).split("\n").slice(1);
  return new Set([...keys(above), ...keys(below)]);
}

function keyItem(
  name: string,
  schema: Schema,
  indent: string,
  place: Pick<Item, "start" | "end">,
): Item {
  const below = { object: `\n${indent}  `, array: `\n${indent}  - ` }[schema.type ?? ""] ?? " ";
  return { kind: "key", label: name, detail: saidBy(schema), insert: `${name}:${below}`, ...place };
}

function valueItems(
  { known, file }: Spot,
  schema: Schema | undefined,
  place: Pick<Item, "start" | "end">,
): readonly Item[] {
  if (!schema) return [];
  const role = schema["x-file"];
  if (role) return fileItems(known, file, role as FileRole, place);
  const usual = schema.default === undefined ? [] : [String(schema.default)];
  const values = schema.enum ?? (schema.type === "boolean" ? ["true", "false"] : usual);
  return values.map((value) => ({
    kind: "value",
    label: value,
    detail: usual.includes(value) ? { vi: "mặc định", en: "the default" } : ownWords(""),
    insert: value,
    ...place,
  }));
}

/** What a blueprint may give a share of the exam to. */
function shareItems(
  { known }: Spot,
  taken: ReadonlySet<string>,
  place: Pick<Item, "start" | "end">,
): readonly Item[] {
  const { modules, outcomes } = known.course;
  const item =
    (kind: "module" | "outcome") =>
    ({ id, title }: { id: string; title: string }): Item => ({
      kind,
      label: id,
      detail: ownWords(title),
      insert: `${id}: `,
      ...place,
    });
  return [...modules.map(item("module")), ...outcomes.map(item("outcome"))].filter(
    ({ label }) => !taken.has(label),
  );
}
