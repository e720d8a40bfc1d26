import type { Key } from "../recognise/key-list.ts";
import type { Draft } from "./draft.ts";

/**
 * The key of each question by lists and tables of keys: by number, and where a number comes several times, the first for the
 * first. Keys that no question has asked for are handed back.
 */
export function keysFor(
  drafts: readonly Draft[],
  keys: readonly Key[],
): { readonly keyOf: ReadonlyMap<Draft, Key>; readonly unused: readonly Key[] } {
  const waiting = new Map<number, Draft[]>();
  for (const draft of drafts)
    if (draft.number !== undefined)
      waiting.set(draft.number, [...(waiting.get(draft.number) ?? []), draft]);
  const keyOf = new Map<Draft, Key>();
  const unused: Key[] = [];
  for (const key of keys) {
    const open = waiting.get(key.question) ?? [];
    // A list beneath its own questions means those, not those of a part before.
    const before = open.filter(({ at }) => at < key.number);
    const perPart = before.length > 0 && isPerPart(drafts, keys);
    const candidates = perPart ? [...before].reverse() : open;
    const draft = candidates.find((one) => fits(one, key.value)) ?? candidates[0];
    if (!draft) {
      if (!keys.some((one) => one !== key && one.question === key.question)) unused.push(key);
      continue;
    }
    keyOf.set(draft, key);
    waiting.set(
      key.question,
      open.filter((one) => one !== draft),
    );
  }
  return { keyOf, unused };
}

/** Whether a key is of the kind that a question asks for: a letter, a row of truths, a number or words. */
function fits({ choices }: Draft, value: string): boolean {
  if (/^[A-Ha-h](?:[\s,;&+/]*[A-Ha-h])*$/.test(value)) return choices.length > 1;
  if (/[đs]/iu.test(value) && /^(?:[a-h)\s.,;:\-–]|đúng|sai|đ|s)+$/iu.test(value))
    return choices.length > 1 && (choices[0]?.isLower ?? false);
  return choices.length === 0;
}

/** Whether there are questions behind the first list of keys. */
function isPerPart(drafts: readonly Draft[], keys: readonly Key[]): boolean {
  const first = keys[0]?.number ?? 0;
  return drafts.some(({ at }) => at > first) && drafts.some(({ at }) => at < first);
}
