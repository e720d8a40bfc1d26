import {
  type Entry,
  isCall,
  openPlatform,
  type Platform,
  type PlatformOptions,
  violationsOf,
} from "@hocvu/simulator/lms";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";
import { type Device, openDevice } from "../src/learner/visit.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";

/** A platform that offers one course, and the device a learner plays it on. */
export interface Desk {
  readonly platform: Platform;
  readonly device: Device;
  /** Set where something stays unsaved: the course may ask back then before its window closes. */
  mayAsk?: boolean;
}

/** Opens a course for the running test; what was opened is closed after it. */
export type Seat = (
  built: BuiltPackage,
  options?: PlatformOptions,
  device?: BrowserContextOptions,
) => Promise<Desk>;

/**
 * To be called once in a file of tests. After each test it also holds what must hold whenever a course is played: no
 * rule of SCORM 1.2 broken, nothing on the console, no other host asked, no file missing, nothing done that platforms
 * and browsers forbid.
 */
export function useClassroom(): Seat {
  let browser: Browser;
  let desks: Desk[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const open = desks;
    desks = [];
    for (const { platform, device } of open) {
      await device.close();
      await platform.close();
    }
    for (const { platform, device, mayAsk = false } of open) {
      const entries = platform.sessions.flatMap((session) => session.entries);
      expect(violationsOf(entries)).toEqual([]);
      expect(misdeedsOf(entries, mayAsk)).toEqual([]);
      expect(device.problems).toEqual([]);
      expect(platform.sessions.filter((session) => session.finishes > 1)).toEqual([]);
    }
  });

  return async (built, options, device) => {
    const platform = await openPlatform(built.zip, options);
    const desk: Desk = { platform, device: await openDevice(browser, platform, device) };
    desks.push(desk);
    return desk;
  };
}

/** What the course did that browsers refuse in frames or while a window closes. */
function misdeedsOf(entries: readonly Entry[], mayAsk: boolean): readonly string[] {
  const told = entries.flatMap((entry) =>
    !isCall(entry) && /^(listens to|waits for)/.test(entry.what) ? [entry.what] : [],
  );
  return told.filter((what) => !(mayAsk && what === "listens to beforeunload"));
}
