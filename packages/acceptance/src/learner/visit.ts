import type { LaunchOptions, Platform, Session } from "@hocvu/simulator/lms";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import { PHONE } from "./browser.ts";
import { type Learner, learnerIn, type Touch } from "./learner.ts";
import { watch } from "./watch.ts";

/** A learner's device, on which the course of one platform is opened again and again. */
export interface Device {
  readonly context: BrowserContext;
  /** What went wrong so far; see {@link watch}. */
  readonly problems: readonly string[];
  /** Opens the course in a new window and waits for its first screen. */
  open(options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface VisitOptions extends LaunchOptions {
  /** `script` if left out. */
  readonly touch?: Touch;
  /** Time stands still but for what `page.clock` lets pass; a date says at what time. */
  readonly clock?: boolean | Date;
}

/** The course, open in a browser. */
export interface Visit extends Learner {
  /** The platform's page. */
  readonly page: Page;
  /** The window the course plays in: the platform's, or its own. */
  readonly window: Page;
  readonly session: Session;
  /** Closes the window, as a learner does who has had enough, and waits until the platform heard of it. */
  closeWindow(): Promise<void>;
  /** Goes to another page of the platform in the same window, and waits likewise. */
  leave(): Promise<void>;
  /** Presses the course's own exit, and waits likewise. */
  exit(): Promise<void>;
}

export async function openDevice(
  browser: Browser,
  platform: Platform,
  options: BrowserContextOptions = PHONE,
): Promise<Device> {
  const context = await browser.newContext(options);
  const problems = await watch(context, platform.origin);
  return {
    context,
    problems,
    open: (launch) => visit(context, platform, launch),
    close: () => context.close(),
  };
}

async function visit(
  context: BrowserContext,
  platform: Platform,
  { touch = "script", clock = false, ...launch }: VisitOptions = {},
): Promise<Visit> {
  const number = platform.sessions.length;
  const page = await context.newPage();
  if (clock) await page.clock.install(clock === true ? {} : { time: clock });
  await page.goto(platform.launchAddress(launch), { waitUntil: "commit" });
  const session = platform.sessions[number] as Session;
  const window = launch.placement === "popup" ? await popupOf(page) : page;
  const frame =
    launch.placement === "popup"
      ? window.mainFrame()
      : await innermost(page, launch.placement === "nested" ? 2 : 1);
  const learner = learnerIn(frame, touch);
  await learner.sees();

  const finished = () => platform.until("the session's end", () => session.finishes > 0);
  return {
    ...learner,
    page,
    window,
    session,
    async closeWindow() {
      await window.close({ runBeforeUnload: true });
      await finished();
    },
    async leave() {
      await window.goto(`${platform.origin}/elsewhere`);
      await finished();
    },
    async exit() {
      await learner.press("exit");
      await finished();
    },
  };
}

async function popupOf(page: Page): Promise<Page> {
  const [popup] = await Promise.all([page.waitForEvent("popup"), page.getByRole("button").click()]);
  return popup;
}

/** The frame `depth` levels into `page`, as soon as it shows what it was made for. */
async function innermost(page: Page, depth: number): Promise<Frame> {
  let frame = page.mainFrame();
  for (let level = 0; level < depth; level++) {
    while (frame.childFrames().length === 0) await page.waitForEvent("frameattached");
    frame = frame.childFrames()[0] as Frame;
    await frame.waitForURL(/^http/, { waitUntil: "commit" });
  }
  return frame;
}
