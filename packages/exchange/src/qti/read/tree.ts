import type { Element } from "xast";
import { local } from "../../xml/elements.ts";
import { camel } from "../dialect.ts";

/** Deeper than any item is written, and shallower than what recursion can take. */
const MAX_DEPTH = 400;

/**
 * An item of either version with the names of version 2.1 and without prefixes; the tree itself is changed. Throws where
 * elements lie within each other as no program writes them.
 */
export function normalised(element: Element, depth = 0): Element {
  if (depth > MAX_DEPTH) throw new Error("too many elements within each other");
  const name = local(element);
  if (name.startsWith("qti-")) {
    element.name = camel(name.slice("qti-".length));
    element.attributes = Object.fromEntries(
      Object.entries(element.attributes).map(([key, value]) => [camel(key), value]),
    );
  } else element.name = name;
  for (const child of element.children) if (child.type === "element") normalised(child, depth + 1);
  return element;
}

/** All elements within, the outer before the inner. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (child.type !== "element") continue;
    yield child;
    yield* descendants(child);
  }
}
