import type { Outline } from "./outline.ts";
import { progressOf } from "./progress.ts";
import { decodeState, FRESH, keepKnownPages, type State } from "./state.ts";
import type { Interaction, Launch, Progress, Tracker } from "./tracker.ts";
import { keepReached, stampFinish } from "./verdict.ts";

/** A change is saved once the learner has rested on it this long. */
const PAUSE = 10_000;
/** Two saves of their own accord are never closer than this: a platform with 26,000 learners pays for each. */
const GAP = 20_000;
/** Somebody who never rests is saved after this long all the same. */
const PATIENCE = 60_000;
/** A window that hides may be about to close; then closing saves, and a save just before would race with it. */
const MOMENT = 100;

/** One learner's visit. Decides when the platform hears of it; knows nothing of run-times or screens. */
export interface Session {
  readonly launch: Omit<Launch, "saved" | "reached">;
  state(): State;
  /** Takes a new state, to be saved when the learner pauses. */
  change(state: State): void;
  /** Takes what was just handed in and saves at once. */
  submit(state: State, interactions: readonly Interaction[]): Promise<boolean>;
  /** The window became invisible, for a while or for ever. */
  hide(): void;
  /** The window goes away; `mayReturn` when the browser keeps the page to come back to. */
  leave(mayReturn: boolean): void;
  /** Saves all and ends the visit. False when the platform refused: then the visit goes on. */
  exit(): boolean;
}

/**
 * Opens the first of `trackers` that works; the last one must. `onSave` hears of each save whether the platform
 * took it.
 */
export async function openSession(
  outline: Outline,
  trackers: readonly Tracker[],
  onSave: (taken: boolean) => void,
): Promise<Session> {
  const { tracker, launch } = await openFirst(trackers);
  const found = decodeState(launch.saved);
  const reach = (next: State) => stampFinish(keepReached(outline, next), new Date());
  let state = reach(restore(outline, found, launch));
  let interactions: readonly Interaction[] = [];
  const opened = performance.now();

  const progress = () => {
    const seconds = Math.max(0, (performance.now() - opened) / 1000);
    return progressOf(outline, state, interactions, seconds);
  };

  /** What the platform has, as {@link fingerprint}. */
  let taken = found ? fingerprint(progress()) : "";
  let savedAt = Number.NEGATIVE_INFINITY;
  let changedAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  let queue: Promise<boolean> = Promise.resolve(true);

  function save(): Promise<boolean> {
    clearTimeout(timer);
    changedAt = undefined;
    queue = queue.then(hand);
    return queue;
  }

  async function hand(): Promise<boolean> {
    const now = progress();
    const print = fingerprint(now);
    if (over || print === taken) return true;
    savedAt = performance.now();
    const ok = await tracker.save(now).catch(() => false);
    if (ok) taken = print;
    onSave(ok);
    return ok;
  }

  function saveAfterPause(): void {
    const now = performance.now();
    changedAt ??= now;
    const due = Math.max(Math.min(now + PAUSE, changedAt + PATIENCE), savedAt + GAP);
    clearTimeout(timer);
    timer = setTimeout(save, due - now);
  }

  function close(): boolean {
    clearTimeout(timer);
    over = over || tracker.close(progress());
    return over;
  }

  if (!found) save();

  return {
    launch,
    state: () => state,
    change(next) {
      state = reach(next);
      if (!over) saveAfterPause();
    },
    submit(next, handedIn) {
      state = reach(next);
      interactions = [...interactions, ...handedIn];
      return save();
    },
    hide() {
      clearTimeout(timer);
      if (!over) timer = setTimeout(save, MOMENT);
    },
    leave(mayReturn) {
      if (mayReturn) save();
      else close();
    },
    exit() {
      const taken = close();
      if (!taken) onSave(false);
      return taken;
    },
  };
}

async function openFirst(
  trackers: readonly Tracker[],
): Promise<{ tracker: Tracker; launch: Launch }> {
  const [tracker, ...others] = trackers as readonly [Tracker, ...Tracker[]];
  try {
    return { tracker, launch: await tracker.open() };
  } catch (error) {
    if (others.length === 0) throw error;
    return openFirst(others);
  }
}

/**
 * The state to start from. What the platform says of an earlier success is kept where our own memory of it is
 * lost, and a pass always: nothing lower is ever written over it.
 */
function restore(outline: Outline, found: State | undefined, { reached }: Launch): State {
  const state = keepKnownPages(found ?? FRESH, (key) => outline.byKey.has(key));
  if (reached?.verdict === "passed") {
    const known = { ...state, reached: reached.verdict };
    if (found || reached.percent === undefined) return known;
    const best = { right: Math.floor(reached.percent * 100), asked: 10_000, outcomes: [] };
    return { ...known, best };
  }
  return !found && reached?.verdict === "completed" ? { ...state, reached: "completed" } : state;
}

/** All of `progress` that is worth a save: time alone is not. */
function fingerprint(progress: Progress): string {
  return JSON.stringify({ ...progress, seconds: 0 });
}
