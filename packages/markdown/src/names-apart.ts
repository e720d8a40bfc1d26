import type { Element, Root } from "hast";
import { visit } from "./visit.ts";

/**
 * Begins every `id` and `name` of a course's HTML. Browsers make globals of them and of properties of forms and documents: a
 * course's own may not take the place of the player's, nor of what a platform looks for.
 */
const PREFIX = "user-content-";

/** What holds names, or points to them. */
const NAMES: readonly string[] = ["id", "name", "ariaDescribedBy", "ariaLabelledBy", "headers"];

/** Puts the names in `tree` apart from all others, with the addresses inside the page that lead to them. */
export function setNamesApart(tree: Root): void {
  visit(tree, "element", ({ properties }: Element) => {
    for (const key of NAMES) {
      const value = properties[key];
      if (value === undefined || value === null) continue;
      // What points to names may point to several.
      const names = Array.isArray(value) ? value : String(value).split(/\s+/).filter(Boolean);
      properties[key] = names.map((name) => PREFIX + String(name)).join(" ");
    }
    const { href } = properties;
    if (typeof href === "string" && href.startsWith("#")) {
      properties.href = `#${PREFIX}${href.slice(1)}`;
    }
  });
}
