import type { Language } from "@hocvu/diagnostics";
import type { Words } from "../words/words.ts";
import { h } from "./h.ts";

/** What the server put into the page. */
export const { language, words, course, editorAddress } = JSON.parse(
  need("words").textContent ?? "",
) as {
  readonly language: Language;
  readonly words: Words;
  /** A name of the course's folder, which no other one has. */
  readonly course: string;
  /** Of the editor's script. */
  readonly editorAddress: string;
};

/** The element of the page with that id. */
export function need<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found as E;
}

/** `text` with what is put in for `{…}`. */
export function put(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

export { h };

/** A sentence of a diagnostic: what it quotes in backticks stands out. */
export function sentence(text: string): readonly (Node | string)[] {
  return text
    .split(/`([^`]*)`/)
    .map((part, at) => (at % 2 === 1 && part !== "" ? h("code", {}, part) : part));
}
