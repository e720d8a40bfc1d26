import { between, cornersOf, moved, type PlacedArea } from "../../../forms/spots/area.ts";
import { h } from "../../page.ts";
import type { Pad } from "./spot-pad.ts";

type Point = readonly [x: number, y: number];

/** In pixels: a hand is never quite still. */
const STILL = 5;

/**
 * Draws places by mouse or finger: a press beside all of them begins one, a press on one moves it, on its corner it resizes
 * it. Nothing is written before it is let go; `dragged` hears of both.
 */
export function dragSpots(pad: Pad, dragged: (is: boolean) => void): void {
  const { area, size } = pad;
  const drawn = h("div", { class: "spot drawn", hidden: true });
  area.append(drawn);
  let stop: (() => void) | undefined;

  area.addEventListener("pointerdown", (event) => {
    if (stop || event.button !== 0 || !event.isPrimary) return;
    const index = pad.indexOf(event.target);
    const own = pad.areaAt(index);
    const isGrip = event.target instanceof Element && event.target.matches(".grip");
    const from = pointOf(event);
    const next = (to: Point): PlacedArea => {
      if (!own) return size === 0 ? pointAt(to) : between(from, to);
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      if (!isGrip) return moved(own, dx, dy, size);
      const [upper, lower] = cornersOf(own, size);
      return between(upper, [lower[0] + dx, lower[1] + dy]);
    };
    let isMoved = false;
    area.setPointerCapture(event.pointerId);
    dragged(true);

    const move = (now: PointerEvent) => {
      isMoved ||= Math.hypot(now.clientX - event.clientX, now.clientY - event.clientY) > STILL;
      if (!isMoved) return;
      const to = next(pointOf(now));
      if (own) pad.show(index, to);
      else if (size > 0) outline(to);
    };
    const end = (now: PointerEvent) => {
      stop?.();
      if (now.type !== "pointerup") return;
      if (isMoved && own) pad.write(index, next(pointOf(now)));
      else if (isMoved) pad.add(next(pointOf(now)));
      // A tap asks for one of the usual size.
      else if (!own) pad.add(moved(pointAt(from), 0, 0, size));
      if (own) (event.target as Element).closest<HTMLElement>(".spot")?.focus();
    };
    stop = () => {
      stop = undefined;
      drawn.hidden = true;
      area.removeEventListener("pointermove", move);
      for (const one of ["pointerup", "pointercancel"] as const) area.removeEventListener(one, end);
      dragged(false);
    };
    area.addEventListener("pointermove", move);
    for (const one of ["pointerup", "pointercancel"] as const) area.addEventListener(one, end);
  });

  function outline({ x, y, width = 0, height = 0 }: PlacedArea): void {
    drawn.hidden = false;
    drawn.style.left = `${x - width / 2}%`;
    drawn.style.top = `${y - height / 2}%`;
    drawn.style.width = `${width}%`;
    drawn.style.height = `${height}%`;
  }

  /** In per cent of the picture. */
  function pointOf({ clientX, clientY }: PointerEvent): Point {
    const { left, top } = area.getBoundingClientRect();
    const { clientLeft, clientTop, clientWidth, clientHeight } = area;
    return [
      ((clientX - left - clientLeft) / clientWidth) * 100,
      ((clientY - top - clientTop) / clientHeight) * 100,
    ];
  }
}

function pointAt([x, y]: Point): PlacedArea {
  return moved({ x: Math.round(x), y: Math.round(y) }, 0, 0, 0);
}
