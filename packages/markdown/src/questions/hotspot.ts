import { diagnostic } from "@hocvu/diagnostics";
import { type Area, type HotspotQuestion, pictureOf, SPOT_SIZE } from "@hocvu/model";
import type { ListItem, RootContent } from "mdast";
import { takeSpot } from "../spots.ts";
import { isChoiceAnswer, isPointed, readChoice } from "./choice.ts";
import type { QuestionContext, QuestionReader, QuestionSource } from "./question-reader.ts";

/** A task list beneath a picture, whose items say where in it they are: `- [x] Ổ khóa {at=8,12}`. */
export const hotspot: QuestionReader = {
  types: ["hotspot"],
  isAnswer: isChoiceAnswer,
  suits: (node) => isChoiceAnswer(node) && isPointed(node),
  read: readHotspot,
};

function readHotspot(source: QuestionSource, context: QuestionContext): HotspotQuestion {
  const items = source.answer.filter(isChoiceAnswer).flatMap((list) => list.children);
  const areas = items.map((item) => areaOf(item, context));
  reportOverlaps(items, areas, context);
  const isSeveral = items.filter(({ checked }) => checked).length > 1;
  const type = isSeveral ? "multiple" : "single";
  const { choices, ...read } = readChoice({ ...source, type }, context, false);
  if (pictureOf(source.base) === undefined) {
    context.diagnostics.push(diagnostic("HV2422", { id: source.base.id }, source.place));
  }
  return {
    ...read,
    type: "hotspot",
    shuffle: false,
    choices: choices.map((choice, index) => ({
      ...choice,
      at: areas[index] ?? { x: 0, y: 0, width: SPOT_SIZE, height: SPOT_SIZE },
    })),
  };
}

function areaOf(item: ListItem, { file, diagnostics }: QuestionContext): Area | undefined {
  const spot = takeSpot(textsOf(item));
  if (spot?.area) return { width: SPOT_SIZE, height: SPOT_SIZE, ...spot.area };
  const place = file.placeOf(item.children[0] ?? item);
  diagnostics.push(diagnostic("HV2420", { written: spot?.written ?? "" }, place));
  return undefined;
}

/** Reports places whose middles lie in one another: nobody can tell which of them is meant. */
function reportOverlaps(
  items: readonly ListItem[],
  areas: readonly (Area | undefined)[],
  { file, diagnostics }: QuestionContext,
): void {
  areas.forEach((area, index) => {
    const at = areas.slice(0, index).findIndex((other) => area && other && meet(area, other));
    const [item, other] = [items[index], items[at]];
    if (!item || !other) return;
    const related = [
      { place: file.placeOf(other.children[0] ?? other), role: "alsoHere" as const },
    ];
    const place = file.placeOf(item.children[0] ?? item);
    diagnostics.push(diagnostic("HV2423", {}, place, related));
  });
}

/** Whether the middle of each lies in the other. */
function meet(a: Area, b: Area): boolean {
  const apart = (from: number, to: number, size: number) => Math.abs(from - to) * 2 > size;
  return !(
    apart(a.x, b.x, Math.min(a.width, b.width)) || apart(a.y, b.y, Math.min(a.height, b.height))
  );
}

/** What an item says, without its feedback. */
function textsOf({ children }: ListItem): readonly RootContent[] {
  return children.filter(({ type }) => type !== "blockquote");
}
