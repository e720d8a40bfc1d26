import { readFile } from "node:fs/promises";
import type { Diagnostic } from "@hocvu/diagnostics";
import type { Launch, OpenPackage } from "@hocvu/validator";
import type { Browser, Frame } from "playwright-core";
import { findingsOf } from "./findings.ts";
import { ANSWERS, type AxeFault, firstLook, framesOf, SHOWS, within } from "./looks.ts";
import type { HeardCall } from "./page/launch.ts";
import { openFor } from "./platform/open-for.ts";
import type { Platform } from "./platform/serve.ts";
import { step } from "./walk.ts";
import { watch } from "./watch.ts";

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
  /** In seconds: how long its scripts ran on at the end, so that nothing could be done; 0 for others. */
  readonly hung: number;
  /** In pixels, than a phone's window. */
  readonly wider: number;
  readonly axe: readonly AxeFault[];
  /** What a phone shows of its first screen, as JPEG. */
  readonly picture?: Uint8Array;
}

export interface Played {
  readonly trials: readonly Trial[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a phone showed of each, for a report. */
export function picturesOf({ trials }: Pick<Played, "trials">): readonly {
  readonly title: string;
  readonly jpeg: Uint8Array;
}[] {
  return trials.flatMap(({ launch, picture }) =>
    picture ? [{ title: launch.title, jpeg: picture }] : [],
  );
}

/** A phone as many learners have it. */
const PHONE = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  locale: "vi-VN",
  acceptDownloads: false,
} as const;

/** Between two steps, as scripts need a moment. */
const PAUSE = 120;
/** What a course takes to close once it was asked to: it may wait for the platform's word. */
const CLOSES = 3_000;
/** More than a course ever makes: one that calls without end is told of, and fills no memory. */
const MOST_CALLS = 50_000;
/** In milliseconds, to show something on a busy machine. */
const LEAST_SHOWS = 10_000;
/** Times without an answer, after which none is waited for. */
const HANGS = 3;
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
  const axe = options.axe === undefined ? undefined : await readFile(options.axe, "utf8");
  const found = await openFor(opened);
  if (!found) return undefined;
  const { kind, launches, platform, failure } = found;
  const [first] = launches;
  const trials: Trial[] = [];
  try {
    if (failure !== undefined) {
      if (first) trials.push({ ...nothing(kind, first), failure: reasonOf(failure) });
      return { trials, diagnostics: trials.flatMap((one) => [...findingsOf(one)]) };
    }
    for (const [index, launch] of launches.entries()) {
      if (options.signal?.aborted) break;
      options.begins?.(index + 1, launches.length, launch.title);
      trials.push(await playOne(platform, kind, launch, options, axe));
    }
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
    hung: 0,
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
  let unanswered = 0;
  const start = performance.now();
  const statements = platform.desk?.lrs.records.statements;
  const already = statements?.all.length ?? 0;
  const verbs = () =>
    (statements?.all ?? []).slice(already).map(({ verb }) => verb.id.split("/").at(-1) ?? "");
  const page = await context.newPage();
  const drain = async () => {
    const heard = page.evaluate(() => window.hocvuHeard?.() ?? []);
    const more = await within(ANSWERS, heard).catch(() => undefined);
    unanswered = more ? 0 : unanswered + 1;
    for (const one of more ?? []) if (calls.length < MOST_CALLS) calls.push(one);
  };
  const drainAll = async () => {
    do await drain();
    while (unanswered > 0 && unanswered < HANGS);
  };
  try {
    await page.goto(platform.launch(standard, launch), { waitUntil: "load", timeout: 2 * SHOWS });
    const patience = Math.min(SHOWS, Math.max(LEAST_SHOWS, options.seconds * 1000));
    seen = await firstLook(page, axe, patience);
    const end = start + options.seconds * 1000;
    let idle = 0;
    let last = 0;
    while (performance.now() < end && idle < STUCK && !options.signal?.aborted) {
      await drain();
      if (isFinished(calls, verbs()) || unanswered === HANGS) break;
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
    const leave = page.evaluate(() => window.hocvuLeave?.());
    await within(ANSWERS, leave).catch(() => undefined);
    // What is sent while leaving is on its way.
    await page.waitForTimeout(platform.desk ? 800 : 300);
    await drainAll();
  } catch (error) {
    await drainAll();
    if (unanswered === 0) seen = { ...seen, failure: reasonOf(error) };
  } finally {
    await within(ANSWERS, context.close()).catch(() => undefined);
  }
  return {
    ...nothing(standard, launch),
    ...seen,
    seconds: (performance.now() - start) / 1000,
    hung: unanswered < HANGS ? 0 : (unanswered * ANSWERS) / 1000,
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
    isOver(calls, verbs) ||
    verbs.some((verb) => ["completed", "passed", "failed"].includes(verb)) ||
    calls.some(
      ({ name, args }) =>
        /SetValue$/.test(name) &&
        /(?:lesson|completion|success)_status$/.test(args[0] ?? "") &&
        /^(?:completed|passed|failed)$/.test(args[1] ?? ""),
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

async function stepSafely(frame: Frame) {
  // The document may be on its way to another one.
  return within(ANSWERS, step(frame)).catch(() => ({ pressed: undefined, shown: 1 }));
}
