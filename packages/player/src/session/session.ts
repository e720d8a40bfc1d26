import { keepReached, stampFinish } from "../exam/verdict.ts";
import type { Outline } from "../outline.ts";
import type {
  Answer,
  Interaction,
  Launch,
  PracticeAnswer,
  Progress,
  Tracker,
  Trouble,
} from "../tracker.ts";
import { waitAfter } from "./backoff.ts";
import type { Journal } from "./journal.ts";
import { contains, countOf, isOver, merge, touch } from "./merge.ts";
import { progressOf } from "./progress.ts";
import { type Doubtful, joined, reconcile } from "./reconcile.ts";
import { freshState, known, restore, withPassing } from "./starting.ts";
import { decodeState, encodeState, type State } from "./state.ts";
import { fitState } from "./state-limit.ts";

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
  launch(): Omit<Launch, "saved" | "reached">;
  /** The course as it is to be passed here. */
  outline(): Outline;
  current(): State;
  /** Takes a new state, to be saved when the learner pauses. */
  change(state: State): void;
  /** Merges what another device did meanwhile, where the platform tells: to be done before anything is handed in. */
  catchUp(): Promise<void>;
  /** Takes what was just handed in and saves at once. Undefined where it was taken. */
  submit(state: State, interactions: readonly Interaction[]): Promise<Trouble | undefined>;
  /** Passes on an answer that counts for nothing. */
  practised(answer: PracticeAnswer): void;
  /** The network is back: what failed is tried again at once. */
  retry(): void;
  /** The window became invisible, for a while or for ever. */
  hide(): void;
  /** The window goes away; `mayReturn` when the browser keeps the page to come back to. */
  leave(mayReturn: boolean): void;
  /** Whether what the platform kept could not be read, so that the learner begins anew. */
  readonly unreadable: boolean;
  /** Whether what the platform had was completed by what this browser kept, or the other way round. */
  merged(): boolean;
  /** An earlier visit that this browser kept and that never arrived, where the platform has begun a new attempt: the learner says what becomes of it. */
  unsent(): State | undefined;
  /** Sends it after all, or leaves it alone. */
  settle(send: boolean): void;
  /** Saves all and ends the visit. What stood in the way otherwise: then the visit goes on. */
  exit(timedOut?: boolean): Promise<Trouble | undefined>;
}

/** What a session needs besides what is played. */
export interface SessionKit {
  readonly tracker: Tracker;
  /** Takes its place where there can be no platform; must open. */
  readonly fallback: Tracker;
  /** How long the learner waits for the platform at most, in milliseconds; who waits no longer goes on without, until it is there. */
  readonly patience: number;
  /** The journal of whoever the platform says is learning; of `""` while nobody has said. */
  readonly journalOf: (learner: string) => Journal;
  /** What this browser is called among the learner's devices. */
  readonly device: string;
  /** Hears of each save what stood in the way, if anything. */
  readonly onSave: (trouble: Trouble | undefined) => void;
  /** The platform is there, later than the learner could wait. */
  readonly onJoin: () => void;
  /** Another window of this browser has opened the course: this one saves no longer, or it would undo what that one does. */
  readonly onOtherWindow: () => void;
}

/** Opens the platform, and takes up where the learner left off. */
export async function openSession(
  wholeCourse: Outline,
  { tracker, fallback, patience, journalOf, device, onSave, onJoin, onOtherWindow }: SessionKit,
): Promise<Session> {
  let link: Tracker | undefined;
  let launch: Launch;
  let outline = wholeCourse;
  let journal: Journal | undefined;
  let state: State = freshState();
  let interactions: readonly Interaction[] = [];
  let doubtful: readonly Doubtful[] = [];
  /** Whether what is at hand is this learner's beyond doubt: begun in this visit, or kept under this launch's own key. */
  let isOwn = true;
  let merged = false;
  let unreadable = false;
  const opened = performance.now();

  /** What the platform has, as {@link fingerprint}. */
  let taken = "";
  let savedAt = Number.NEGATIVE_INFINITY;
  let changedAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let over = false;
  let queue: Promise<Trouble | undefined> = Promise.resolve(undefined);

  const progress = () => {
    const seconds = Math.max(0, (performance.now() - opened) / 1000);
    return progressOf(outline, state, interactions, seconds);
  };
  const reach = (next: State) => fitState(stampFinish(keepReached(outline, next), new Date()));
  const isRecorded = () => launch.mode === "normal";

  function note(sure = false): void {
    // In doubt the old entry stays, and without credit there is nothing to keep.
    if (over || doubtful.length > 0 || !isRecorded()) return;
    journal?.write({ state: encodeState(state), interactions, ...(sure ? { sure } : {}) });
  }

  function change(next: State): void {
    const { root, clocks } = state;
    const reached = { ...reach(next), root, clocks };
    const isSame = encodeState(reached) === encodeState(state);
    state = isSame ? reached : touch(reached, device);
  }

  function save(): Promise<Trouble | undefined> {
    clearTimeout(timer);
    changedAt = undefined;
    queue = queue.then(hand);
    return queue;
  }

  async function hand(): Promise<Trouble | undefined> {
    const now = progress();
    const print = fingerprint(now);
    if (over || !isRecorded() || print === taken) return undefined;
    if (!link) return "offline";
    savedAt = performance.now();
    const answer: Answer = await link.save(now).catch(() => "refused" as const);
    if (typeof answer === "object") {
      const theirs = decodeState(answer.theirs, outline.course.id);
      if (theirs) take(theirs, state);
      merged = true;
      return hand();
    }
    return heed(answer, print);
  }

  /** What somebody did elsewhere is in, too. */
  function take(base: State, other: State): void {
    if (isOver(outline, base)) interactions = [];
    state = reach(touch(merge(outline, base, known(outline, other)), device));
    note();
  }

  function heed(answer: Exclude<Answer, object>, print: string): Trouble | undefined {
    const ok = answer === "received" || answer === "said";
    failures = ok ? 0 : failures + 1;
    if (ok) {
      taken = print;
      // The learner may have gone on meanwhile.
      if (answer === "received" && fingerprint(progress()) === print) note(true);
    } else if (!over) {
      clearTimeout(timer);
      timer = setTimeout(save, waitAfter(failures));
    }
    const trouble = ok ? undefined : answer;
    onSave(trouble);
    return trouble;
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

  /** What comes of it is known at a later launch only: the journal stays. */
  function close(): void {
    clearTimeout(timer);
    if (over) return;
    const ending = link?.close(progress(), false);
    // A platform that plainly refuses has not ended the session, and may be asked once more.
    over = ending !== "refused";
  }

  async function exit(timedOut = false): Promise<Trouble | undefined> {
    let trouble: Trouble | undefined;
    for (let tries = 2; tries-- && !over && !trouble; ) {
      trouble = await save();
      if (trouble) break;
      const ending = (await link?.close({ ...progress(), timedOut }, true)) || "offline";
      over = ending === "taken" || ending === "silent";
      // All was saved, and something came in between: what another device did, say, which the next save merges.
      taken = "";
      if (!over && !tries) trouble = ending as Trouble;
    }
    if (!over) onSave(trouble);
    return trouble;
  }

  /** The platform is there: what it has, and what this browser kept, become one. */
  async function adopt(by: Tracker, next: Launch): Promise<void> {
    const strangers = by === tracker && tracker.key === undefined ? journalOf("") : undefined;
    const ownJournal = journalOf(by.key || next.learner?.id || "");
    const [kept, strange] = await Promise.all([ownJournal.read(), strangers?.read()]);
    link = by;
    launch = next;
    outline = withPassing(wholeCourse, launch.passing);
    journal = launch.connected ? ownJournal : undefined;
    const found = decodeState(launch.saved, outline.course.id);
    unreadable = launch.saved !== "" && !found;
    if (unreadable) ownJournal.putAside(launch.saved);

    const mine = state;
    const atHand = isOwn && countOf(mine) > 0;
    const result = reconcile(
      outline,
      restore(outline, found, launch) || (isOwn ? mine : freshState()),
      found,
      [
        [atHand ? { state: encodeState(mine), interactions } : undefined, true],
        [launch.connected ? kept : undefined, by.key !== undefined, ownJournal],
        [launch.learner?.id && !atHand ? strange : undefined, false, strangers],
      ],
    );
    state = reach(known(outline, result.state));
    interactions = result.interactions;
    merged = found !== undefined && result.isAhead;
    if (result.isAhead) unreadable = false;
    // Without credit nothing can be sent.
    doubtful = isRecorded() ? result.doubtful : [];
    const isAhead = !found || result.isAhead;
    taken = isAhead ? "" : fingerprint(progress());
    journal?.onOtherWindow(() => {
      if (over) return;
      over = true;
      clearTimeout(timer);
      onOtherWindow();
    });
    if (!isAhead && doubtful.length === 0) journal?.erase();
    if (!isAhead) return;
    note();
    if (atHand) strangers?.erase();
    save();
  }

  const opening = tracker.open();
  const first = await Promise.race([opening.catch(() => undefined), laterThan(patience)]);
  if (first === "later") {
    launch = { connected: false, isLate: true, saved: "", mode: "normal" };
    journal = journalOf(tracker.key || "");
    const kept = await journal.read();
    const before = kept && decodeState(kept.state);
    if (kept && before) {
      isOwn = tracker.key !== undefined;
      state = reach(known(outline, before));
      interactions = kept.interactions;
    }
    opening.then(
      async (next) => {
        if (over) return;
        await adopt(tracker, next);
        onJoin();
      },
      () => undefined,
    );
  } else if (first) await adopt(tracker, first);
  else await adopt(fallback, await fallback.open());

  return {
    launch: () => launch,
    outline: () => outline,
    current: () => state,
    change(next) {
      const { reached } = state;
      change(next);
      if (over) return;
      note();
      // A course that was completed is worth a save of its own.
      if (state.reached === reached) saveAfterPause();
      else save();
    },
    async catchUp() {
      const theirs = decodeState((await link?.readAgain?.()) || "", outline.course.id);
      if (theirs && !contains(state, theirs)) take(theirs, state);
    },
    submit(next, handedIn) {
      change(next);
      interactions = [...interactions, ...handedIn];
      note();
      return save();
    },
    // Before the platform is there its tracker can take it already.
    practised: (answer) => (link || tracker).practised?.(answer),
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
    get unreadable() {
      return unreadable;
    },
    merged: () => merged,
    unsent: () => doubtful[0]?.decoded,
    settle(send) {
      const [first, ...rest] = doubtful;
      if (!first) return;
      const { entry, decoded, from } = first;
      doubtful = rest;
      from?.erase();
      if (send) {
        interactions = joined(interactions, entry.interactions);
        take(state, decoded);
      } else from?.putAside(entry.state);
      note();
      save();
    },
    exit,
  };
}

function laterThan(milliseconds: number): Promise<"later"> {
  return new Promise((resolve) => setTimeout(() => resolve("later"), milliseconds));
}

/** All of `progress` that is worth a save: time alone is not. */
function fingerprint(progress: Progress): string {
  return JSON.stringify({ ...progress, seconds: 0 });
}
