import { type DirectiveAttribute, directives } from "@hocvu/markdown";
import { fileItems } from "../course-files.ts";
import type { Item } from "./item.ts";
import type { Spot } from "./spot.ts";

const IN_BRACES = /:([\p{L}-]+)(?:\[[^[\]]*\])?\{([^{}]*)$/u;
const VALUE = /(?:^|\s)([\w-]+)=("?)([^"]*)$/;
const NAME = /(?:^|\s)([\w-]*)$/;

/** Attributes of a directive, and files that they name; undefined where the caret is in none. */
export function attributeItems(spot: Spot): readonly Item[] | undefined {
  const { known, file, offset, before, after } = spot;
  const [, name = "", inner = ""] = IN_BRACES.exec(before) ?? [];
  const directive = directives.get(name);
  if (!directive) return undefined;
  const value = VALUE.exec(inner);
  if (value && (value[2] !== "" || !/\s/.test(value[3] ?? ""))) {
    const [, attribute = "", quote = "", written = ""] = value;
    const { file: role, values, says } = directive.attributes[attribute] ?? {};
    if (!says || !(role || values)) return [];
    const rest = /^[^"{}\s]*"?/.exec(after)?.[0] ?? "";
    const place = { start: offset - written.length - quote.length, end: offset + rest.length };
    if (role) return fileItems(known, file, role, place, (path) => `"${path}"`);
    return (values ?? []).map((one) => ({
      kind: "value",
      label: one,
      detail: says,
      insert: quote === "" ? one : `"${one}"`,
      ...place,
    }));
  }
  const written = NAME.exec(inner)?.[1];
  if (written === undefined) return [];
  return Object.entries(directive.attributes)
    .filter(([attribute]) => !new RegExp(`(?:^|\\s)${attribute}=`).test(inner + after))
    .map(([attribute, says]) => attributeItem(attribute, says, offset - written.length, offset));
}

function attributeItem(
  name: string,
  { says }: DirectiveAttribute,
  start: number,
  end: number,
): Item {
  const insert = `${name}=""`;
  return {
    kind: "attribute",
    label: name,
    detail: says,
    insert,
    caret: insert.length - 1,
    start,
    end,
  };
}
