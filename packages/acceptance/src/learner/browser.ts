import { type Browser, type BrowserContextOptions, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

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

/** A browser that stays quiet: it asks nobody for updates and keeps nothing. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
