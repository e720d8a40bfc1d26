import { h, icon } from "../dom.ts";
import type { Words } from "../words/words.ts";

/** What stands beside one part of an answer: whose it is, and whether it is right. */
export function verdictOn(tone: "good" | "bad", text: string): HTMLElement {
  return h("span.mark", icon(tone === "good" ? "check" : "cross"), text);
}

/** "Your answer" and "right answer", as far as each is true of one thing. */
export function marksOf(words: Words, taken: boolean, right: boolean): string {
  return [taken && words.yourAnswer, right && words.rightAnswer].filter(Boolean).join(" · ");
}
