import type { ReviewWords } from "@hocvu/targets";

export interface ReviewData {
  readonly course: string;
  readonly version: string;
  readonly code: string;
  readonly words: ReviewWords;
}

/** The element of the page with that id, as `layOutForReview` writes it. */
export function need<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found as E;
}

export const data = JSON.parse(need("review--data").textContent ?? "") as ReviewData;
export const { words } = data;

/** `text` with what is put in for `{…}`. */
export function put(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Tells what was done, to those who see it and those who hear it. */
export function tell(text: string): void {
  need("review--status").textContent = text;
}
