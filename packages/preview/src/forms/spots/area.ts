import type { Area } from "@hocvu/model";

/** A place in a picture as an author gives it: its middle and its size, in per cent of the picture's; the size may be left out. */
export type PlacedArea = Pick<Area, "x" | "y"> & Partial<Pick<Area, "width" | "height">>;

/** Smaller ones are neither seen nor hit. */
const LEAST = 4;

/** Numbers as somebody would write them, be it of a middle between two of them. */
const tidy = (value: number) => Math.round(value * 2) / 2;
const within = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), Math.max(least, most));

/** The area moved by so much, as far as the picture goes; `size` is how large one is that has none. */
export function moved(area: PlacedArea, dx: number, dy: number, size: number): PlacedArea {
  const { width = size, height = size } = area;
  return {
    ...area,
    x: within(tidy(area.x + dx), width / 2, 100 - width / 2),
    y: within(tidy(area.y + dy), height / 2, 100 - height / 2),
  };
}

/** The area made wider and higher by so much around its middle, as far as the picture goes. */
export function grown(area: PlacedArea, dw: number, dh: number, size: number): PlacedArea {
  const { x, y, width = size, height = size } = area;
  return {
    x,
    y,
    width: within(tidy(width + dw), LEAST, Math.min(x, 100 - x) * 2),
    height: within(tidy(height + dh), LEAST, Math.min(y, 100 - y) * 2),
  };
}

/** The area between two corners, which may lie outside of the picture. */
export function between(
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): PlacedArea {
  const side = (a: number, b: number) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)].map((one) =>
      Math.round(within(one, 0, 100)),
    ) as [number, number];
    const size = Math.max(to - from, LEAST);
    return { size, middle: within((from + to) / 2, size / 2, 100 - size / 2) };
  };
  const [across, down] = [side(ax, bx), side(ay, by)];
  return { x: across.middle, y: down.middle, width: across.size, height: down.size };
}

/** The upper left corner and the lower right one. */
export function cornersOf(
  { x, y, width, height }: PlacedArea,
  size: number,
): readonly [readonly [number, number], readonly [number, number]] {
  const [w, h] = [width ?? size, height ?? size];
  return [
    [x - w / 2, y - h / 2],
    [x + w / 2, y + h / 2],
  ];
}
