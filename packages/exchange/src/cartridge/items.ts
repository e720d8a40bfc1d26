import type { Question } from "@hocvu/model";
import { box, type Dialect, item, itemOf, withBlank } from "../qti12/write/item.ts";
import { asBlocks, BLANK, material, shownHtml } from "../qti12/write/texts.ts";
import type { Markup } from "../xml/markup.ts";
import { cartridgeParts, type Essay } from "./parts.ts";

/** A question as a cartridge's items: one, one for each of its parts, or none. */
export function cartridgeItems(question: Question, dialect: Dialect): readonly Markup[] {
  return cartridgeParts(question).flatMap((part) => {
    const made = part.type === "essay" ? essay(part, dialect) : itemOf(part, dialect);
    return made ? [made] : [];
  });
}

function essay({ asked, text, solution }: Essay, dialect: Dialect): Markup {
  const shown = withBlank(asked.stem, text, (html) => shownHtml(html, dialect.file, () => BLANK));
  // Moodle has no place for a solution, but shows what is said to everybody.
  const explanation = `${asked.explanation ?? ""}${asBlocks(solution)}`;
  return item(
    { ...asked, explanation },
    {
      kind: "essay",
      presentation: [material(shown), box(undefined, undefined, 5)],
      conditions: [],
      solution,
    },
    dialect,
  );
}
