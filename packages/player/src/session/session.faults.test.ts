import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerQuestion, startAttempt, submitAttempt } from "../exam/attempt.ts";
import { sampleBank, sampleOutline } from "../sample-course.ts";
import { browserTracker } from "../trackers/browser.ts";
import type { Scorm12Api } from "../trackers/find-api.ts";
import type { Line } from "../trackers/line.ts";
import { scorm12Tracker } from "../trackers/scorm12.ts";
import { openJournal } from "./journal.ts";
import { openSession, type Session } from "./session.ts";
import { openShelf } from "./shelf.ts";
import { type Attempt, decodeState } from "./state.ts";

const exam = { questions: 20, shuffle: true, feedback: "end" } as const;
/** The course, and the same with pages taken out: an update may come between two visits, either way. */
const editions = [sampleOutline(exam, 10), sampleOutline(exam, 7)] as const;
const bank = sampleBank(30);
const SESSIONS = 300;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A stream of numbers in [0, 1), the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

type Fault = "none" | "refuses" | "throws" | "lies";

/**
 * A platform that sends what changed since it last tried, as Moodle does: what it tried to send in vain is never sent
 * again. It lies while the network is gone: it says yes and loses everything.
 */
function forgetfulPlatform() {
  const server = new Map<string, string>();
  const history: { readonly status: string; readonly raw: string }[] = [];
  let fault: Fault = "none";

  let latest = 0;
  function open(): Scorm12Api {
    latest++;
    const own = latest;
    const local = new Map(server);
    const tried = new Map(server);
    const send = (): string => {
      // The window that called was killed meanwhile.
      if (own !== latest) return "false";
      if (fault === "throws") throw new Error("the network is gone");
      const changed = [...local].filter(([element, value]) => tried.get(element) !== value);
      for (const [element, value] of changed) tried.set(element, value);
      if (fault === "refuses") return "false";
      if (fault === "lies") return "true";
      for (const [element, value] of changed) server.set(element, value);
      history.push({
        status: server.get("cmi.core.lesson_status") ?? "",
        raw: server.get("cmi.core.score.raw") ?? "",
      });
      return "true";
    };
    return {
      LMSInitialize: () => "true",
      LMSGetValue: (element) => local.get(element) ?? "",
      LMSSetValue(element, value) {
        // Moodle keeps scores as numbers.
        local.set(element, element.endsWith("raw") ? String(Number(value)) : value);
        return "true";
      },
      LMSCommit: send,
      LMSFinish: send,
      LMSGetLastError: () => "0",
    };
  }
  return {
    open,
    server,
    history,
    fault: () => fault,
    break(next: Fault) {
      fault = next;
    },
  };
}

function seePage(session: Session, key: string): void {
  const state = session.current();
  session.change({ ...state, at: key, seen: [...new Set([...state.seen, key])] });
}

function sitExam(session: Session, right: number, seed: number): void {
  let state = startAttempt(session.current(), bank, exam, seed);
  (state.attempt as Attempt).drawn.forEach(({ key }, index) => {
    state = answerQuestion(state, key, [index < right ? "a" : "b"]);
  });
  const handed = submitAttempt(state, bank, new Map(), new Date());
  session.submit(handed.state, handed.interactions);
}

const RANK = ["", "incomplete", "failed", "browsed", "completed", "passed"];

/** Plays by `seed`: pages, exams, faults, kills, restarts and updates; gives back what must never be lost. */
async function play(seed: number) {
  const next = chance(seed);
  const platform = forgetfulPlatform();
  const disk = new Map<string, string>();
  const storage = {
    getItem: (key: string) => disk.get(key) ?? null,
    setItem: (key: string, value: string) => void disk.set(key, value),
    removeItem: (key: string) => void disk.delete(key),
  } as Storage;
  /** The browser sees no request arrive while the platform lies, and the server cannot be heard. */
  const line: Line = {
    online: () => true,
    watch: () => {
      const { fault } = platform;
      const before = fault();
      return async () => (before === "none" ? "received" : before === "lies" ? "lost" : undefined);
    },
    probe: async () => (platform.fault() === "lies" ? "offline" : undefined),
  };
  // Node has no database.
  const shelf = openShelf(
    () => storage,
    () => indexedDB,
  );
  let outline = editions[0];
  const launch = () =>
    openSession(outline, {
      tracker: scorm12Tracker(platform.open(), line),
      fallback: browserTracker("mau", "/", () => storage),
      patience: 2_000,
      journalOf: (learner) => openJournal("mau", learner, shelf),
      device: "device",
      onSave: () => undefined,
      onJoin: () => undefined,
      onOtherWindow: () => undefined,
    });
  const seen = new Set<string>();
  let best = -1;
  let session = await launch();
  for (let step = 0; step < 25; step++) {
    const deed = next();
    if (deed < 0.4) {
      const page = outline.pages[Math.floor(next() * outline.pages.length)];
      if (page) {
        seePage(session, page.key);
        seen.add(page.key);
      }
    } else if (deed < 0.5) {
      const right = Math.floor(next() * 21);
      sitExam(session, right, step);
      best = Math.max(best, right);
    } else if (deed < 0.65) {
      platform.break(
        (["none", "refuses", "throws", "lies"] as const)[Math.floor(next() * 4)] ?? "none",
      );
    } else if (deed < 0.75) {
      // Killed: nobody says goodbye.
      vi.clearAllTimers();
      session = await launch();
    } else if (deed < 0.85) {
      session.leave(false);
      // The window is gone, whatever came of it.
      vi.clearAllTimers();
      outline = editions[Math.floor(next() * editions.length)] ?? editions[0];
      session = await launch();
      // What the course no longer has need not be remembered.
      for (const key of seen) if (!outline.byKey.has(key)) seen.delete(key);
    } else await vi.advanceTimersByTimeAsync(next() * 120_000);
  }
  platform.break("none");
  vi.clearAllTimers();
  session = await launch();
  await vi.advanceTimersByTimeAsync(600_000);
  session.leave(false);
  // A later launch shows that the platform has it.
  await launch();
  return { platform, disk, seen, best };
}

test(`${SESSIONS} visits with faults, kills, restarts and updates of the course lose nothing, and nothing is ever lowered`, async () => {
  for (let seed = 1; seed <= SESSIONS; seed++) {
    const { platform, disk, seen, best } = await play(seed);
    const state = decodeState(platform.server.get("cmi.suspend_data") ?? "", "mau");
    const say = `seed ${seed}`;
    expect(
      [...seen].filter((key) => !state?.seen.includes(key)),
      say,
    ).toEqual([]);
    expect(state?.best?.right ?? -1, say).toBe(best);
    const passed = best >= 10;
    expect(platform.server.get("cmi.core.lesson_status"), say).toBe(
      passed ? "passed" : "incomplete",
    );
    expect(platform.server.get("cmi.core.score.raw") ?? "", say).toBe(
      passed ? String(best * 5) : "",
    );
    expect([...disk.keys()], `${say}: what has arrived is wiped from a shared device`).toEqual([]);
    const ranks = platform.history.map(({ status }) => RANK.indexOf(status));
    expect(ranks, say).toEqual([...ranks].sort((a, b) => a - b));
    const scores = platform.history.flatMap(({ raw }) => (raw === "" ? [] : [Number(raw)]));
    expect(scores, say).toEqual([...scores].sort((a, b) => a - b));
  }
});
