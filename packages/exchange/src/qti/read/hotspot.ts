import { type Area, choiceId, type HotspotQuestion } from "@hocvu/model";
import type { Element } from "xast";
import { baseOf } from "../../questions/make.ts";
import { all, attribute, elementsOf } from "../../xml/elements.ts";
import { escapeXml } from "../../xml/markup.ts";
import type { Asked, Draft } from "./asked.ts";
import { declared, rightChoices, scored } from "./key.ts";

/** Places in a picture. The picture stands in the interaction, which is read as the end of the stem. */
export function spots(interaction: Element, asked: Asked): Draft {
  const picture = elementsOf(interaction).find(({ name }) => name === "object" || name === "img");
  const [width, height] = ["width", "height"].map((name) =>
    picture ? Number.parseFloat(attribute(picture, name)) : 0,
  );
  // Everything else is no place of its own.
  const found = all(interaction, "hotspotChoice").filter(
    (choice) => attribute(choice, "shape") !== "default",
  );
  if (found.length < 2) return { kind: "lacking", lack: "answers" };
  const areas = found.map((choice) => areaOf(choice, width || 0, height || 0));
  if (areas.some((area) => area === undefined)) return { kind: "unknown", what: interaction.name };

  const declaration = declared(interaction, asked);
  const identifiers = found.map((choice) => attribute(choice, "identifier"));
  const isSingle =
    declaration.cardinality === "single" || attribute(interaction, "maxChoices") === "1";
  const right = rightChoices(declaration, asked, identifiers, isSingle);
  if (right.length === 0) return { kind: "lacking", lack: "right" };
  const [one] = right;
  const part = right.length > 1 && one !== undefined ? scored(asked, declaration, [one]) : 0;
  return {
    kind: "question",
    right,
    points: scored(asked, declaration, right),
    make: ({ said, feedback }): HotspotQuestion => ({
      ...baseOf(said),
      type: "hotspot",
      choices: found.map((choice, index) => {
        const identifier = identifiers[index] ?? "";
        const own = feedback.get(identifier);
        return {
          id: choiceId(index),
          html: escapeXml(labelOf(choice) || `${index + 1}`),
          correct: right.includes(identifier),
          pinned: false,
          ...(own ? { feedback: own } : {}),
          at: areas[index] as Area,
        };
      }),
      shuffle: false,
      scoring: part > 0 ? "partial" : "all",
    }),
  };
}

function labelOf(choice: Element): string {
  return (attribute(choice, "hotspotLabel") || attribute(choice, "label")).trim();
}

/** The rectangle around a shape, in per cent of the picture. */
function areaOf(choice: Element, width: number, height: number): Area | undefined {
  const numbers = attribute(choice, "coords").split(",").map(Number);
  const [a = 0, b = 0, c = 0, d = c] = numbers;
  if (!width || !height || numbers.length < 3 || numbers.some(Number.isNaN)) return undefined;
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  // A circle has one radius, an ellipse two.
  const isRound = /circle|ellipse/.test(attribute(choice, "shape"));
  const [left, top, right, bottom] = isRound
    ? [a - c, b - d, a + c, b + d]
    : [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const share = (value: number, whole: number) =>
    Math.min(100, Math.max(0, Math.round((100 * value) / whole)));
  const area = {
    x: share((left + right) / 2, width),
    y: share((top + bottom) / 2, height),
    width: share(right - left, width),
    height: share(bottom - top, height),
  };
  return area.width > 0 && area.height > 0 ? area : undefined;
}
