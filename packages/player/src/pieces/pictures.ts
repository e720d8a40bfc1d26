import { make } from "./parts/make.ts";
import { makeButton } from "./parts/make-button.ts";
import { whenShown } from "./parts/when-shown.ts";
import * as words from "./words/current.ts";

/** Pictures that are shown smaller than this, in CSS pixels, are signs rather than something to look into. */
const SMALL = 160;
const [LEAST, MOST] = [1, 6];

/** How wide a certificate is at the least when it is looked into, in CSS pixels, so that its smallest line can be read. */
const LEGIBLE = 900;

/**
 * Pictures of lessons open as large as the window when they are pressed; tables that are wider than their place, by a button;
 * a certificate by both, as it is text, which no button may hold.
 */
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
    const button = makeButton(words.enlarge);
    button.onclick = () =>
      enlarge((box.firstChild as Element).cloneNode(true), words.table, button);
    if (box.scrollWidth > box.clientWidth) box.after(button);
  });
  whenShown(".certificate", (sheet) => {
    const button = makeButton(words.enlarge);
    button.onclick = sheet.onclick = () =>
      enlarge((sheet.firstChild as Element).cloneNode(true), document.title, button);
    sheet.after(button);
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
  const act = (label: string, sign: string, onclick: () => void) => {
    const button = named(makeButton(sign), label);
    button.onclick = onclick;
    return button;
  };
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

  /** The point at (`x`, `y`) of the box, its middle if left out, stays where it is. */
  function size(wanted: number, x = box.clientWidth / 2, y = box.clientHeight / 2): void {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight } = box;
    scale = Math.min(MOST, Math.max(LEAST, wanted));
    const whole = wholeWidth();
    if (whole > 0) element.style.width = `${whole * scale}px`;
    else element.style.fontSize = `${scale}em`;
    box.scrollLeft = ((scrollLeft + x) * box.scrollWidth) / scrollWidth - x;
    box.scrollTop = ((scrollTop + y) * box.scrollHeight) / scrollHeight - y;
  }

  /** How wide a picture is that is shown as large as it can be and whole; nothing for what is no picture. */
  function wholeWidth(): number {
    const { naturalWidth, naturalHeight, viewBox } = thing as HTMLImageElement & SVGSVGElement;
    const { width, height } = viewBox
      ? viewBox.baseVal
      : { width: naturalWidth, height: naturalHeight };
    return Math.min(box.clientWidth, (box.clientHeight * width) / height);
  }

  function close(): void {
    removeEventListener("hashchange", close);
    dialog.remove();
    from.focus({ preventScroll: true });
  }
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
  size("viewBox" in thing ? LEGIBLE / wholeWidth() : 1);
  box.focus();
  addEventListener("hashchange", close);
}

/** Two fingers on `box` change the scale by how far they part, about the point between them. */
function pinch(
  box: HTMLElement,
  scale: () => number,
  size: (wanted: number, x: number, y: number) => void,
): void {
  let start: readonly [apart: number, scale: number] | undefined;
  const apart = ([a, b]: TouchList | readonly Touch[]) =>
    a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  box.ontouchstart = ({ touches }) => {
    start = touches.length === 2 ? [apart(touches), scale()] : undefined;
  };
  box.ontouchmove = (event) => {
    const { touches } = event;
    const [a, b] = touches;
    if (!start || !a || !b) return;
    event.preventDefault();
    const { left, top } = box.getBoundingClientRect();
    size(
      (start[1] * apart(touches)) / start[0],
      (a.clientX + b.clientX) / 2 - left,
      (a.clientY + b.clientY) / 2 - top,
    );
  };
}
