import type { Directive } from "./directive.ts";
import { applyParted, isAlone } from "./parted.ts";
import { toDetails } from "./reveal.ts";

const NAMES = ["cards", "card"] as const;

/**
 * `::::cards` around `:::card[Front]`: cards that show their back when pressed. They are details, so that a keyboard, a
 * screen reader, paper and other platforms have both sides without a script.
 */
export const cards: Directive = {
  name: "cards",
  kind: "container",
  says: {
    vi: "Các thẻ lật: mặt trước hiện sẵn, bấm vào thì hiện mặt sau",
    en: "Cards that show their back when pressed",
  },
  attributes: {},
  apply: (node, context) =>
    applyParted(node, context, NAMES, (card, index) =>
      toDetails(card, `${context.words.card} ${index + 1}`, { className: ["card"] }),
    ),
};

/** Only within `cards`, which has dealt with it by then. */
export const card: Directive = {
  name: "card",
  kind: "container",
  says: {
    vi: "Một thẻ lật, đặt trong cards; mặt trước viết trong ngoặc vuông",
    en: "One card within cards; its front stands in the square brackets",
  },
  attributes: {},
  apply(node, context) {
    if (isAlone(node, context, NAMES)) {
      toDetails(node, context.words.card, { className: ["card"] });
    }
  },
};
