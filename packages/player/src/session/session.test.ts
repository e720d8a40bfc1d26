import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerQuestion, startAttempt, submitAttempt } from "../exam/attempt.ts";
import type { Outline } from "../outline.ts";
import { sampleBank, sampleOutline } from "../sample-course.ts";
import type { Tracker, Trouble } from "../tracker.ts";
import { BLIND } from "../trackers/blind-line.ts";
import { browserTracker } from "../trackers/browser.ts";
import { type SamplePlatform, samplePlatform } from "../trackers/sample-platform.ts";
import { scorm12Tracker } from "../trackers/scorm12.ts";
import { openJournal } from "./journal.ts";
import { countOf } from "./merge.ts";
import { openSession, type Session, type SessionKit } from "./session.ts";
import { openShelf, type Shelf } from "./shelf.ts";
import { type Attempt, decodeState, encodeState, FRESH, type State } from "./state.ts";

const outline = sampleOutline({ questions: 20 });
const bank = sampleBank(20);
const keys = outline.pages.map((page) => page.key);
const exam = { questions: 20, shuffle: true, feedback: "end" } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function open(platform = samplePlatform(), course: Outline = outline) {
  const saves: (Trouble | undefined)[] = [];
  const session = await openSession(course, kitOf(scorm12Tracker(platform.api, BLIND), saves));
  await vi.advanceTimersByTimeAsync(0);
  return { platform, session, saves };
}

/** A session's kit with a journal that lasts as long as `store`. */
function kitOf(
  tracker: Tracker,
  saves: (Trouble | undefined)[] = [],
  store: Map<string, string> = new Map(),
): SessionKit {
  return {
    tracker,
    fallback: browserTracker("mau", "/", () => storageOf(store)),
    patience: 2_000,
    journalOf: (learner) => openJournal("mau", learner, shelfOf(store)),
    device: "device",
    onSave: (trouble) => saves.push(trouble),
    onJoin: () => undefined,
    onOtherWindow: () => undefined,
  };
}

/** Without a database, as in Node. */
function shelfOf(store: Map<string, string>): Shelf {
  return openShelf(
    () => storageOf(store),
    () => indexedDB,
  );
}

function storageOf(store: Map<string, string>): Storage {
  return {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  } as Storage;
}

const commits = (platform: SamplePlatform) =>
  platform.calls.filter((c) => c === "LMSCommit").length;
const count = (platform: SamplePlatform, name: string) =>
  platform.calls.filter((call) => call.startsWith(name)).length;

function see(session: Session, page: number): void {
  const state = session.current();
  const key = keys[page] ?? "";
  session.change({ ...state, at: key, seen: [...new Set([...state.seen, key])] });
}

/** Hands in an exam with `right` of 20 right. */
function sitExam(session: Session, right: number): Promise<Trouble | undefined> {
  let state = startAttempt(session.current(), bank, exam, 7);
  (state.attempt as Attempt).drawn.forEach(({ key }, index) => {
    state = answerQuestion(state, key, [index < right ? "a" : "b"]);
  });
  const handed = submitAttempt(state, bank, new Map(), new Date());
  return session.submit(handed.state, handed.interactions);
}

/** What a platform would hand to the next launch. */
function left(platform: SamplePlatform): Record<string, string> {
  const elements = ["suspend_data", "core.lesson_status", "core.score.raw", "core.lesson_location"];
  return Object.fromEntries(elements.map((e) => [`cmi.${e}`, String(platform.value(`cmi.${e}`))]));
}

describe("a first launch", () => {
  test("is incomplete at once, with one commit and no score", async () => {
    const { platform } = await open();
    expect(platform.calls.find((call) => call.startsWith("LMSSetValue"))).toBe(
      "LMSSetValue cmi.core.lesson_status=incomplete",
    );
    expect(commits(platform)).toBe(1);
    expect(count(platform, "LMSSetValue cmi.core.score")).toBe(0);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(commits(platform)).toBe(1);
    expect(platform.errors).toEqual([]);
  });

  test("nothing lower is written where the platform knows of a pass that we forgot", async () => {
    const { platform, session } = await open(
      samplePlatform({ "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "85.5" }),
    );
    await sitExam(session, 3);
    expect(platform.value("cmi.core.lesson_status")).toBe("passed");
    expect(platform.value("cmi.core.score.raw")).toBe("85.5");
    await sitExam(session, 18);
    expect(platform.value("cmi.core.score.raw")).toBe("90");
  });

  test("a pass whose score the platform keeps to itself gets no lower one from us", async () => {
    const { platform, session } = await open(
      samplePlatform({ "cmi.core.lesson_status": "passed" }),
    );
    await sitExam(session, 3);
    expect(platform.value("cmi.core.lesson_status")).toBe("passed");
    expect(count(platform, "LMSSetValue cmi.core.score")).toBe(0);
  });

  test("state that cannot be read is a first launch", async () => {
    const { session, platform } = await open(samplePlatform({ "cmi.suspend_data": "}{ broken" }));
    expect(session.current()).toEqual({ ...FRESH, root: expect.stringMatching(/^[\w-]{3}$/) });
    expect(commits(platform)).toBe(1);
  });

  test("the text that cannot be read is put aside, and the learner is told", async () => {
    const store = new Map<string, string>();
    const { api } = samplePlatform({ "cmi.suspend_data": "9;of a later player" });
    const session = await openSession(outline, kitOf(scorm12Tracker(api, BLIND), [], store));
    expect(session.unreadable).toBe(true);
    expect([...store.values()]).toContain("9;of a later player");
    expect((await open()).session.unreadable).toBe(false);
  });
});

describe("what was changed by hand", () => {
  const failed: State = {
    ...FRESH,
    root: "abc",
    clocks: [{ device: "xy", count: 9 }],
    used: 1,
    best: { right: 2, asked: 20, outcomes: [] },
  };
  const course = sampleOutline({ questions: 20, attempts: 1 });

  test.each([
    ["a better result", ";2/k;", ";k/k;"],
    ["a raw score of 900", ";2/k;", ";9/1;"],
    ["no try used", ";1;0;2/k;", ";0;0;2/k;"],
    ["a pass", ";0;1;0;", ";2;1;0;"],
  ])("on the platform, to %s, is refused and kept aside", async (_, from, to) => {
    const text = encodeState(failed, "mau");
    const edited = text.replace(from, to);
    expect(edited).not.toBe(text);
    const store = new Map<string, string>();
    const platform = samplePlatform({ "cmi.suspend_data": edited });
    const session = await openSession(
      course,
      kitOf(scorm12Tracker(platform.api, BLIND), [], store),
    );
    expect(session.unreadable).toBe(true);
    expect([...store.values()]).toContain(edited);
    expect(session.current()).toMatchObject({ reached: "incomplete", used: 0 });
    expect(platform.value("cmi.core.lesson_status")).toBe("incomplete");
    expect(count(platform, "LMSSetValue cmi.core.score")).toBe(0);
  });

  test("in the browser, to a better result, is refused and kept aside", async () => {
    const store = new Map<string, string>();
    const saved = encodeState({ ...failed, used: 0, clocks: [{ device: "xy", count: 8 }] }, "mau");
    const launch = () => {
      const platform = samplePlatform({ "cmi.suspend_data": saved });
      return openSession(course, kitOf(scorm12Tracker(platform.api, BLIND), [], store));
    };
    const first = await launch();
    await sitExam(first, 3);
    const [key = "", text = ""] =
      [...store].find(([, value]) => value.includes("interactions")) ?? [];
    const edited = text.replace(";3/k", ";k/k");
    expect(edited).not.toBe(text);
    store.set(key, edited);
    const second = await launch();
    expect([...store.values()]).toContain(edited);
    expect(second.current()).toMatchObject({ used: 0, best: { right: 2 } });
    store.set(key, text);
    expect((await launch()).current()).toMatchObject({ used: 1, best: { right: 3 } });
  });
});

describe("while reading", () => {
  test("a page is saved when the learner pauses on it", async () => {
    const { platform, session } = await open();
    await vi.advanceTimersByTimeAsync(60_000);
    platform.forget();
    see(session, 0);
    await vi.advanceTimersByTimeAsync(9_000);
    see(session, 1);
    await vi.advanceTimersByTimeAsync(9_900);
    expect(commits(platform)).toBe(0);
    await vi.advanceTimersByTimeAsync(200);
    expect(commits(platform)).toBe(1);
    expect(platform.value("cmi.core.lesson_location")).toBe("dam-may-2");
  });

  test("saves are never closer than a minute", async () => {
    const { platform, session } = await open();
    see(session, 0);
    await vi.advanceTimersByTimeAsync(59_900);
    expect(commits(platform)).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(commits(platform)).toBe(2);
  });

  test("somebody who leafs without rest is saved after a minute", async () => {
    const { platform, session } = await open();
    for (let second = 0; second < 63; second += 3) {
      see(session, second % 4);
      await vi.advanceTimersByTimeAsync(3_000);
    }
    expect(commits(platform)).toBe(2);
  });

  test("going back and forth to the same page saves nothing", async () => {
    const { platform, session } = await open();
    see(session, 0);
    await vi.advanceTimersByTimeAsync(60_000);
    platform.forget();
    see(session, 0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(platform.calls).toEqual([]);
  });

  test("a failed save is told and goes with the next one", async () => {
    let broken = false;
    const platform = samplePlatform({}, (name) =>
      name === "LMSCommit" && broken ? "false" : undefined,
    );
    const { session, saves } = await open(platform);
    broken = true;
    see(session, 0);
    await vi.advanceTimersByTimeAsync(60_000);
    broken = false;
    platform.forget();
    see(session, 1);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(saves).toEqual([undefined, "refused", undefined]);
    expect(count(platform, "LMSSetValue cmi.core.lesson_status=incomplete")).toBe(1);
  });

  test("a course without exam is completed with the last page, with no score", async () => {
    const { platform, session } = await open(samplePlatform(), sampleOutline());
    for (const page of [0, 1, 2]) see(session, page);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(platform.value("cmi.core.lesson_status")).toBe("incomplete");
    expect(platform.value("cmi.objectives.0.status")).toBe("completed");
    expect(platform.value("cmi.objectives.1.id")).toBe("hoi");
    see(session, 3);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(platform.value("cmi.core.lesson_status")).toBe("completed");
    expect(platform.value("cmi.core.exit")).toBe("");
    expect(count(platform, "LMSSetValue cmi.core.score")).toBe(0);
    expect(platform.errors).toEqual([]);
  });
});

describe("an exam", () => {
  test("is saved the moment it is handed in", async () => {
    const { platform, session } = await open();
    platform.forget();
    expect(await sitExam(session, 10)).toBeUndefined();
    expect(commits(platform)).toBe(1);
    expect(platform.value("cmi.core.lesson_status")).toBe("passed");
    expect(platform.value("cmi.core.score.raw")).toBe("50");
    expect(platform.value("cmi.core.exit")).toBe("");
    expect(platform.value("cmi.interactions.19.id")).toMatch(/^q-cau-\d+-1$/);
    expect(platform.errors).toEqual([]);
  });

  test("that failed with tries left stays incomplete, without a score", async () => {
    const { platform, session } = await open();
    await sitExam(session, 9);
    expect(platform.value("cmi.core.lesson_status")).toBe("incomplete");
    expect(count(platform, "LMSSetValue cmi.core.score")).toBe(0);
    expect(platform.value("cmi.core.exit")).toBe("suspend");
  });

  test("that failed for the last time is failed, with the best score", async () => {
    const { platform, session } = await open(
      samplePlatform(),
      sampleOutline({ questions: 20, attempts: 2 }),
    );
    await sitExam(session, 9);
    await sitExam(session, 4);
    expect(platform.value("cmi.core.lesson_status")).toBe("failed");
    expect(platform.value("cmi.core.score.raw")).toBe("45");
    expect(platform.value("cmi.core.exit")).toBe("");
    expect(platform.value("cmi.objectives.0.status")).toMatch(/passed|failed/);
  });

  test("that was passed stays passed after a worse attempt in a later visit", async () => {
    const first = await open();
    await sitExam(first.session, 15);
    await first.session.exit();
    const second = await open(samplePlatform(left(first.platform)));
    await sitExam(second.session, 2);
    expect(second.platform.value("cmi.core.lesson_status")).toBe("passed");
    expect(second.platform.value("cmi.core.score.raw")).toBe("75");
    await sitExam(second.session, 19);
    expect(second.platform.value("cmi.core.score.raw")).toBe("95");
    expect(second.platform.errors).toEqual([]);
  });

  test("passes on a platform that answers every question with nothing", async () => {
    const platform = samplePlatform({}, (name) => (name === "LMSGetValue" ? "" : undefined));
    const { session } = await open(platform);
    await sitExam(session, 12);
    await session.exit();
    expect(platform.value("cmi.core.lesson_status")).toBe("passed");
    expect(platform.value("cmi.core.score.raw")).toBe("60");
    expect(platform.errors).toEqual([]);
  });
});

describe("leaving", () => {
  test("is one Finish, with no commit beside it", async () => {
    const { platform, session } = await open();
    see(session, 2);
    platform.forget();
    session.hide();
    session.leave(false);
    session.hide();
    session.leave(false);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(count(platform, "LMSFinish")).toBe(1);
    expect(commits(platform)).toBe(0);
    expect(platform.calls.at(-1)).toBe("LMSFinish");
    expect(platform.value("cmi.core.lesson_location")).toBe("tro-ly-1");
  });

  test("hiding the window saves a moment later, if there is something to save", async () => {
    const { platform, session } = await open();
    see(session, 0);
    platform.forget();
    session.hide();
    expect(platform.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(commits(platform)).toBe(1);
    session.hide();
    await vi.advanceTimersByTimeAsync(500);
    expect(commits(platform)).toBe(1);
  });

  test("a page that the browser keeps is saved and not finished", async () => {
    const { platform, session } = await open();
    see(session, 0);
    platform.forget();
    session.leave(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(commits(platform)).toBe(1);
    expect(count(platform, "LMSFinish")).toBe(0);
    see(session, 1);
    session.leave(false);
    expect(count(platform, "LMSFinish")).toBe(1);
  });

  test("after the exit nothing more is said", async () => {
    const { platform, session } = await open();
    await session.exit();
    platform.forget();
    see(session, 1);
    session.hide();
    session.leave(false);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(platform.calls).toEqual([]);
  });

  test("an exit that the platform refuses is told, and can be pressed again", async () => {
    let broken = true;
    const platform = samplePlatform({}, (name) =>
      name === "LMSFinish" && broken ? "false" : undefined,
    );
    const { session, saves } = await open(platform);
    expect(await session.exit()).toBe("refused");
    expect(saves).toEqual([undefined, undefined, "refused"]);
    broken = false;
    platform.forget();
    expect(await session.exit()).toBeUndefined();
    expect(platform.calls).toContain("LMSSetValue cmi.core.lesson_status=incomplete");
    expect(platform.calls.at(-1)).toBe("LMSFinish");
  });

  test("the time of the visit goes with it", async () => {
    const { platform, session } = await open();
    await vi.advanceTimersByTimeAsync(3_725_000);
    await session.exit();
    expect(platform.calls).toContain("LMSSetValue cmi.core.session_time=01:02:05");
  });
});

describe("coming back", () => {
  test("finds page, answers and order again, whatever the platform calls the entry", async () => {
    const first = await open();
    see(first.session, 2);
    let state = startAttempt(first.session.current(), bank, exam, 99);
    state = answerQuestion(state, (state.attempt as Attempt).drawn[4]?.key ?? "", ["b"]);
    first.session.change(state);
    first.session.leave(false);
    const second = await open(
      samplePlatform({ ...left(first.platform), "cmi.core.entry": "ab-initio" }),
    );
    expect(second.session.current()).toEqual({
      ...state,
      root: expect.any(String),
      clocks: [{ device: expect.any(String), count: expect.any(Number) }],
    });
  });

  test("says nothing to the platform before the learner does something", async () => {
    const before = { ...FRESH, at: keys[0] ?? "", seen: keys.slice(0, 1) };
    const { platform } = await open(
      samplePlatform({ "cmi.suspend_data": encodeState(before, "mau") }),
    );
    await vi.advanceTimersByTimeAsync(600_000);
    expect(platform.calls.filter((call) => /Set|Commit/.test(call))).toEqual([]);
  });

  test("after an update of the course keeps the pages that are still there", async () => {
    const before: State = { ...FRESH, at: "gone", seen: ["gone", keys[1] ?? ""] };
    const { session } = await open(
      samplePlatform({ "cmi.suspend_data": encodeState(before, "mau") }),
    );
    expect(session.current()).toMatchObject({ at: "", seen: [keys[1]] });
  });
});

test("what another device saved meanwhile is merged, and saved again", async () => {
  const given: string[] = [];
  const elsewhere = encodeState(
    { ...FRESH, clocks: [{ device: "xy", count: 9 }], seen: [keys[3] ?? ""] },
    "mau",
  );
  const tracker: Tracker = {
    open: async () => ({ connected: true, saved: "", mode: "normal" }),
    async save({ state }) {
      given.push(state);
      return given.length === 2 ? { theirs: elsewhere } : "received";
    },
    close: () => "taken",
  };
  const session = await openSession(outline, kitOf(tracker));
  see(session, 1);
  await vi.advanceTimersByTimeAsync(60_000);
  const last = decodeState(given[2] ?? "", "mau");
  expect(given).toHaveLength(3);
  expect(last?.seen).toEqual(expect.arrayContaining([keys[1], keys[3]]));
  expect(last && countOf(last)).toBeGreaterThan(9);
  expect(session.current()).toEqual(last);
  expect(session.merged()).toBe(true);
});

test("what another device saved at the last moment is merged, and the visit ends all the same", async () => {
  const elsewhere = encodeState(
    { ...FRESH, clocks: [{ device: "xy", count: 9 }], seen: [keys[3] ?? ""] },
    "mau",
  );
  const given: string[] = [];
  let closings = 0;
  const tracker: Tracker = {
    open: async () => ({ connected: true, saved: "", mode: "normal" }),
    async save({ state }) {
      given.push(state);
      return closings === 1 && given.length === 3 ? { theirs: elsewhere } : "received";
    },
    close: () => (++closings === 1 ? "refused" : "taken"),
  };
  const session = await openSession(outline, kitOf(tracker));
  see(session, 1);
  expect(await session.exit()).toBeUndefined();
  expect(closings).toBe(2);
  expect(decodeState(given.at(-1) ?? "", "mau")?.seen).toEqual(
    expect.arrayContaining([keys[1], keys[3]]),
  );
});

test("without a platform that opens, the browser keeps the results", async () => {
  const { api } = samplePlatform({}, (name) => (name === "LMSInitialize" ? "false" : undefined));
  const store = new Map<string, string>();
  const session = await openSession(outline, kitOf(scorm12Tracker(api, BLIND), [], store));
  see(session, 1);
  await session.exit();
  expect(session.launch().connected).toBe(false);
  expect([...store.values()].join()).toContain(keys[1]);
});
