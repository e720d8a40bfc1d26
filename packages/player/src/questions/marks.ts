import { h, icon } from "../dom.ts";
import { words } from "../words/current.ts";

/** What stands beside one part of an answer: whose it is, and whether it is right. */
export function verdictOn(tone: "good" | "bad", text: string): HTMLElement {
  return h("span.mark", icon(tone === "good" ? "check" : "cross"), text);
}

/** "Your answer" and "right answer", as far as each is true of one thing. */
export function marksOf(taken: boolean, right: boolean): string {
  return [taken && words.yourAnswer, right && words.rightAnswer].filter(Boolean).join(" · ");
}
