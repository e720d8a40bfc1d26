import { make } from "./parts/make.ts";
import { whenShown } from "./parts/when-shown.ts";
import { pin } from "./places/pin.ts";
import { point } from "./places/pointing.ts";
import * as words from "./words/current.ts";

/** Questions that are answered in a picture; and a number on each place of a picture that its list speaks of; pressing it leads to that part of the list. */
export function start(): void {
  whenShown("legend", point);
  whenShown(".page .hotspots", (box) => {
    const image = box.querySelector("img");
    const spots = [...box.querySelectorAll<HTMLElement>("[data-at]")];
    if (!image) return;
    const frame = make("span", { className: "spotted" });
    image.replaceWith(frame);
    frame.append(image);
    spots.forEach((item, index) => {
      item.tabIndex = -1;
      const button = make("button", { type: "button", className: "spot" }, String(index + 1));
      button.setAttribute("aria-label", words.spot(index + 1));
      button.onclick = () => {
        item.focus({ preventScroll: true });
        item.scrollIntoView({ block: "nearest" });
      };
      pin(button, item);
      frame.append(button);
    });
  });
}
