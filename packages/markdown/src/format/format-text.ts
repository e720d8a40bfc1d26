import { weighText } from "../limits.ts";
import { applyRules, type Rule } from "./edits.ts";
import { rules } from "./rules.ts";

/** One change may make room for another; fewer rounds have always been enough, and no more are made. */
const ROUNDS = 8;

/** A text in the one way to write it, by the rules that are given; one that is too long to be read stays as it is. */
export function formatText(path: string, text: string, applied: readonly Rule[] = rules): string {
  if ("code" in weighText(path, text)) return text;
  let now = text;
  for (let round = 0; round < ROUNDS; round++) {
    const before = now;
    now = applyRules(now, applied);
    if (now === before) break;
  }
  return now;
}
