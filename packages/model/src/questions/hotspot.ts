import type { Html } from "../course.ts";
import type { Choice, ChoiceQuestion } from "./choice.ts";

/**
 * The right place in a picture, which is the last one of the stem; the right places where there are several. Everything but
 * pointing is that of a choice among the places by their names, in the author's order.
 */
export interface HotspotQuestion extends Omit<ChoiceQuestion, "type" | "choices" | "shuffle"> {
  readonly type: "hotspot";
  readonly choices: readonly Spot[];
  readonly shuffle: false;
}

export interface Spot extends Choice {
  readonly at: Area;
}

/** Part of a picture: its middle from the left and from the top, and its size, all in per cent of the picture's. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How large a place is whose author says nothing of it. */
export const SPOT_SIZE = 12;

const PICTURES = /<img\b[^<>]*>/g;

/** The picture that places are in, the last of the stem, as an `<img>`. */
export function pictureOf({ stem }: Pick<HotspotQuestion, "stem">): Html | undefined {
  return stem.match(PICTURES)?.at(-1);
}

/** The edges of `area` in a picture of `width` × `height`, which they never leave: left, top, right, bottom. */
export function edgesOf(
  { x, y, width: w, height: h }: Area,
  width: number,
  height: number,
): readonly [number, number, number, number] {
  const within = (share: number, whole: number) =>
    Math.round((Math.min(100, Math.max(0, share)) * whole) / 100);
  return [
    within(x - w / 2, width),
    within(y - h / 2, height),
    within(x + w / 2, width),
    within(y + h / 2, height),
  ];
}

/** The same where nobody can point: a choice among the places' names beneath the picture. */
export function asChoice({ choices, ...question }: HotspotQuestion): ChoiceQuestion {
  return {
    ...question,
    type: choices.filter(({ correct }) => correct).length > 1 ? "multiple" : "single",
    choices: choices.map(({ at: _, ...choice }) => choice),
  };
}

/**
 * As the player gets it: a choice whose names tell where they are (`data-at`: the area's four numbers). What pointing takes
 * finds them there, and comes with such questions only; without it, they are chosen as any choice is.
 */
export function asPointedAt({ choices, ...question }: HotspotQuestion): ChoiceQuestion {
  const told = choices.map(({ html, at: { x, y, width, height }, ...choice }) => ({
    ...choice,
    at: { x, y, width, height },
    html: `<span data-at="${x} ${y} ${width} ${height}">${html}</span>`,
  }));
  return asChoice({ ...question, choices: told });
}
