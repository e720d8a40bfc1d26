import * as words from "../words/current.ts";
import { make } from "./make.ts";

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
  const frame = make("span", { className: "spotted" });
  frame.append(image);
  legend.after(frame);
  const said = make("p", { className: "hint" });
  said.setAttribute("role", "status");
  const inputs = [...set.querySelectorAll("input")];
  const choices = names.map((name) => name.closest(".choice") as HTMLElement);
  const places = names.map(({ dataset }) => (dataset.at as string).split(" ").map(Number));

  function draw(): void {
    frame.querySelectorAll("b").forEach((mark) => mark.remove());
    choices.forEach(({ className }, index) => {
      const tone = className.slice(7);
      if (!tone && !inputs[index]?.checked) return;
      const mark = make("b", { className: `spot ${tone}` }, tone && (tone === "bad" ? "✕" : "✓"));
      mark.setAttribute("aria-hidden", "true");
      const [x, y] = places[index] as number[];
      mark.style.left = `${x}%`;
      mark.style.top = `${y}%`;
      frame.append(mark);
    });
  }
  draw();
  if (!inputs[0]) return;

  (set.querySelector(".hint") as HTMLElement).textContent =
    inputs[0].type === "radio" ? words.point : words.pointAll;
  choices[0]?.before(
    said,
    make("details", { className: "reveal", onchange: draw }, make("summary", {}, words.byName), ...choices),
  );
  frame.onclick = ({ clientX, clientY }) => {
    const { left, top, width, height } = image.getBoundingClientRect();
    let nearest = 1;
    let taken: HTMLInputElement | undefined;
    places.forEach(([x = 0, y = 0, w = 0, h = 0], index) => {
      const away = (from: number, share: number, size: number, whole: number) =>
        Math.abs(from - (share * whole) / 100) / Math.max(REACH, (size * whole) / 200);
      const far = Math.max(away(clientX - left, x, w, width), away(clientY - top, y, h, height));
      if (far > nearest) return;
      nearest = far;
      taken = inputs[index];
    });
    if (taken) taken.click();
    const all = names.filter((_, index) => inputs[index]?.checked);
    said.textContent = taken
      ? `${words.taken}: ${all.map((name) => name.textContent).join(", ")}`
      : words.nowhere;
  };
}
