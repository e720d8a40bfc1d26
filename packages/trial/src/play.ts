import { readFile } from "node:fs/promises";
import type { Diagnostic } from "@hocvu/diagnostics";
import { type Launch, launchesOf, type OpenPackage } from "@hocvu/validator";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { findingsOf } from "./findings.ts";
import type { HeardCall } from "./page/launch.ts";
import { cmi5Desk, xapiDesk } from "./platform/desk.ts";
import { openPlatform, type Platform } from "./platform/serve.ts";
import { look, step } from "./walk.ts";

export interface PlayOptions {
  readonly browser: Browser;
  /** How long each SCO or AU is walked at most, in seconds. */
  readonly seconds: number;
  /** Where axe-core's script lies; without it nothing is said of who can use a page. */
  readonly axe?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Told before each. */
  readonly begins?: (number: number, of: number, title: string) => void;
}

/** What was seen of one SCO or AU. */
export interface Trial {
  readonly launch: Launch;
  readonly standard: "scorm12" | "scorm2004" | "cmi5" | "xapi";
  /** Why it could not be played at all. */
  readonly failure?: string;
  readonly seconds: number;
  readonly calls: readonly HeardCall[];
  /** Verbs of its statements, by the last part of their address. */
  readonly verbs: readonly string[];
  readonly refused: Platform["refused"];
  /** Errors of scripts and on the console. */
  readonly errors: readonly string[];
  readonly foreign: readonly string[];
  readonly missing: readonly string[];
  readonly isBlank: boolean;
  /** In pixels, than a phone's window. */
  readonly wider: number;
  readonly axe: readonly AxeFault[];
  /** What a phone shows of its first screen, as JPEG. */
  readonly picture?: Uint8Array;
}

export interface AxeFault {
  readonly rule: string;
  readonly help: string;
  /** How many places break it, and the first of them. */
  readonly count: number;
  readonly example: string;
}

export interface Played {
  readonly trials: readonly Trial[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A phone as many learners have it. */
const PHONE = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  locale: "vi-VN",
  acceptDownloads: false,
} as const;

/** In milliseconds: how long a page may take to show something. */
const SHOWS = 30_000;
/** Between two steps, as scripts need a moment. */
const PAUSE = 120;
/** What a course takes to close once it was asked to: it may wait for the platform's word. */
const CLOSES = 3_000;
/** Steps that change nothing, after which there is nothing more to do. */
const STUCK = 6;

/**
 * Opens every SCO or AU of a package on a simulated platform, in a browser on a phone's screen, and walks it until it is
 * finished, nothing more is to be done, or the time is over. Nothing is let through to other hosts. Undefined for packages that
 * no browser opens.
 */
export async function playPackage(
  opened: OpenPackage,
  options: PlayOptions,
): Promise<Played | undefined> {
  const found = await launchesOf(opened);
  if (!found) return undefined;
  const platform = await openPlatform(opened);
  const axe = options.axe === undefined ? undefined : await readFile(options.axe, "utf8");
  const trials: Trial[] = [];
  try {
    if (found.kind === "cmi5") platform.desk = cmi5Desk(found.manifest, platform.origin);
    if (found.kind === "xapi") platform.desk = xapiDesk(platform.origin);
    for (const [index, launch] of found.launches.entries()) {
      if (options.signal?.aborted) break;
      options.begins?.(index + 1, found.launches.length, launch.title);
      trials.push(await playOne(platform, found.kind, launch, options, axe));
    }
  } catch (error) {
    // A course structure that no platform takes.
    const [launch] = found.launches;
    if (launch) trials.push({ ...nothing(found.kind, launch), failure: reasonOf(error) });
  } finally {
    await platform.close();
  }
  return { trials, diagnostics: trials.flatMap((one) => [...findingsOf(one)]) };
}

function nothing(standard: Trial["standard"], launch: Launch): Trial {
  return {
    standard,
    launch,
    seconds: 0,
    ...{ calls: [], verbs: [], refused: [], errors: [], foreign: [], missing: [], axe: [] },
    isBlank: false,
    wider: 0,
  };
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}

async function playOne(
  platform: Platform,
  standard: Trial["standard"],
  launch: Launch,
  options: PlayOptions,
  axe: string | undefined,
): Promise<Trial> {
  const context = await options.browser.newContext(PHONE);
  const before = { missing: platform.missing.length, refused: platform.refused.length };
  const watched = await watch(context, platform.origin);
  const calls: HeardCall[] = [];
  let seen: Partial<Trial> = {};
  let refusals: number | undefined;
  const start = performance.now();
  const statements = platform.desk?.lrs.records.statements;
  const already = statements?.all.length ?? 0;
  const verbs = () =>
    (statements?.all ?? []).slice(already).map(({ verb }) => verb.id.split("/").at(-1) ?? "");
  try {
    const page = await context.newPage();
    await page.goto(platform.launch(standard, launch), { waitUntil: "load", timeout: 2 * SHOWS });
    const drain = async () => {
      const more = await page
        .evaluate(() => window.hocvuHeard?.() ?? [])
        .catch((): HeardCall[] => []);
      calls.push(...more);
    };
    seen = await firstLook(page, axe);
    const end = start + options.seconds * 1000;
    let idle = 0;
    let last = 0;
    while (performance.now() < end && idle < STUCK && !options.signal?.aborted) {
      await drain();
      if (isFinished(calls, verbs())) break;
      const steps = await Promise.all(framesOf(context).map((frame) => stepSafely(frame)));
      await page.waitForTimeout(PAUSE);
      const shown = steps.reduce((sum, { shown }) => (sum * 31 + shown) | 0, 0);
      idle = shown === last && steps.every(({ pressed }) => pressed === undefined) ? idle + 1 : 0;
      last = shown;
    }
    // Whoever pressed "Save and exit" sees it done before closing the window.
    if (isOver(calls, verbs())) await page.waitForTimeout(CLOSES);
    // What is sent while the window goes comes in any order: the state may come after the end.
    refusals = platform.refused.length;
    await page.evaluate(() => window.hocvuLeave?.()).catch(() => undefined);
    // What is sent while leaving is on its way.
    await page.waitForTimeout(platform.desk ? 800 : 300);
    await drain();
  } catch (error) {
    seen = { ...seen, failure: reasonOf(error) };
  } finally {
    await context.close().catch(() => undefined);
  }
  return {
    ...nothing(standard, launch),
    ...seen,
    seconds: (performance.now() - start) / 1000,
    calls,
    verbs: verbs(),
    errors: watched.errors,
    foreign: watched.foreign,
    missing: platform.missing.slice(before.missing),
    refused: platform.refused.slice(before.refused, refusals),
  };
}

/** What keeps a course going or ends it, in both run-times and in statements. */
function isFinished(calls: readonly HeardCall[], verbs: readonly string[]): boolean {
  return (
    verbs.some((verb) => ["completed", "passed", "failed", "terminated"].includes(verb)) ||
    calls.some(
      ({ name, args }) =>
        name === "LMSFinish" ||
        name === "Terminate" ||
        (/SetValue$/.test(name) &&
          /(?:lesson|completion|success)_status$/.test(args[0] ?? "") &&
          /^(?:completed|passed|failed)$/.test(args[1] ?? "")),
    )
  );
}

/** Whether it ended its session by itself. */
function isOver(calls: readonly HeardCall[], verbs: readonly string[]): boolean {
  return (
    verbs.includes("terminated") ||
    calls.some(({ name }) => name === "LMSFinish" || name === "Terminate")
  );
}

/** The course's own documents, whatever windows it opened; not the platform's. */
function framesOf(context: BrowserContext): readonly Frame[] {
  return context
    .pages()
    .flatMap((page) => page.frames())
    .filter((frame) => /\/package\//.test(frame.url()))
    .slice(0, 20);
}

async function stepSafely(frame: Frame) {
  // The document may be on its way to another one.
  return within(2_000, step(frame)).catch(() => ({ pressed: undefined, shown: 1 }));
}

async function firstLook(page: Page, axe: string | undefined): Promise<Partial<Trial>> {
  const frame = await courseFrame(page);
  if (!frame) return { isBlank: true };
  const end = performance.now() + SHOWS;
  let sight = await looked(page);
  while (sight.isBlank && performance.now() < end) {
    await page.waitForTimeout(PAUSE);
    sight = await looked(page);
  }
  await page.waitForTimeout(3 * PAUSE);
  const picture = await page
    .screenshot({ type: "jpeg", quality: 60, timeout: 5_000 })
    .catch(() => undefined);
  const faults = axe ? await within(20_000, axeFaults(frame, axe)).catch(() => []) : [];
  return { ...(await looked(page)), axe: faults, ...(picture ? { picture } : {}) };
}

/** A course may be frames in frames: what is wider, or blank, is all of them together. */
async function looked(page: Page): Promise<{ readonly isBlank: boolean; readonly wider: number }> {
  const frames = page.frames().filter((frame) => /\/package\//.test(frame.url()));
  const looks = await Promise.all(
    frames.map((frame) => within(2_000, look(frame)).catch(() => ({ isBlank: true, wider: 0 }))),
  );
  return {
    isBlank: looks.every(({ isBlank }) => isBlank),
    wider: Math.max(0, ...looks.map(({ wider }) => wider)),
  };
}

async function courseFrame(page: Page): Promise<Frame | undefined> {
  const end = performance.now() + SHOWS;
  for (;;) {
    const found = page.frames().find((frame) => /\/package\//.test(frame.url()));
    if (found || performance.now() > end) {
      await found?.waitForLoadState("load", { timeout: SHOWS }).catch(() => undefined);
      return found;
    }
    await page.waitForTimeout(PAUSE);
  }
}

async function axeFaults(frame: Frame, script: string): Promise<readonly AxeFault[]> {
  await frame.evaluate(script);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: readonly {
            id: string;
            help: string;
            impact: string | null;
            nodes: readonly { html: string }[];
          }[];
        }>;
      };
    };
    const { violations } = await axe.run({ iframes: false, resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, help, nodes }) => ({
        rule: id,
        help,
        count: nodes.length,
        example: (nodes[0]?.html ?? "").slice(0, 200),
      }));
  });
}

interface Watched {
  readonly errors: readonly string[];
  readonly foreign: readonly string[];
}

/** What goes wrong in all windows of `context`. Nothing leaves this machine. */
async function watch(context: BrowserContext, origin: string): Promise<Watched> {
  const errors: string[] = [];
  const foreign: string[] = [];
  context.on("console", (message) => {
    // Files that are missing or foreign are told by themselves.
    if (message.type() !== "error" || /^Failed to load resource|ERR_BLOCKED/.test(message.text()))
      return;
    errors.push(message.text());
  });
  context.on("weberror", (error) => errors.push(error.error().message));
  context.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(`${origin}/`) || !/^https?:/.test(url)) return route.continue();
    foreign.push(url);
    return route.abort("blockedbyclient");
  });
  return { errors, foreign };
}

/** Rejects where `work` takes longer than `most` milliseconds: a page may hang in a script of its own. */
function within<T>(most: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("took too long")), most);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
