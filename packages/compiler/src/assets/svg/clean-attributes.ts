import type { Element } from "xast";
import {
  ANIMATIONS,
  ATTRIBUTES,
  FIELDS,
  GEOMETRY,
  ID_LISTS,
  PROPERTIES,
  TEXTS,
  USERS,
} from "./allowed.ts";
import { type Namespaces, XLINK } from "./namespaces.ts";
import { declarationsOf } from "./style-sheet.ts";
import { localReference, nameApart, safeValue } from "./values.ts";

export interface CleanAttributes {
  readonly kept: Readonly<Record<string, string>>;
  /** Names, as they were written, of what could run or fetch. */
  readonly leftOut: readonly string[];
}

/** What `element`, of SVG and called `local`, may keep; `undefined` for an animation of what must not change. */
export function cleanAttributes(
  { attributes }: Element,
  local: string,
  namespaces: Namespaces,
  hasSheet: boolean,
): CleanAttributes | undefined {
  const kept: Record<string, string> = {};
  const leftOut: string[] = [];
  const entries = Object.entries(attributes).map(([name, value]) => [name, value ?? ""] as const);
  if (ANIMATIONS.has(local)) {
    const { attributeName = "" } = attributes;
    if (!PROPERTIES.has(attributeName ?? "") && !GEOMETRY.has(attributeName ?? ""))
      return undefined;
  }
  for (const [name, value] of entries) {
    if (/^xmlns(?::|$)/.test(name)) continue;
    const [last, prefix] = name.split(":").reverse() as [string, string?];
    if (last === "href" && (prefix === undefined || namespaces[prefix] === XLINK)) {
      const reference = USERS.has(local) ? localReference(value) : undefined;
      if (reference === undefined) leftOut.push(name);
      // Readers of drawings that are not browsers, and older browsers, know the longer one.
      else kept[prefix === undefined ? "href" : "xlink:href"] = reference;
    } else if (/^on/i.test(last) || /^(?:href|src)$/i.test(last)) leftOut.push(name);
    else if (name === "xml:space" || name === "xml:lang" || TEXTS.has(name)) kept[name] = value;
    else if (name === "style") setStyle(value, kept, leftOut, hasSheet);
    else if (name === "id") kept.id = nameApart(value);
    else if (name === "data-field" && FIELDS.has(value)) kept[name] = value;
    else if (ID_LISTS.has(name)) kept[name] = namesApart(value);
    else if (PROPERTIES.has(name) || GEOMETRY.has(name) || ATTRIBUTES.has(name)) {
      const safe = safeValue(value);
      if (safe === undefined) leftOut.push(name);
      else kept[name] ??= safe;
    }
  }
  return { kept, leftOut };
}

/** As attributes, which no Content-Security-Policy drops; as a style where a sheet's rules would override those. */
function setStyle(
  written: string,
  kept: Record<string, string>,
  leftOut: string[],
  hasSheet: boolean,
): void {
  const style = declarationsOf(written);
  if (style.leftOut) leftOut.push("style");
  const isPlain = ([name, value]: readonly [string, string]) =>
    PROPERTIES.has(name) && !value.includes("!");
  const pairs = style.pairs;
  for (const [name, value] of pairs.filter(isPlain)) kept[name] = value;
  const others = hasSheet ? pairs : pairs.filter((pair) => !isPlain(pair));
  if (others.length > 0) kept.style = others.map(([name, value]) => `${name}:${value}`).join(";");
}

function namesApart(names: string): string {
  return names.split(/\s+/).filter(Boolean).map(nameApart).join(" ");
}
