import { h, icon } from "../dom.ts";
import * as words from "../words/current.ts";

/** What stands beside one part of an answer: whose it is, and whether it is right. */
export function verdictOn(tone: "good" | "bad" | "due", text: string): HTMLElement {
  return h("span.mark", icon(tone === "bad" ? "cross" : "check"), text);
}

/** "Your answer" and "right answer", as far as each is true of one thing. */
export function marksOf(taken: boolean, right: boolean | undefined): string {
  return [taken && words.yourAnswer, right && words.rightAnswer].filter(Boolean).join(" · ");
}
