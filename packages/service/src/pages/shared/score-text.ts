import type { ScoreTable } from "../../store/schema.ts";
import type { Words } from "../../words/words.ts";

/** What a score says, in words. */
export function scoreText(
  { score }: Words,
  { about, reason, given, maximum }: Pick<ScoreTable, "about" | "reason" | "given" | "maximum">,
): string {
  const value =
    given === null ? score.noValue : score.value(shortNumber(given), shortNumber(maximum));
  const kind = score.about[about];
  return `${kind}: ${value}${reason === "correction" ? ` (${score.correction})` : ""}`;
}

function shortNumber(number: number): string {
  return String(Math.round(number * 100) / 100);
}
