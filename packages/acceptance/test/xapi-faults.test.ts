import { isDeepStrictEqual } from "node:util";
import type { Cmi5Platform } from "@hocvu/simulator/cmi5";
import type { Fault, LrsRequest } from "@hocvu/simulator/lrs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";
import { answerExam, learnerIn } from "../src/learner/learner.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { sampleOf } from "../src/sample.ts";
import { smallCourse } from "./courses.ts";
import {
  attempts,
  count,
  type Desk,
  type Visit as DeskVisit,
  IRI,
  innermost,
  KINDS,
  type Kind,
  PLATFORMS,
  type Platform,
  seatAt,
} from "./xapi-desk.ts";

// One request after the other goes wrong, once or for as long as the visit lasts: whoever passed has passed after the next
// visit at the latest, and was not told before that it is saved.

let browser: Browser;
const courses: Partial<Record<Kind, BuiltPackage>> = {};
beforeAll(async () => {
  browser = await openBrowser();
  for (const kind of KINDS) {
    const wanted = { exam: { questions: ASKED }, front: IRI, pages: 1, questions: 4 };
    courses[kind] = await smallCourse(wanted, kind);
  }
});
afterAll(() => browser.close());

const ASKED = 4;

const FAULTS: Readonly<Record<string, Fault>> = {
  "503": { type: "status", status: 503 },
  "429 with Retry-After": { type: "status", status: 429, retryAfter: 20 },
  "401": { type: "status", status: 401 },
  "500": { type: "status", status: 500 },
  "no answer": { type: "dropped" },
  "an answer that gets lost": { type: "answer-lost" },
};

/** Has `fault` befall what is asked the `number`th time, from 1, and `times` in all. */
type Order = (platform: Platform, fault: Fault, number: number, times: number) => void;

const requests =
  (hits: (request: LrsRequest) => boolean): Order =>
  ({ faults }, fault, number, times) => {
    let seen = 0;
    faults.order(fault, (one) => hits(one) && ++seen >= number, times);
  };
const stateIdOf = ({ parameters }: LrsRequest) => parameters.get("stateId");
const isState = (one: LrsRequest) => stateIdOf(one) === "hocvu";

const CMI5_ALONE: Readonly<Record<string, readonly [Order, asked: number]>> = {
  token: [
    (platform, fault, _, times) =>
      (platform as Cmi5Platform).tokenFaults.order(fault, (session) => session === 0, times),
    1,
  ],
  "launch data": [requests((one) => stateIdOf(one) === "LMS.LaunchData"), 1],
  preferences: [requests(({ resource }) => resource === "agents/profile"), 1],
};

/** What a course asks for, with how often it does so in a visit that passes and ends. */
const CALLS = {
  "state, read": [requests((one) => isState(one) && one.method === "GET"), 1],
  "state, written": [requests((one) => isState(one) && one.method === "PUT"), 2],
  statements: [
    requests(({ resource, method }) => resource === "statements" && method !== "GET"),
    4,
  ],
} satisfies typeof CMI5_ALONE;

const FOR_GOOD = Number.POSITIVE_INFINITY;
const callsOf = (kind: Kind) => ({ ...(kind === "cmi5" ? CMI5_ALONE : {}), ...CALLS });
const EVERY = KINDS.flatMap((kind) =>
  Object.entries(callsOf(kind)).flatMap(([call, [order, asked]]) =>
    Array.from({ length: asked }, (_, index) => index + 1).flatMap((number) =>
      Object.entries(FAULTS).flatMap(([name, fault]) =>
        [1, FOR_GOOD].map((times) => ({ kind, call, order, number, name, fault, times })),
      ),
    ),
  ),
);
/**
 * `npm test` has each fault on each kind of platform and befall each request that both have, each request at each of its
 * times, and each both once and for good.
 */
const rows = sampleOf(EVERY, ({ kind, call, number, name, times }) => [
  `${kind} ${name}`,
  `${kind} ${call} ${number}`,
  `${name} ${times}`,
  `${call} ${times}`,
  ...(call in CALLS ? [`${call} ${name}`] : []),
]);

test.concurrent.each(rows)(
  "$kind: $name to $call, from time $number, for $times: nothing is lost",
  ({ kind, order, fault, number, times }) =>
    play(kind, (platform) => order(platform, fault, number, times)),
);

describe.each(KINDS)("%s", (kind) => {
  test("what a store refused but for the state is told from another device", async () => {
    const { platform, first, desk } = await begin(kind);
    const [order] = CALLS.statements;
    order(platform, { type: "status", status: 503 }, 1, FOR_GOOD);
    await passExam(first, kind);
    // The state alone got through, with what could not be told.
    const kept = () =>
      platform.exchanges.some(({ body }) => /"unsure"/.test(String(Buffer.from(body))));
    await pass(first.page, first.underWay, kept);
    expect([kept(), told(platform).answered]).toEqual([true, 0]);
    await closeWindow(first);
    platform.faults.clear();
    const elsewhere = await seatAt<Platform>(browser, platform, true);
    onTestFinished(elsewhere.close);
    await leave(await sitDown(elsewhere), platform);
    expect(told(platform)).toEqual(ALL);
    expect([...desk.problems(), ...elsewhere.problems()]).toEqual([]);
  });

  test("an exam handed in without a network, the window closed, is told once there is one", async () => {
    const { platform, first, desk } = await begin(kind);
    await first.goTo(":exam");
    await first.press("begin-exam");
    await answerExam(first, course(kind), ASKED);
    await desk.context.setOffline(true);
    await first.press("submit");
    await first.press("confirm-submit");
    await first.sees("result");
    await closeWindow(first);
    await desk.context.setOffline(false);
    await leave(await sitDown(desk), platform);
    expect(told(platform)).toEqual(ALL);
  });

  test("where the login is over, the learner hears what to do, and nothing else comes in twice", async () => {
    const { platform, first, desk } = await begin(kind);
    const [order] = CALLS.statements;
    order(platform, { type: "status", status: 401 }, 1, FOR_GOOD);
    await passExam(first, kind);
    await first.press("exit");
    expect(await first.text()).toMatch(/đăng nhập/i);
    await closeWindow(first);
    platform.faults.clear();
    await leave(await sitDown(desk), platform);
    expect(told(platform)).toEqual(ALL);
  });
});

interface Visit extends DeskVisit {
  readonly underWay: UnderWay;
}

const course = (kind: Kind) => (courses[kind] as BuiltPackage).course;

/** A learner in front of the course, to whom nothing has happened yet. */
async function begin(kind: Kind) {
  const platform: Platform = await PLATFORMS[kind]((courses[kind] as BuiltPackage).zip);
  const desk = await seatAt<Platform>(browser, platform, true);
  onTestFinished(desk.close);
  return { platform, desk, first: await sitDown(desk) };
}

async function play(kind: Kind, order: (platform: Platform) => void): Promise<void> {
  const platform: Platform = await PLATFORMS[kind]((courses[kind] as BuiltPackage).zip);
  const desk = await seatAt<Platform>(browser, platform, true);
  try {
    order(platform);
    const first = await sitDown(desk);
    await passExam(first, kind);
    await pass(first.page, first.underWay, () => isAll(platform));
    await first.press("exit");
    // Whoever is not asked what to do about it was told that all is saved.
    if ((await screenOf(first)) !== "ask") expect(told(platform)).toEqual(ALL);
    await closeWindow(first);
    platform.faults.clear();
    await leave(await sitDown(desk), platform);
    expect(told(platform)).toEqual(ALL);
    expect(desk.problems()).toEqual([]);
  } finally {
    await desk.close();
  }
}

async function passExam(learner: Visit, kind: Kind): Promise<void> {
  await learner.goTo(":exam");
  await learner.press("begin-exam");
  await answerExam(learner, course(kind), ASKED);
  await learner.press("submit");
  await learner.press("confirm-submit");
  await learner.sees("result");
}

async function closeWindow({ page }: Visit): Promise<void> {
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
}

/** A visit in which nothing goes wrong, to its end. */
async function leave(visit: Visit, platform: Platform): Promise<void> {
  await visit.goTo(":contents");
  await visit.press("exit");
  const screen = await screenOf(visit);
  expect(screen, screen === "ask" ? await visit.text() : "").not.toBe("ask");
  await platform.until("the end", () => endings(platform) > 0);
}

/** What the store has of what counts. */
const told = ({ statements }: Platform) => ({
  answered: count(statements, "answered"),
  passed: count(statements, "passed"),
  completed: count(statements, "completed"),
  attempts: attempts(statements).length,
});
const isAll = (platform: Platform) => isDeepStrictEqual(told(platform), ALL);
const endings = ({ statements }: Platform) => count(statements, "terminated");
/** A platform that is led back to has no screen. */
const screenOf = (visit: Visit) => visit.screen().catch(() => "");
const ALL = { answered: ASKED, passed: 1, completed: 1, attempts: 1 };

/** Opens the course, however long the platform keeps it waiting. */
async function sitDown({ platform, context }: Desk<Platform>): Promise<Visit> {
  const page = await context.newPage();
  const underWay = requestsOf(page);
  await page.clock.install();
  await page.addInitScript(countFetches);
  // The window asks back while something is unsaved.
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(platform.launchAddress(), { waitUntil: "commit" });
  const frame = await innermost(page);
  const learner = learnerIn(frame, "script");
  // The player runs before that; a slow machine takes longer to read it than the player waits for a platform.
  await frame.waitForLoadState("domcontentloaded");
  await pass(page, underWay, async () => (await frame.locator("main[data-screen]").count()) > 0);
  return { ...learner, page, underWay };
}

/** In milliseconds: half a minute, as requests are given up after that long. */
const STEP = 5_000;
const STEPS = 12;

/** Lets time pass until `holds`, a minute at most, though never while a request is under way. */
async function pass(
  page: Page,
  underWay: UnderWay,
  holds: () => boolean | Promise<boolean>,
): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    await settled(page, underWay);
    if (await holds()) return;
    await page.clock.runFor(STEP);
  }
  await settled(page, underWay);
}

/** Once no request is under way, nor about to be made of an answer that came: a window may be slow to heed it. */
async function settled(page: Page, underWay: UnderWay): Promise<void> {
  do {
    await underWay.none();
    for (const frame of page.frames()) await frame.evaluate(allAnswered).catch(() => undefined);
  } while (underWay.some());
}

/** How many requests a window's own script has made that are not answered: the browser may be slow to tell of them. */
interface Counting {
  unanswered?: number;
}

function countFetches(): void {
  const own = window.fetch;
  const counting = window as Counting;
  counting.unanswered = 0;
  window.fetch = async (...asked) => {
    counting.unanswered = (counting.unanswered ?? 0) + 1;
    try {
      return await own.apply(window, asked);
    } finally {
      counting.unanswered--;
    }
  };
}

/** The clock is the test's, and so are timers. */
function allAnswered(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const next = () => port2.postMessage(0);
    port1.onmessage = () => {
      if ((window as Counting).unanswered) next();
      else resolve();
    };
    next();
  });
}

interface UnderWay {
  /** Resolves once no request is under way. */
  none(): Promise<void>;
  some(): boolean;
}

function requestsOf(page: Page): UnderWay {
  const open = new Set<unknown>();
  let heard = () => {};
  page.on("request", (request) => open.add(request));
  const end = (request: unknown) => {
    open.delete(request);
    if (open.size === 0) heard();
  };
  page.on("requestfinished", end);
  page.on("requestfailed", end);
  return {
    some: () => open.size > 0,
    none: () =>
      open.size === 0
        ? Promise.resolve()
        : new Promise((resolve) => {
            heard = resolve;
          }),
  };
}
