import { h } from "../dom.ts";
import { whenShown } from "./parts/when-shown.ts";
import { words } from "./words/current.ts";

/** Puts a number on each place of a picture that its list speaks of; pressing it shows which part of the list that is. */
export function start(): void {
  whenShown(".page .hotspots", (box) => {
    const image = box.querySelector("img");
    const spots = [...box.querySelectorAll<HTMLElement>("li[data-at]")];
    if (!image || spots.length === 0) return;
    const frame = h("span.spotted");
    image.replaceWith(frame);
    const buttons = spots.map((item, index) => {
      item.tabIndex = -1;
      const button = h(
        "button.spot",
        {
          type: "button",
          "aria-label": words.spot(index + 1),
          onclick: () => show(index),
        },
        String(index + 1),
      );
      const [x = 0, y = 0] = (item.dataset.at || "").split(" ");
      // Through the CSSOM, as a style attribute would offend the platform's content security policy.
      button.style.left = `${x}%`;
      button.style.top = `${y}%`;
      return button;
    });
    frame.append(image, ...buttons);

    function show(index: number): void {
      spots.forEach((item, at) => {
        item.classList.toggle("shown", at === index);
        buttons[at]?.setAttribute("aria-expanded", String(at === index));
      });
      const item = spots[index];
      item?.focus({ preventScroll: true });
      item?.scrollIntoView({ block: "nearest" });
    }
  });
}
