import { keptFocus } from "../kept-focus.ts";
import { h, words } from "../page.ts";
import { mini } from "./fields.ts";

/** A field for a title, and a button that adds something of that name. */
export function adding(
  label: string,
  button: string,
  key: string,
  add: (title: string) => Promise<void>,
): HTMLElement {
  const input = h("input", {
    type: "text",
    autocomplete: "off",
    "data-focus": key,
  }) as HTMLInputElement;
  const form = h(
    "form",
    { class: "new" },
    h("label", {}, label, input),
    h("button", { class: "small" }, button),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const title = input.value.trim();
    if (title === "") return input.focus();
    input.value = "";
    // What it was is not to come back.
    void add(title);
  });
  return form;
}

/** Puts a field for a new name in place of the old one. */
export function renaming(
  head: HTMLElement,
  title: string,
  done: (title: string) => Promise<unknown>,
): void {
  const input = h("input", {
    type: "text",
    autocomplete: "off",
    "aria-label": words.forms.course.moduleTitle,
  }) as HTMLInputElement;
  input.value = title;
  const before = [...head.childNodes];
  const back = () => head.replaceChildren(...before);
  const form = h(
    "form",
    { class: "line grow renaming" },
    input,
    h("button", { class: "small" }, words.forms.renameButton),
    mini("✕", words.forms.cancel, back),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const next = input.value.trim();
    input.value = "";
    back();
    if (next !== "" && next !== title) void done(next);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") back();
  });
  head.replaceChildren(form);
  input.focus();
  input.select();
}

/** In milliseconds: what a click does is done by then. */
const CLICK = 60;

/**
 * Calls `left` once a field within `body` was left. Where a button of the mouse leaves it, what is under the mouse has to
 * stay there until the click is over.
 */
export function afterLeaving(
  body: HTMLElement,
  left: () => void,
): { readonly isPressed: () => boolean } {
  let isPressed = false;
  body.addEventListener("focusout", () => {
    if (!isPressed) setTimeout(left);
  });
  body.addEventListener("pointerdown", () => {
    isPressed = true;
  });
  // A button that is let go over the course's frame is known by the next move without one.
  for (const kind of ["pointerup", "pointercancel", "pointermove"] as const) {
    document.addEventListener(kind, ({ buttons }) => {
      if (!isPressed || (kind === "pointermove" && buttons > 0)) return;
      isPressed = false;
      setTimeout(left, CLICK);
    });
  }
  return { isPressed: () => isPressed };
}

/** Notes what is typed and chosen in it and where the focus is; what comes back puts that where it was. */
export function keptIn(body: HTMLElement): () => void {
  const named = () => body.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[data-focus]");
  const values = new Map([...named()].map((one) => [one.dataset.focus, one.value]));
  const refocus = keptFocus(body);
  return () => {
    for (const one of named()) {
      const value = values.get(one.dataset.focus);
      if (one.tagName !== "BUTTON" && value) one.value = value;
    }
    refocus();
  };
}
