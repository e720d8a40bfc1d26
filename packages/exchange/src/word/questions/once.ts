import type { Draft } from "./draft.ts";
import { wordsOf } from "./line.ts";

/** Solutions often repeat each question before they solve it: of two that ask the same, the one that says more. */
export function once(drafts: readonly Draft[]): readonly Draft[] {
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const key = `${draft.number} ${textOf(draft)}`;
    const before = kept.get(key);
    if (!before || (!isSolved(before) && isSolved(draft))) kept.set(key, draft);
    else if (isSolved(before) && isSolved(draft)) kept.set(`${key} ${draft.at}`, draft);
  }
  const chosen = new Set(kept.values());
  return drafts.filter((draft) => chosen.has(draft));
}

function isSolved({ key, explanation }: Draft): boolean {
  return key !== undefined || explanation.length > 0;
}

function textOf({ stem, choices }: Draft): string {
  const lines = [
    ...stem.flatMap((one) => ("text" in one ? [one] : [])),
    ...choices.flatMap((one) => one.lines),
  ];
  return lines.map(wordsOf).join(" ").toLowerCase();
}
