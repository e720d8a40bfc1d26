import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { answerQuestion, startAttempt, submitAttempt } from "../exam/attempt.ts";
import { sampleBank, sampleOutline } from "../sample-course.ts";
import { BLIND } from "../trackers/blind-line.ts";
import { browserTracker } from "../trackers/browser.ts";
import { type SamplePlatform, samplePlatform } from "../trackers/sample-platform.ts";
import { scorm12Tracker } from "../trackers/scorm12.ts";
import { openJournal } from "./journal.ts";
import { openSession, type Session } from "./session.ts";
import { openShelf } from "./shelf.ts";
import type { Attempt } from "./state.ts";

const outline = sampleOutline({ questions: 20, attempts: 1 });
const bank = sampleBank(20);
const exam = { questions: 20, shuffle: true, feedback: "end" } as const;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A visit from a device that keeps things in `disk`. */
function visit({ api }: SamplePlatform, disk: Map<string, string>): Promise<Session> {
  const storage = () =>
    ({
      getItem: (key: string) => disk.get(key) ?? null,
      setItem: (key: string, value: string) => void disk.set(key, value),
      removeItem: (key: string) => void disk.delete(key),
    }) as Storage;
  // Node has no database.
  const shelf = openShelf(storage, () => indexedDB);
  return openSession(outline, {
    tracker: scorm12Tracker(api, BLIND),
    fallback: browserTracker("mau", "/", storage),
    patience: 2_000,
    journalOf: (learner) => openJournal("mau", learner, shelf),
    device: "device",
    onSave: () => undefined,
    onJoin: () => undefined,
    onOtherWindow: () => undefined,
  });
}

/** Hands in the exam with `right` of 20 right. */
async function sitExam(session: Session, right: number): Promise<void> {
  let state = startAttempt(session.current(), bank, exam, 7);
  (state.attempt as Attempt).drawn.forEach(({ key }, index) => {
    state = answerQuestion(state, key, [index < right ? "a" : "b"]);
  });
  const handed = submitAttempt(state, bank, new Map(), new Date());
  await session.submit(handed.state, handed.interactions);
}

/** What a platform would hand to the next launch. */
function left(platform: SamplePlatform): Record<string, string> {
  const elements = ["suspend_data", "core.lesson_status", "core.score.raw"];
  return Object.fromEntries(elements.map((e) => [`cmi.${e}`, String(platform.value(`cmi.${e}`))]));
}

test("an exam with one try that failed on another device is not passed by one that never arrived from here", async () => {
  const here = new Map<string, string>();
  const begun = samplePlatform();
  const first = await visit(begun, here);
  const page = outline.pages[1]?.key ?? "";
  first.change({ ...first.current(), at: page, seen: [page] });
  await vi.advanceTimersByTimeAsync(120_000);

  const deaf = samplePlatform(left(begun), (name) => (name === "LMSCommit" ? "false" : undefined));
  await sitExam(await visit(deaf, here), 20);
  const failing = samplePlatform(left(begun));
  await sitExam(await visit(failing, new Map()), 0);
  expect(failing.value("cmi.core.lesson_status")).toBe("failed");

  const again = samplePlatform(left(failing));
  const session = await visit(again, here);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(session.current()).toMatchObject({ used: 1, best: { right: 0 }, seen: [page] });
  expect(again.value("cmi.core.lesson_status")).toBe("failed");
  expect(again.value("cmi.core.score.raw")).toBe("0");
  expect(again.calls.filter((call) => /interactions\.\d/.test(call))).toEqual([]);
});
