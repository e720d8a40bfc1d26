import type { Share } from "@hocvu/model";
import { isBetter } from "./attempt.ts";
import { waitAfter } from "./backoff.ts";
import type { Journal } from "./journal.ts";
import type { Outline } from "./outline.ts";
import { progressOf } from "./progress.ts";
import { decodeState, encodeState, FRESH, keepKnownPages, type State } from "./state.ts";
import { fitState } from "./state-limit.ts";
import type { Ending, Interaction, Launch, Progress, Tracker } from "./tracker.ts";
import { keepReached, stampFinish } from "./verdict.ts";

/** A change is saved once the learner has rested on it this long. */
const PAUSE = 10_000;
/** Two saves of their own accord are never closer than this: a platform with 26,000 learners pays for each. What happens in between stands in the journal. */
const GAP = 60_000;
/** Somebody who never rests is saved after this long all the same. */
const PATIENCE = 60_000;
/** A window that hides may be about to close; then closing saves, and a save just before would race with it. */
const MOMENT = 100;

/** One learner's visit. Decides when the platform hears of it; knows nothing of run-times or screens. */
export interface Session {
  readonly launch: Omit<Launch, "saved" | "reached">;
  /** The course as it is to be passed here. */
  readonly outline: Outline;
  state(): State;
  /** Takes a new state, to be saved when the learner pauses. */
  change(state: State): void;
  /** Takes what was just handed in and saves at once. */
  submit(state: State, interactions: readonly Interaction[]): Promise<boolean>;
  /** The network is back: what failed is tried again at once. */
  retry(): void;
  /** The window became invisible, for a while or for ever. */
  hide(): void;
  /** The window goes away; `mayReturn` when the browser keeps the page to come back to. */
  leave(mayReturn: boolean): void;
  /** Whether what the platform kept could not be read, so that the learner begins anew. */
  readonly unreadable: boolean;
  /** Saves all and ends the visit. False when the platform refused: then the visit goes on. */
  exit(timedOut?: boolean): Promise<boolean>;
}

/** What a session needs besides what is played. */
export interface SessionKit {
  /** Tried in turn; the last one must work. */
  readonly trackers: readonly Tracker[];
  /** The journal of whoever the platform says is learning. */
  readonly journalOf: (learner: string) => Journal;
  /** Hears of each save whether the platform took it. */
  readonly onSave: (taken: boolean) => void;
  /** Whether the device says it has a network. */
  readonly online: () => boolean;
  /** Another window of this browser has opened the course: this one saves no longer, or it would undo what that one does. */
  readonly onOtherWindow: () => void;
}

/** Opens the first tracker that works, and takes up where the learner left off. */
export async function openSession(
  wholeCourse: Outline,
  { trackers, journalOf, onSave, online, onOtherWindow }: SessionKit,
): Promise<Session> {
  const { tracker, launch } = await openFirst(trackers);
  const outline = withPassing(wholeCourse, launch.passing);
  const ownJournal = journalOf(launch.learner?.id ?? "");
  const journal = launch.connected ? ownJournal : undefined;
  const kept = journal?.read();
  const found = decodeState(launch.saved);
  const unsaved = kept && decodeState(kept.state);
  const unreadable = launch.saved !== "" && !found;
  if (unreadable) ownJournal.putAside(launch.saved);
  // Whatever the platform lost, or never got, stands in the journal.
  const ahead = unsaved !== undefined && unsaved.counter > (found?.counter ?? -1);
  const reach = (next: State) => fitState(stampFinish(keepReached(outline, next), new Date()));
  // The platform has all of it after all.
  if (kept && !ahead) journal?.erase();
  let state = reach(restore(outline, later(found, unsaved), launch));
  let interactions: readonly Interaction[] = ahead && kept ? kept.interactions : [];
  const opened = performance.now();

  const progress = () => {
    const seconds = Math.max(0, (performance.now() - opened) / 1000);
    return progressOf(outline, state, interactions, seconds);
  };

  /** What the platform has, as {@link fingerprint}. */
  let taken = found && !ahead ? fingerprint(progress()) : "";
  let savedAt = Number.NEGATIVE_INFINITY;
  let changedAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let over = false;
  let queue: Promise<boolean> = Promise.resolve(true);

  function note(): void {
    journal?.write({ state: encodeState(state), interactions });
  }

  function change(next: State): void {
    const reached = { ...reach(next), counter: state.counter };
    const isSame = encodeState(reached) === encodeState(state);
    state = isSame ? reached : { ...reached, counter: state.counter + 1 };
  }

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
    // Without a network some platforms say yes all the same and lose it: they are not asked.
    const answer = online() && (await tracker.save(now).catch(() => false));
    if (typeof answer === "string") {
      const merged = later(state, decodeState(answer)) as State;
      state = reach({ ...merged, counter: merged.counter + 1 });
      return hand();
    }
    heed(answer, print);
    return answer;
  }

  function heed(ok: boolean, print: string): void {
    failures = ok ? 0 : failures + 1;
    if (ok) {
      taken = print;
      // The learner may have gone on meanwhile.
      if (fingerprint(progress()) === print) journal?.erase();
    } else if (!over) {
      clearTimeout(timer);
      timer = setTimeout(save, waitAfter(failures));
    }
    onSave(ok);
  }

  function saveAfterPause(): void {
    // A save that failed is tried again in its own time.
    if (failures > 0) return;
    const now = performance.now();
    changedAt ??= now;
    const due = Math.max(Math.min(now + PAUSE, changedAt + PATIENCE), savedAt + GAP);
    clearTimeout(timer);
    timer = setTimeout(save, due - now);
  }

  function close(waits = false, timedOut = false): boolean | Promise<boolean> {
    clearTimeout(timer);
    if (over) return true;
    const ending = tracker.close({ ...progress(), timedOut }, waits);
    return typeof ending === "string" ? end(ending) : ending.then(end);
  }

  function end(ending: Ending): boolean {
    over = ending !== "refused";
    if (ending === "taken" && online()) journal?.erase();
    return over;
  }

  if (!found || ahead) save();
  journal?.onOtherWindow(() => {
    if (over) return;
    over = true;
    clearTimeout(timer);
    onOtherWindow();
  });

  return {
    launch,
    outline,
    state: () => state,
    change(next) {
      const { reached } = state;
      change(next);
      if (over) return;
      note();
      // A course that was completed is worth a save of its own.
      if (state.reached === reached) saveAfterPause();
      else save();
    },
    submit(next, handedIn) {
      change(next);
      interactions = [...interactions, ...handedIn];
      if (!over) note();
      return save();
    },
    retry() {
      if (failures > 0 && !over) save();
    },
    hide() {
      clearTimeout(timer);
      if (!over) timer = setTimeout(save, MOMENT);
    },
    leave(mayReturn) {
      if (mayReturn) save();
      else close();
    },
    unreadable: unreadable && !unsaved,
    async exit(timedOut) {
      await queue;
      // What stood in the way of the first try may be out of it once all is saved.
      const taken =
        (await close(true, timedOut)) || ((await save()) && (await close(true, timedOut)));
      if (!taken) onSave(false);
      return taken;
    },
  };
}

/** The later of two states of one learner, with what only the other one has: pages seen, and a better result. */
function later(a: State | undefined, b: State | undefined): State | undefined {
  if (!a || !b) return a ?? b;
  const [old, next] = a.counter < b.counter ? [a, b] : [b, a];
  const { best } = old;
  const keepsBest = best !== undefined && (!next.best || isBetter(best, next.best));
  return {
    ...next,
    seen: [...new Set([...old.seen, ...next.seen])],
    ...(keepsBest ? { best } : {}),
    ...(next.reached === "incomplete" || old.reached === "passed" ? { reached: old.reached } : {}),
  };
}

/** The course as this platform wants it passed: its own mastery score goes before the package's. */
function withPassing(outline: Outline, passing: Share | undefined): Outline {
  return passing ? { ...outline, course: { ...outline.course, passing } } : outline;
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
