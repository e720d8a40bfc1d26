import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sampleOutline } from "../sample-course.ts";
import { BLIND } from "../trackers/blind-line.ts";
import { browserTracker } from "../trackers/browser.ts";
import { samplePlatform } from "../trackers/sample-platform.ts";
import { scorm12Tracker } from "../trackers/scorm12.ts";
import { xapiLaunch } from "../trackers/xapi/launch.ts";
import { cmi5Launch } from "../trackers/xapi/launch-cmi5.ts";
import { journalKey, openJournal } from "./journal.ts";
import { openSession } from "./session.ts";
import { openShelf } from "./shelf.ts";
import { decodeState, encodeState, FRESH, type State } from "./state.ts";

/** A sample of what `npm run test:all` plays. */
const SEEDS = process.env.HOCVU_SEEDS ? 10_000 : 400;

beforeEach(() => {
  vi.useFakeTimers();
  // Each visit is alone: thousands of windows that hear of each other take hours.
  vi.stubGlobal("BroadcastChannel", undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Numbers in [0, 1), the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

const of = <T>(next: () => number, list: readonly T[]): T =>
  list[Math.floor(next() * list.length)] as T;

/** What somebody who has read a state might put into it, and what no machine expects. */
const PIECES = [
  ...';2/2; 9/1 zzzzzzzz ;2; ;k/k; + s o passed 3 2; 4 ;0;0; {} [] null "sure":true __proto__'.split(
    " ",
  ),
  "\u0000",
  "\u202e",
  "<script>",
  "javascript:alert(1)",
  "ắ",
  "",
];

/** `text` with a few changes made by hand or on its way. */
function spoilt(text: string, next: () => number): string {
  let all = text;
  for (let changes = 1 + Math.floor(next() * 4); changes > 0; changes--) {
    const at = Math.floor(next() * (all.length + 1));
    const gone = next() < 0.2 ? all.length : Math.floor(next() * 6);
    all = all.slice(0, at) + of(next, PIECES) + all.slice(next() < 0.5 ? at : at + gone);
  }
  return all === text ? `${all};` : all;
}

const course = sampleOutline({ questions: 20, attempts: 1 });
const failed: State = {
  ...FRESH,
  root: "abc",
  clocks: [{ device: "xy", count: 9 }],
  seen: [course.pages[0]?.key ?? ""],
  used: 1,
  best: { right: 2, asked: 20, outcomes: [] },
};
const ahead: State = { ...failed, clocks: [{ device: "xy", count: 12 }] };
const saved = encodeState(failed, "mau");

async function visit(data: string, disk: Map<string, string>) {
  const storage = () =>
    ({
      getItem: (key: string) => disk.get(key) ?? null,
      setItem: (key: string, value: string) => void disk.set(key, value),
      removeItem: (key: string) => void disk.delete(key),
    }) as Storage;
  // Node has no database.
  const shelf = openShelf(storage, () => indexedDB);
  const platform = samplePlatform({ "cmi.suspend_data": data });
  const journalOf = (learner: string) => openJournal("mau", learner, shelf);
  const session = await openSession(course, {
    tracker: scorm12Tracker(platform.api, BLIND),
    fallback: browserTracker("mau", "/", storage),
    patience: 2_000,
    journalOf,
    device: "device",
    onSave: () => undefined,
    onJoin: () => undefined,
    onOtherWindow: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(120_000);
  session.leave(false);
  return { platform, session };
}

/** The journal as this browser would have written it. */
async function journalText(learner: string): Promise<string> {
  const disk = new Map<string, string>();
  const storage = () => ({ setItem: (k: string, v: string) => void disk.set(k, v) }) as Storage;
  const shelf = openShelf(storage, () => indexedDB);
  openJournal("mau", learner, shelf).write({ state: encodeState(ahead), interactions: [] });
  return disk.get(journalKey("mau", learner)) ?? "";
}

test(`${SEEDS} states and journals spoilt by hand begin a visit and raise no verdict`, async () => {
  const learner = String(samplePlatform().api.LMSGetValue("cmi.core.student_id"));
  const journal = await journalText(learner);
  for (let seed = 1; seed <= SEEDS; seed++) {
    const next = chance(seed);
    const data = next() < 0.7 ? spoilt(saved, next) : saved;
    const disk = new Map<string, string>();
    if (next() < 0.7) disk.set(journalKey("mau", learner), spoilt(journal, next));
    const { platform, session } = await visit(data, disk);
    const status = platform.value("cmi.core.lesson_status");
    const say = `seed ${seed}: ${data} ${[...disk.values()].join(" ")}`;
    expect(["incomplete", "failed"], say).toContain(status);
    expect(["", "10", undefined], say).toContain(platform.value("cmi.core.score.raw"));
    expect(session.current().reached, say).toBe("incomplete");
    const last = encodeState(session.current());
    expect(encodeState(decodeState(last) as State), say).toBe(last);
    vi.clearAllTimers();
  }
}, 600_000);

const PARAMETERS = "endpoint fetch activityId activity_id registration actor auth".split(" ");
const VALUES = [
  "https://lrs.example.com/",
  "http://127.0.0.1/x?y=z",
  "javascript:alert(1)",
  "data:text/html,<script>",
  "//",
  "https://",
  '{"mbox":"mailto:a@example.com"}',
  '{"account":[]}',
  "[]",
  "null",
  "1",
  "%",
  ...PIECES,
];

test(`${SEEDS} launches with parameters of any kind open or reject, and lead nowhere but to web pages`, async () => {
  const went: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const next = chance(seed);
    const query = PARAMETERS.filter(() => next() < 0.9)
      .map((name) => `${name}=${encodeURIComponent(of(next, VALUES))}`)
      .join("&");
    const body = of(next, [
      '{"auth-token":"x","launchMode":"Normal","contextTemplate":{},"returnURL":"javascript:alert(1)"}',
      '{"auth-token":"x","contextTemplate":{"extensions":5},"masteryScore":"9","returnURL":7}',
      '{"auth-token":{}}',
      "null",
      "<html>",
    ]);
    vi.stubGlobal("fetch", async (url: string) => {
      expect(url).toMatch(/^https?:/);
      return new Response(body, { status: of(next, [200, 200, 404, 500]) });
    });
    const wait = () => Promise.reject(new Error("waited"));
    const memory = { get: () => null, set: () => undefined };
    for (const launch of [
      xapiLaunch(`?${query}`),
      cmi5Launch(`?${query}`, memory, (address) => void went.push(address)),
    ]) {
      const visit = await launch.open(wait).catch(() => undefined);
      visit?.ended();
    }
  }
  expect(went.filter((address) => !/^https?:/.test(address))).toEqual([]);
}, 600_000);
