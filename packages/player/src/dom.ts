// The player makes its screens by hand: bytes count on 3G, and a framework would take more than all of this.

export type Child = Node | string | false | undefined;

/** A property `on…` is a listener; `true` sets an attribute to `true`, which is as good as empty; `false` and `undefined` leave it out. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | undefined | ((event: Event) => void)>
>;

type Tag = keyof HTMLElementTagNameMap;
type TagOf<Name> = Name extends `${infer T extends Tag}.${string}`
  ? T
  : Name extends Tag
    ? Name
    : never;

/** A new element: `h("p.note.wide", { id: "x" }, "text", child)` is `<p class="note wide" id="x">`. */
export function h<Name extends Tag | `${Tag}.${string}`>(
  name: Name,
  ...parts: readonly (Attributes | Child)[]
): HTMLElementTagNameMap[TagOf<Name>] {
  const [tag = "", ...classes] = name.split(".");
  const element = document.createElement(tag);
  element.classList.add(...classes);
  for (const part of parts) {
    if (part instanceof Node || typeof part === "string") element.append(part);
    else if (part) setAttributes(element, part);
  }
  return element as HTMLElementTagNameMap[TagOf<Name>];
}

/** HTML that the compiler made: it holds no script, so it may stand as it is. */
export function prose<T extends Tag>(tag: T, html: string): HTMLElementTagNameMap[T] {
  const element = h(`${tag}.prose`) as HTMLElementTagNameMap[T];
  element.innerHTML = html;
  return element;
}

/** Puts `children` in the place of all that `element` holds (`replaceChildren`, which old phones lack). */
export function fill(element: Element, children: readonly Node[]): void {
  element.textContent = "";
  element.append(...children);
}

/** Text for screen readers only. */
export function unseenText(text: string): HTMLElement {
  return h("span.unseen", text);
}

/** A bar filled to `part` of `whole`; words beside it say the same. */
export function bar(part: number, whole: number): HTMLElement {
  const filled = h("span");
  // Through the CSSOM: a style attribute would offend the platform's content security policy.
  filled.style.width = `${whole > 0 ? (100 * part) / whole : 0}%`;
  return h("span.meter", { "aria-hidden": "true" }, filled);
}

const ICONS = {
  check: "M1 4l2 2 4-4",
  cross: "M2 2l4 4M6 2L2 6",
  left: "M5 1L2 4l3 3",
  right: "M3 1l3 3-3 3",
  menu: "M1 2h6M1 4h6M1 6h6",
  exit: "M5 1h2v6H5M1 4h4M3 2l2 2-2 2",
  half: "M2 4h4",
  flag: "M2 7V1h4L5 2l1 2H2",
  sound: "M1 3v2h1l2 2V1L2 3zM5.5 3v2M7 2v4",
  up: "M1 5l3-3 3 3",
  down: "M1 3l3 3 3-3",
};

export type IconName = keyof typeof ICONS;

/** A line drawing in the colour of the text; decoration, so words must stand beside it. */
export function icon(name: IconName): SVGElement {
  const box = h("span");
  box.innerHTML = `<svg class="icon" viewBox="0 0 8 8" aria-hidden="true"><path d="${ICONS[name]}"/></svg>`;
  return box.firstChild as SVGElement;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") (element as unknown as Record<string, unknown>)[name] = value;
    else if (value !== undefined && value !== false) {
      element.setAttribute(name, String(value));
    }
  }
}
