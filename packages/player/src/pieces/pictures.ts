import { make } from "./parts/make.ts";
import { whenShown } from "./parts/when-shown.ts";
import * as words from "./words/current.ts";

/** Pictures that are shown smaller than this, in CSS pixels, are signs rather than something to look into. */
const SMALL = 160;
const [LEAST, MOST] = [1, 6];

/** Pictures of lessons open as large as the window when they are pressed; tables that are wider than their place, by a button. */
export function start(): void {
  whenShown(".page > .prose img", (image) => {
    const { alt, width, parentElement } = image as HTMLImageElement;
    const isSmall = width > 0 && width < SMALL;
    if (isSmall || parentElement?.closest("a, [data-check], summary, .hotspots")) return;
    image.tabIndex = 0;
    image.setAttribute("role", "button");
    named(image, `${words.enlarge}: ${alt}`);
    image.classList.add("enlarges");
    const show = () => enlarge(image.cloneNode() as HTMLImageElement, alt, image);
    image.onclick = show;
    image.onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      show();
    };
  });
  whenShown(".page > .prose .table-scroll", (box) => {
    const button = make("button", { type: "button", className: "button" }, words.enlarge);
    button.onclick = () =>
      enlarge((box.firstChild as Element).cloneNode(true), words.table, button);
    if (box.scrollWidth > box.clientWidth) box.after(button);
  });
}

/** Says what it is to who cannot see it. */
function named<Named extends Element>(element: Named, name: string): Named {
  element.setAttribute("aria-label", name);
  return element;
}

/** A window of its own over the course, for one thing that is looked at; two fingers, `+` and `-` make it larger and smaller. */
function enlarge(thing: Node, name: string, from: HTMLElement): void {
  const element = thing as HTMLElement;
  for (const attribute of ["role", "tabindex", "aria-label", "class"]) {
    element.removeAttribute(attribute);
  }
  const box = make("div", { className: "prose enlarged", tabIndex: 0 }, element);
  const act = (label: string, sign: string, onclick: () => void) =>
    named(make("button", { type: "button", className: "button", onclick }, sign), label);
  const dialog = make(
    "dialog",
    { className: "enlarging" },
    make(
      "div",
      { className: "enlarging-row" },
      act(words.smaller, "−", () => size(scale / 1.5)),
      act(words.larger, "+", () => size(scale * 1.5)),
      act(words.close, "✕", close),
    ),
    box,
  );
  named(dialog, name);
  named(box, name).setAttribute("role", "group");
  let scale = 1;

  function size(wanted: number): void {
    scale = Math.min(MOST, Math.max(LEAST, wanted));
    if (element instanceof HTMLImageElement) {
      const { naturalWidth, naturalHeight } = element;
      const whole = Math.min(box.clientWidth, (box.clientHeight * naturalWidth) / naturalHeight);
      if (whole > 0) element.style.width = `${whole * scale}px`;
    } else element.style.fontSize = `${scale}em`;
  }

  function close(): void {
    removeEventListener("resize", fit);
    removeEventListener("hashchange", close);
    dialog.remove();
    from.focus({ preventScroll: true });
  }
  const fit = () => size(scale);

  dialog.onkeydown = (event) => {
    const { key } = event;
    // Arrows scroll here, and turn no page.
    event.stopPropagation();
    if (key === "Escape") close();
    if (key === "+" || key === "=") size(scale * 1.5);
    if (key === "-") size(scale / 1.5);
  };
  // Where a browser closes it by itself, as Android does on "back".
  dialog.onclose = close;
  pinch(box, () => scale, size);
  document.body.append(dialog);
  // Safari had none before 15.4: it stands over the course all the same.
  if (dialog.showModal) dialog.showModal();
  else dialog.setAttribute("open", "");
  fit();
  box.focus();
  addEventListener("resize", fit);
  addEventListener("hashchange", close);
}

/** Two fingers on `box` change the scale by how far they part. */
function pinch(box: HTMLElement, scale: () => number, size: (wanted: number) => void): void {
  let start: readonly [apart: number, scale: number] | undefined;
  const apart = ([a, b]: TouchList | readonly Touch[]) =>
    a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  box.ontouchstart = ({ touches }) => {
    start = touches.length === 2 ? [apart(touches), scale()] : undefined;
  };
  box.ontouchmove = (event) => {
    if (!start || event.touches.length !== 2) return;
    event.preventDefault();
    size((start[1] * apart(event.touches)) / start[0]);
  };
}
