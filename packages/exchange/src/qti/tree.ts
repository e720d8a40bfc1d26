import type { Element } from "xast";
import { local } from "../xml/elements.ts";
import { camel } from "./dialect.ts";

/** Deeper than any item is written, and shallower than what recursion can take. */
const MAX_DEPTH = 400;

/**
 * An item of either version with the names of version 2.1 and without prefixes. Throws where elements lie within each other
 * as no program writes them.
 */
export function normalised(element: Element, depth = 0): Element {
  if (depth > MAX_DEPTH) throw new Error("too many elements within each other");
  const name = local(element);
  const isQti3 = name.startsWith("qti-");
  return {
    ...element,
    name: isQti3 ? camel(name.slice("qti-".length)) : name,
    attributes: isQti3
      ? Object.fromEntries(
          Object.entries(element.attributes).map(([key, value]) => [camel(key), value]),
        )
      : element.attributes,
    children: element.children.map((child) =>
      child.type === "element" ? normalised(child, depth + 1) : child,
    ),
  };
}

/** All elements within, the outer before the inner. */
export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (child.type !== "element") continue;
    yield child;
    yield* descendants(child);
  }
}
