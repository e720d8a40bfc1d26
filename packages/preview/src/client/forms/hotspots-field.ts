import { findHotspots, type Hotspots } from "../../forms/page/hotspots.ts";
import { spotOf, writeSpot } from "../../forms/spots/spot-text.ts";
import { h, put, words } from "../page.ts";
import { spotPad } from "./spots/spot-pad.ts";

/** The pictures with places of a page's `text`: they are drawn on them, and written into the lists of the text. */
export function hotspotsField(text: HTMLTextAreaElement, file: string): HTMLElement {
  const element = h("div", { class: "sheet" });
  let found: readonly Hotspots[] = [];
  let pads: readonly { readonly element: HTMLElement; draw(): void }[] = [];
  text.addEventListener("input", draw);
  draw();
  return element;

  function draw(): void {
    found = findHotspots(text.value);
    const count = found.length;
    while (pads.length < count) {
      const pad = padOf(pads.length);
      pads = [...pads, pad];
      element.append(pad.element);
    }
    for (const gone of pads.slice(count)) gone.element.remove();
    pads = pads.slice(0, count);
    for (const pad of pads) pad.draw();
    element.hidden = count === 0;
  }

  function padOf(at: number) {
    const now = () => found[at];
    const pad = spotPad({
      file,
      size: 0,
      picture: () => now()?.picture,
      places: () => now()?.items ?? [],
      write(index, area) {
        const item = now()?.items[index];
        if (!item) return;
        const own = text.value.slice(item.start, item.end);
        // On a page a place has no size.
        write(item.start, item.end, writeSpot(own, { x: area.x, y: area.y }, true));
      },
      add(area) {
        const { items, next } = now() ?? { items: [], next: { at: 0, lead: "" } };
        const name = put(words.forms.spots.fresh, { n: items.length + 1 });
        write(next.at, next.at, `${next.lead}${name} ${spotOf(area)}`);
      },
      remove(index) {
        const own = now();
        const item = own?.items[index];
        if (!item) return;
        const until = own.items[index + 1]?.from;
        if (until !== undefined) write(item.from, until, "");
        else write(text.value.slice(0, item.from).trimEnd().length, item.end, "");
      },
    });
    const whole = h(
      "details",
      { open: true },
      h("summary", {}, words.forms.spots.title),
      pad.element,
    );
    return { element: whole, draw: pad.draw };
  }

  /**
   * One step back is the form's own button: for the browser's, the text would need the focus, and a phone would show its keys and
   * move the picture away under the finger.
   */
  function write(start: number, end: number, put: string): void {
    text.setRangeText(put, start, end);
    text.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
