import type { PlacedArea } from "../../../forms/spots/area.ts";
import type { ReadSpot } from "../../../forms/spots/spot-text.ts";
import { h, put, words } from "../../page.ts";
import { small } from "../fields.ts";
import { moveByKeys } from "./spot-keys.ts";
import { dragSpots } from "./spot-pointer.ts";

/** What is drawn on a picture, and what becomes of it. */
export interface Spots {
  /** Of the file that names the picture. */
  readonly file: string;
  /** As it is written there. */
  picture(): string | undefined;
  places(): readonly ReadSpot[];
  write(index: number, area: PlacedArea): void;
  /** Puts one behind the others. */
  add(area: PlacedArea): void;
  remove(index: number): void;
  /** How large one is of which nothing is said; 0 where each is but a point. */
  readonly size: number;
}

/** What the pointer and the keys need of the pad. */
export interface Pad {
  readonly area: HTMLElement;
  readonly size: number;
  /** Of the place that an element belongs to. */
  indexOf(element: EventTarget | null): number;
  areaAt(index: number): PlacedArea | undefined;
  /** Shows a place where it is while it is moved; nothing is written yet. */
  show(index: number, area: PlacedArea): void;
  write(index: number, area: PlacedArea): void;
  add(area: PlacedArea): void;
  remove(index: number): void;
}

/** A picture on which places are drawn, moved and resized, by pointer and by keys; the list beneath it says the same in numbers. */
export function spotPad(spots: Spots) {
  const said = words.forms.spots;
  const { size } = spots;
  const image = h("img", { alt: "", draggable: "false" }) as HTMLImageElement;
  const area = h("div", { class: "spot-pad" }, image);
  const status = h("p", { class: "hint", role: "status" });
  const lacking = h("p", { class: "hint" });
  const hints = [
    h("p", { class: "hint" }, size === 0 ? said.pointed : said.drawn),
    h("p", { class: "hint" }, size === 0 ? said.pointKeys : said.keys),
  ];
  const tools = h(
    "div",
    { class: "minis spot-tools" },
    small(said.add, () => pad.add(free())),
    small(said.remove, () => pad.remove(chosen)),
  );
  const element = h(
    "div",
    { class: "sheet spots", role: "group", "aria-label": said.title },
    ...hints,
    lacking,
    area,
    status,
    tools,
  );
  let marks: readonly HTMLElement[] = [];
  let chosen = -1;
  let isDragged = false;

  const pad: Pad = {
    area,
    size,
    indexOf: (target) => {
      const mark = target instanceof Element ? target.closest(".spot") : null;
      return marks.findIndex((one) => one === mark && !one.hidden);
    },
    areaAt: (index) => spots.places()[index]?.area,
    show: place,
    write(index, to) {
      spots.write(index, to);
      draw();
      status.textContent = whereOf(to);
    },
    add(to) {
      // What is named already, and has no place, waits for one.
      const waiting = spots.places().findIndex((one) => !one.area);
      const index = waiting < 0 ? spots.places().length : waiting;
      if (waiting < 0) spots.add(to);
      else spots.write(waiting, to);
      draw();
      marks[index]?.focus();
      status.textContent = waiting < 0 ? put(said.added, { n: index + 1 }) : whereOf(to);
    },
    remove(index) {
      if (!spots.places()[index]) return;
      spots.remove(index);
      chosen = -1;
      draw();
      status.textContent = put(said.removed, { n: index + 1 });
      (marks[index] ?? marks.at(-1) ?? tools.querySelector("button"))?.focus();
    },
  };
  image.addEventListener("error", () => {
    if (image.hasAttribute("src")) shown(false, put(said.notShown, { src: spots.picture() ?? "" }));
  });
  image.addEventListener("load", () => shown(true, ""));
  dragSpots(pad, (is) => {
    isDragged = is;
    if (!is) draw();
  });
  moveByKeys(pad);
  draw();
  return { element, draw };

  function draw(): void {
    // What is under the finger stays until it is let go.
    if (isDragged) return;
    const src = spots.picture();
    const query = new URLSearchParams({ file: spots.file, src: src ?? "" });
    const address = `/forms/picture?${query}`;
    if (src === undefined) {
      image.removeAttribute("src");
      shown(false, said.noPicture);
    } else if (image.getAttribute("src") !== address) {
      shown(true, "");
      image.src = address;
    }
    const places = spots.places();
    while (marks.length < places.length) marks = [...marks, fresh(marks.length)];
    for (const gone of marks.slice(places.length)) gone.remove();
    marks = marks.slice(0, places.length);
    places.forEach(({ name, area: own }, index) => {
      const mark = marks[index] as HTMLElement;
      mark.hidden = !own;
      if (!own) return;
      place(index, own);
      const told = { n: index + 1, name: name || said.unnamed, where: whereOf(own) };
      mark.setAttribute("aria-label", put(said.spot, told));
    });
    const waiting = places.find((one) => !one.area && one.name !== "");
    lacking.textContent = waiting ? put(said.lacks, { name: waiting.name }) : "";
    lacking.hidden = !waiting || area.hidden;
    (tools.children[1] as HTMLButtonElement).disabled = !places[chosen];
  }

  function fresh(index: number): HTMLElement {
    const grip = h("span", { class: "grip" });
    const mark = h(
      "button",
      {
        type: "button",
        class: size === 0 ? "spot point" : "spot",
        focus: () => {
          chosen = index;
          (tools.children[1] as HTMLButtonElement).disabled = false;
        },
      },
      h("span", { class: "which" }, String(index + 1)),
      size > 0 && grip,
    );
    area.append(mark);
    return mark;
  }

  function place(index: number, { x, y, width = size, height = size }: PlacedArea): void {
    const { style } = marks[index] ?? area;
    style.left = `${x - width / 2}%`;
    style.top = `${y - height / 2}%`;
    if (size === 0) return;
    style.width = `${width}%`;
    style.height = `${height}%`;
  }

  /** Whether there is a picture to draw on, and if not, why. */
  function shown(is: boolean, why: string): void {
    area.hidden = !is;
    tools.hidden = !is;
    for (const hint of hints) hint.hidden = !is;
    if (!is) lacking.hidden = true;
    status.textContent = why;
  }

  function whereOf({ x, y, width, height }: PlacedArea): string {
    const isSized = size > 0 && width !== undefined && height !== undefined;
    return isSized ? put(said.sized, { x, y, width, height }) : put(said.at, { x, y });
  }

  /** The middle of the picture, or beside what is there already. */
  function free(): PlacedArea {
    const taken = spots.places().flatMap((one) => one.area ?? []);
    const step = Math.max(size, 12);
    const middles = [50, 30, 70, 15, 85];
    const all = middles.flatMap((y) => middles.map((x) => ({ x, y })));
    const isFree = (at: PlacedArea) =>
      taken.every(
        (own) =>
          Math.abs(own.x - at.x) >= Math.max(step, own.width ?? 0) / 2 ||
          Math.abs(own.y - at.y) >= Math.max(step, own.height ?? 0) / 2,
      );
    return all.find(isFree) ?? { x: 50, y: 50 };
  }
}
