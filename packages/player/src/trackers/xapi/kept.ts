import type { Answered } from "./answered.ts";
import type { News, Told } from "./events.ts";

/**
 * What is kept of a learner in the store, for every device. (Its names stand in the store for years: see OURS in
 * minify-script.mjs.)
 */
export interface Kept {
  readonly state: string;
  /** What the store was known to have been told: see {@link Told.once}. */
  readonly once: readonly string[];
  /** How many of the exam's answers were told, or stand in `unsure`. */
  readonly interactions: number;
  /** What may not have arrived when this was written. */
  readonly unsure?: Unsure;
}

interface Unsure {
  readonly once: readonly string[];
  /** Of pages seen by `state`. */
  readonly pages: readonly string[];
  readonly answers: readonly Answered[];
  /** The id of a statement that was sent together with all of this: where it is, all is. */
  readonly proof?: string;
}

/** What to write down: as told only what is not waiting any longer. */
export function keptOf(
  state: string,
  { once, interactions }: Told,
  waiting: readonly (News & { readonly isRefused?: boolean })[],
  proof?: string,
): Kept {
  const open = waiting.flatMap(({ isOnce, key }) => (isOnce ? [key] : []));
  // A verdict that was refused is tried again in another visit; of pages and answers that are never taken it is enough.
  const hoped = waiting.filter(({ isRefused }) => !isRefused);
  const pages = hoped.flatMap(({ firstSeen }) => firstSeen || []);
  const answers = hoped.flatMap(({ answer }) => answer || []);
  const isSure = open.length + pages.length + answers.length === 0;
  return {
    state,
    once: once.filter((key) => !open.includes(key)),
    interactions,
    ...(isSure ? {} : { unsure: { once: open, pages, answers, ...(proof ? { proof } : {}) } }),
  };
}

/** With all that may have to be told again, be it nothing. */
export function revived(kept: Kept): Kept & { readonly unsure: Unsure } {
  return { ...kept, unsure: kept.unsure || { once: [], pages: [], answers: [] } };
}
