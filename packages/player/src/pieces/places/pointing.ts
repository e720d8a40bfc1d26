import { make } from "../parts/make.ts";
import * as words from "../words/current.ts";
import { pin } from "./pin.ts";

/** The least that a finger meets, from the middle, in CSS pixels. */
const REACH = 22;

/**
 * A choice whose names tell where they are in the question's last picture: a tap there takes what is nearest, and a list of
 * the names stands folded beneath for who cannot point. What was taken is kept by the choice itself.
 */
export function point(legend: HTMLElement): void {
  const set = legend.parentElement as HTMLElement;
  const names = [...set.querySelectorAll<HTMLElement>("[data-at]")];
  const image = [...legend.querySelectorAll("img")].pop();
  if (!image || !names[0]) return;
  const frame = make("span", { className: "prose spotted" }, image);
  legend.after(frame);
  const inputs = [...set.querySelectorAll("input")];
  const [first] = inputs;
  const choices = names.map((name) => name.closest(".choice") as HTMLElement);
  const marks = choices.map(({ className }, index) => {
    // What stands behind `choice` tells how right it is; nothing, that it was rightly left.
    const tone = className.slice(7);
    const mark = make("b", { className: `spot ${tone}` }, tone && (tone === "bad" ? "✕" : "✓"));
    mark.setAttribute("aria-hidden", "true");
    pin(mark, names[index] as HTMLElement);
    frame.append(mark);
    return mark;
  });
  const draw = () =>
    marks.forEach((mark, index) => {
      mark.hidden = first ? !(inputs[index] as HTMLInputElement).checked : !mark.textContent;
    });
  draw();
  if (!first) return;

  const said = make("p", { className: "hint" });
  said.setAttribute("role", "status");
  (set.querySelector(".hint") as HTMLElement).textContent =
    first.type === "radio" ? words.point : words.pointAll;
  set.append(
    said,
    make(
      "details",
      { className: "reveal", onchange: draw },
      make("summary", {}, words.byName),
      ...choices,
    ),
  );
  frame.onclick = ({ clientX, clientY }) => {
    const { left, top, width, height } = image.getBoundingClientRect();
    const away = (from: number, share = 0, size = 0, whole: number) =>
      Math.abs(from - (share * whole) / 100) / Math.max(REACH, (size * whole) / 200);
    let nearest = 1;
    let found: HTMLInputElement | undefined;
    names.forEach(({ dataset }, index) => {
      const [x, y, w, h] = (dataset.at as string).split(" ").map(Number);
      const far = Math.max(away(clientX - left, x, w, width), away(clientY - top, y, h, height));
      if (far > nearest) return;
      nearest = far;
      found = inputs[index];
    });
    if (found) found.click();
    const taken = names.filter((_, index) => !(marks[index] as HTMLElement).hidden);
    said.textContent = found
      ? taken[0]
        ? `${words.taken}: ${taken.map((name) => name.textContent).join(", ")}`
        : ""
      : words.nowhere;
  };
}
