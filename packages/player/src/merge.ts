import { isBetter } from "./attempt.ts";
import type { Attempt, Clock, State } from "./state.ts";

/** More devices than this nobody learns on; those that changed something longest ago are forgotten. */
export const MOST_CLOCKS = 8;

/** Whether both are of one attempt on the platform. What was written before there were roots may be of any. */
export function isSameAttempt(a: State, b: State): boolean {
  return a.root === b.root || a.root === "" || b.root === "";
}

/** Whether all that was done in `part` is in `whole` as well, so that nothing is missing where only `whole` is kept. */
export function contains(whole: State, part: State): boolean {
  if (part.root === "" || whole.root === "") return whole.counter >= part.counter;
  return (
    whole.root === part.root &&
    part.clocks.every(({ device, counter }) => clockOf(whole.clocks, device) >= counter)
  );
}

/** `next` as a change that `device` made. */
export function touch(next: State, device: string): State {
  const counter = next.counter + 1;
  return { ...next, counter, clocks: latest([{ device, counter }, ...next.clocks]) };
}

/**
 * Both in one: the later one, with what only the other one has: pages seen, checks, a better result, tries used, an exam
 * that is further. The root is `kept`'s, which is what the platform has.
 */
export function merge(kept: State, other: State): State {
  const [old, next] = kept.counter < other.counter ? [kept, other] : [other, kept];
  const { best } = old;
  const keepsBest = best !== undefined && (!next.best || isBetter(best, next.best));
  const attempt = furtherOf(old.attempt, next.attempt);
  const known = new Set(next.checks.map(({ key }) => key));
  return {
    ...next,
    root: kept.root || other.root,
    clocks: latest([...kept.clocks, ...other.clocks]),
    seen: [...new Set([...old.seen, ...next.seen])],
    used: Math.max(old.used, next.used),
    interactions: Math.max(old.interactions, next.interactions),
    checks: [...old.checks.filter(({ key }) => !known.has(key)), ...next.checks],
    ...(attempt ? { attempt } : {}),
    ...(keepsBest ? { best } : {}),
    ...(next.reached === "incomplete" || old.reached === "passed" ? { reached: old.reached } : {}),
    ...(next.finishedOn === undefined && old.finishedOn !== undefined
      ? { finishedOn: old.finishedOn }
      : {}),
  };
}

/** Of two attempts the one that was begun later, or was handed in. */
function furtherOf(old: Attempt | undefined, next: Attempt | undefined): Attempt | undefined {
  if (!old || !next) return next ?? old;
  const rank = ({ number, submitted }: Attempt) => number * 2 + (submitted ? 1 : 0);
  return rank(old) > rank(next) ? old : next;
}

/** One entry a device, the newest first. */
function latest(clocks: readonly Clock[]): readonly Clock[] {
  const devices = [...new Set(clocks.map(({ device }) => device))];
  return devices
    .map((device) => ({ device, counter: clockOf(clocks, device) }))
    .sort((a, b) => b.counter - a.counter)
    .slice(0, MOST_CLOCKS);
}

function clockOf(clocks: readonly Clock[], device: string): number {
  return Math.max(0, ...clocks.flatMap((clock) => (clock.device === device ? clock.counter : [])));
}
