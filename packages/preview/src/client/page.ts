import type { Language } from "@hocvu/diagnostics";
import type { Words } from "../words/words.ts";
import { h, need, put } from "./h.ts";

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

export { h, need, put };

/** A sentence of a diagnostic: what it quotes in backticks stands out. */
export function sentence(text: string): readonly (Node | string)[] {
  return text
    .split(/`([^`]*)`/)
    .map((part, at) => (at % 2 === 1 && part !== "" ? h("code", {}, part) : part));
}
