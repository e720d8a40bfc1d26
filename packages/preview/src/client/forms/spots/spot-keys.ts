import { grown, moved, type PlacedArea } from "../../../forms/spots/area.ts";
import type { Pad } from "./spot-pad.ts";

const STEPS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows move the place that has the focus, with Shift they resize it; it is written once the key is let go. */
export function moveByKeys(pad: Pad): void {
  const { area, size } = pad;
  let pending: { readonly index: number; readonly area: PlacedArea } | undefined;

  area.addEventListener("keydown", (event) => {
    const index = pad.indexOf(event.target);
    const now = pending?.index === index ? pending.area : pad.areaAt(index);
    if (!now || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      pending = undefined;
      pad.remove(index);
      return;
    }
    const [dx, dy] = STEPS[event.key] ?? [];
    if (dx === undefined || dy === undefined) return;
    // Nor does the window scroll.
    event.preventDefault();
    if (event.shiftKey && size === 0) return;
    // By two, the middle stays where it is in whole numbers.
    const next = event.shiftKey ? grown(now, dx * 2, dy * 2, size) : moved(now, dx, dy, size);
    pending = { index, area: next };
    pad.show(index, next);
  });
  const write = () => {
    const done = pending;
    pending = undefined;
    if (done) pad.write(done.index, done.area);
  };
  area.addEventListener("keyup", (event) => {
    if (event.key in STEPS) write();
  });
  area.addEventListener("focusout", write);
}
