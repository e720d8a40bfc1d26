import { MAX_CHOICES } from "@hocvu/model";
import type { Element } from "xast";
import { blankHtml } from "../../questions/make.ts";
import type { Asked, Draft } from "./asked.ts";
import { blanks, gaps, number } from "./blanks.ts";
import { choices, order } from "./choices.ts";
import { spots } from "./hotspot.ts";
import { associated, pairs } from "./pairs.ts";
import { descendants } from "./tree.ts";
import { written } from "./written.ts";

/** What an item's interaction asks. */
export function questionOf(asked: Asked): Draft {
  const [interaction] = asked.interactions;
  const many = interaction ? mostOf(interaction) : 0;
  if (many > MAX_CHOICES) return { kind: "unknown", what: `${interaction?.name} × ${many}` };
  switch (interaction?.name) {
    case "choiceInteraction":
      return choices(interaction, asked, "simpleChoice");
    case "hottextInteraction":
      return choices(interaction, asked, "hottext");
    case "hotspotInteraction":
      return spots(interaction, asked);
    case "orderInteraction":
      return order(interaction, asked);
    case "matchInteraction":
      return pairs(interaction, asked);
    case "associateInteraction":
      return associated(interaction, asked);
    case "gapMatchInteraction":
      return gaps(interaction, asked);
    case "textEntryInteraction":
    case "inlineChoiceInteraction":
      return asked.interactions.length === 1 && interaction.name === "textEntryInteraction"
        ? (number(interaction, asked, asked.text) ?? blanks(asked))
        : blanks(asked);
    case "sliderInteraction":
      return (
        number(interaction, asked, `<p>${blankHtml(0)}</p>`) ?? {
          kind: "lacking",
          lack: "number",
        }
      );
    case "extendedTextInteraction":
      return written(asked);
    default:
      return { kind: "unknown", what: interaction?.name ?? "assessmentItem" };
  }
}

/** How many things of one kind an answer may name. */
function mostOf(interaction: Element): number {
  const counts = new Map<string, number>();
  for (const { name } of descendants(interaction))
    if (/Choice$|^hottext$|^gap$/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
