import { slug } from "@hocvu/model";
import { h, put } from "../page.ts";
import type { Say } from "./open-form.ts";

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

let ids = 0;

/** A field with its label above it, and what it is for beneath. */
export function field(label: string, input: HTMLElement, help = "", aside = ""): HTMLElement {
  ids++;
  input.id ||= `field-${ids}`;
  const own = h("label", { for: input.id }, label);
  if (aside) own.append(" ", h("span", { class: "aside" }, `(${aside})`));
  const said = help === "" ? undefined : h("p", { class: "hint", id: `${input.id}-help` }, help);
  if (said) input.setAttribute("aria-describedby", said.id);
  return h("div", { class: "field" }, own, input, said);
}

export function line(
  value: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLInputElement {
  const input = h("input", {
    type: "text",
    autocomplete: "off",
    ...attributes,
  }) as HTMLInputElement;
  input.defaultValue = value;
  return input;
}

export function lines(
  value: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLTextAreaElement {
  const rows = String(Math.min(12, Math.max(1, value.split("\n").length)));
  const input = h("textarea", { rows, autocomplete: "off", ...attributes }) as HTMLTextAreaElement;
  input.defaultValue = value;
  return input;
}

/** Whether somebody is typing in a field within `body`, and has not left it yet. */
export function isTypedIn(body: HTMLElement): boolean {
  const at = document.activeElement;
  const isText = at instanceof HTMLTextAreaElement || at?.matches("input[type=text]");
  if (!isText || !body.contains(at)) return false;
  const { value, defaultValue } = at as HTMLInputElement | HTMLTextAreaElement;
  return value !== defaultValue;
}

export function tick(
  label: string,
  checked: boolean,
  type: "checkbox" | "radio" = "checkbox",
  name = "",
) {
  const input = h("input", { type, ...(name ? { name } : {}) }) as HTMLInputElement;
  input.checked = checked;
  return { input, element: h("label", { class: "tick" }, input, label) };
}

export function select(
  options: readonly (readonly [value: string, label: string])[],
  value: string,
): HTMLSelectElement {
  const list = h(
    "select",
    { autocomplete: "off" },
    ...options.map(([own, label]) => h("option", { value: own }, label)),
  ) as HTMLSelectElement;
  list.value = value;
  return list;
}

/** Makes `first` and `files` the options of a list; what is chosen is among them, be it there or not. */
export function fillSelect(
  list: HTMLSelectElement,
  first: readonly (readonly [value: string, label: string])[],
  files: readonly string[],
  chosen: string,
): void {
  const all = chosen === "" || files.includes(chosen) ? files : [...files, chosen];
  const made = select([...first, ...all.map((one) => [one, one] as const)], chosen);
  list.replaceChildren(...made.children);
  list.value = chosen;
}

/** Fields under one name, with a sentence about them if there is one. */
export function fieldset(
  name: string,
  help: string,
  ...children: readonly (HTMLElement | undefined)[]
): HTMLElement {
  return h(
    "fieldset",
    {},
    h("legend", {}, name),
    help !== "" && h("p", { class: "hint" }, help),
    ...children,
  );
}

/** An id made of words, short enough to be read. */
export function shortSlug(words: string): string {
  return slug(words).slice(0, 24).replace(/-$/, "");
}

/** A line that tells how it stands with what was typed. */
export function sayLine(): { readonly said: HTMLElement; readonly say: Say } {
  const said = h("p", { class: "said", role: "status" });
  return {
    said,
    say(text, isBad) {
      said.textContent = text;
      said.classList.toggle("bad", isBad);
    },
  };
}

/** A button that is but a sign; `name` says what it does. */
export function mini(
  sign: string,
  name: string,
  click: () => void,
  disabled = false,
): HTMLButtonElement {
  return h(
    "button",
    { type: "button", class: "mini", "aria-label": name, title: name, disabled, click },
    sign,
  ) as HTMLButtonElement;
}

export function small(label: string, click: () => void): HTMLElement {
  return h("button", { type: "button", class: "small", click }, label);
}

/** Buttons that move a thing or take it away. */
export function movers(
  name: string,
  words: { readonly moveUp: string; readonly moveDown: string; readonly remove: string },
  deeds: { readonly up?: () => void; readonly down?: () => void; readonly remove: () => void },
): HTMLElement {
  const nothing = () => undefined;
  return h(
    "span",
    { class: "minis" },
    mini("↑", put(words.moveUp, { name }), deeds.up ?? nothing, !deeds.up),
    mini("↓", put(words.moveDown, { name }), deeds.down ?? nothing, !deeds.down),
    mini("✕", put(words.remove, { name }), deeds.remove),
  );
}

export function textOf(root: ParentNode, name: string): string {
  return root.querySelector<Input>(`[data-part="${name}"]`)?.value ?? "";
}

export function checkedOf(root: ParentNode, name: string): boolean {
  return root.querySelector<HTMLInputElement>(`[data-part="${name}"]`)?.checked ?? false;
}
