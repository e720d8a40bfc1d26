import type { Share } from "@hocvu/model";
import type { Outline } from "../outline.ts";
import type { Launch } from "../tracker.ts";
import { newRoot } from "./merge.ts";
import { FRESH, keepKnownPages, type State } from "./state.ts";

// What a visit starts from.

/** Nothing done yet, of an attempt of its own. */
export function freshState(): State {
  return { ...FRESH, root: newRoot() };
}

/** The course as this platform wants it passed: its own mastery score goes before the package's. */
export function withPassing(outline: Outline, passing: Share | undefined): Outline {
  return passing ? { ...outline, course: { ...outline.course, passing } } : outline;
}

/** `state` without what this course does not know (any longer). */
export function known(outline: Outline, state: State): State {
  return keepKnownPages(state, (key) => outline.byKey.has(key));
}

/**
 * The state to start from; undefined where the platform knows of nothing. What it says of an earlier success is kept where
 * our own memory of it is lost, and a pass always: nothing lower is ever written over it.
 */
export function restore(
  outline: Outline,
  found: State | undefined,
  { reached }: Launch,
): State | undefined {
  const state = found && known(outline, found);
  const fresh = freshState();
  if (reached?.verdict === "passed") {
    const passed = { ...(state || fresh), reached: reached.verdict };
    if (found || reached.percent === undefined) return passed;
    const best = { right: Math.floor(reached.percent * 100), asked: 10_000, outcomes: [] };
    return { ...passed, best };
  }
  return !found && reached?.verdict === "completed" ? { ...fresh, reached: "completed" } : state;
}
