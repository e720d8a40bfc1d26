import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { findChromium, findHeadlessShell } from "./find-chromium.ts";

/** A phone as many learners have it: 360 × 740, touch. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  locale: "vi-VN",
  timezoneId: "Asia/Ho_Chi_Minh",
};

/** A desk. */
export const DESK: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: "vi-VN",
  timezoneId: "Asia/Ho_Chi_Minh",
};

/**
 * `page`: whatever shows web pages as Chromium does, where there is one its headless shell, which opens them in half
 * the time. `desktop`: Chromium itself, for what belongs to a browser and not to its pages.
 */
export type BrowserKind = "page" | "desktop";

/**
 * A browser that stays quiet: it asks nobody for updates, finds no other host, and keeps nothing. `further` are switches of
 * its command line.
 */
export function openBrowser(
  kind: BrowserKind = "page",
  further: readonly string[] = [],
): Promise<Browser> {
  const shell = kind === "page" ? findHeadlessShell() : undefined;
  return chromium.launch({
    executablePath: shell ?? findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost, EXCLUDE *.localhost",
      ...further,
    ],
  });
}
