import { stateKey } from "@hocvu/model";
import { isBetter } from "../exam/attempt.ts";
import { judge } from "../exam/verdict.ts";
import type { Outline } from "../outline.ts";
import { randomName } from "./journal.ts";
import type { Attempt, Clock, State } from "./state.ts";

/** More devices than this nobody learns on; those that changed something longest ago are forgotten. */
export const MOST_CLOCKS = 8;

/** Whether both are of one attempt on the platform. What was written before there were roots may be of any. */
export function isSameAttempt(a: State, b: State): boolean {
  return a.root === b.root || !a.root || !b.root;
}

/** How many changes it took to come here: of two states of one attempt the higher one is the later. */
export function countOf({ clocks }: State): number {
  return Math.max(0, ...clocks.map(({ count }) => count));
}

/** Whether all that was done in `part` is in `whole` as well, so that nothing is missing where only `whole` is kept. */
export function contains(whole: State, part: State): boolean {
  return part.root && whole.root
    ? whole.root === part.root &&
        part.clocks.every((clock) =>
          whole.clocks.some(({ device, count }) => device === clock.device && count >= clock.count),
        )
    : countOf(whole) >= countOf(part);
}

/** `next` as a change that `device` made. */
export function touch(next: State, device: string): State {
  const root = next.root || newRoot();
  const own = { device: stateKey(device + root).slice(2), count: countOf(next) + 1 };
  return { ...next, root, clocks: latest([own, ...next.clocks]) };
}

/** By chance; never what states without a root are written with. */
export function newRoot(name = randomName()): string {
  return stateKey(name).slice(1).replace("_", "a");
}

/**
 * Both in one: the later one, with what only the other one has: pages seen, checks, a better result, tries used, an exam
 * that is further. The root is `kept`'s, which is what the platform has. Where that has failed for good, nothing of the
 * other one's exam counts: it was begun before, and may have been handed in with the answers at hand.
 */
export function merge(outline: Outline, kept: State, other: State): State {
  const more = isOver(outline, kept) ? withoutExam(other) : other;
  const [old, next] = countOf(kept) < countOf(other) ? [kept, more] : [more, kept];
  const { best } = old;
  const keepsBest = best && (!next.best || isBetter(best, next.best));
  const known = new Set(next.checks.map(({ key }) => key));
  return {
    ...next,
    root: kept.root || other.root,
    clocks: latest([...kept.clocks, ...other.clocks]),
    seen: [...new Set([...old.seen, ...next.seen])],
    used: Math.max(old.used, next.used),
    interactions: Math.max(old.interactions, next.interactions),
    checks: [...old.checks.filter(({ key }) => !known.has(key)), ...next.checks],
    attempt: furtherOf(old.attempt, next.attempt),
    best: keepsBest ? best : next.best,
    reached: next.reached === "incomplete" || old.reached === "passed" ? old.reached : next.reached,
    finishedOn: next.finishedOn || old.finishedOn,
  };
}

/** Whether all tries are used up in vain. */
export function isOver(outline: Outline, state: State): boolean {
  return judge(outline, state) === "failed";
}

function withoutExam({ best, attempt, finishedOn, ...rest }: State): State {
  return { ...rest, used: 0, reached: "incomplete" };
}

/** Of two attempts the one that was begun later, or was handed in. */
function furtherOf(old: Attempt | undefined, next: Attempt | undefined): Attempt | undefined {
  if (!old || !next) return next || old;
  const rank = ({ number, submitted }: Attempt) => number * 2 + (submitted ? 1 : 0);
  return rank(old) > rank(next) ? old : next;
}

/** One entry a device, the newest first. */
function latest(clocks: readonly Clock[]): readonly Clock[] {
  return [...clocks]
    .sort((a, b) => b.count - a.count)
    .filter(({ device }, index, all) => all.findIndex((one) => one.device === device) === index)
    .slice(0, MOST_CLOCKS);
}
