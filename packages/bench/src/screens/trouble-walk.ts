import type { Page } from "playwright-core";
import { goTo, press, type Stop, sees } from "./stop.ts";

/** A SCORM 1.2 platform that takes nothing once it is told to fail, and forgets between two visits. */
const PLATFORM = () => {
  const values = new Map<string, string>();
  const isUp = () => String(!("fails" in window));
  Object.assign(window, {
    API: {
      LMSInitialize: () => "true",
      LMSFinish: isUp,
      LMSCommit: isUp,
      LMSGetValue: (name: string) => values.get(name) ?? "",
      LMSSetValue: (name: string, value: string) => {
        values.set(name, value);
        return "true";
      },
      LMSGetLastError: () => ("fails" in window ? "101" : "0"),
    },
  });
};

/** What a browser does that keeps nothing. */
const FORGETFUL = () => {
  for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException("", "SecurityError");
      },
    });
  }
};

/** On a platform that begins to fail: results not sent yet, before and after leaving, and at the next visit. */
export const UNSENT_WALK: readonly Stop[] = [
  {
    place: "not-sent",
    go: async (page) => {
      await page.addInitScript(PLATFORM);
      await page.reload();
      await sees(page, "welcome");
      await page.evaluate(() => Object.assign(window, { fails: true }));
      await goTo(page, "chu", "page");
      await page.locator(".status:not(:empty)").waitFor();
    },
  },
  {
    place: "leave-not-sent",
    go: async (page) => {
      await press(page, "exit");
      await sees(page, "ask");
    },
  },
  {
    place: "bye-not-sent",
    go: async (page) => {
      await press(page, "no");
      await sees(page, "bye");
    },
  },
  {
    place: "unsent-before",
    go: async (page) => {
      await page.reload();
      await sees(page, "ask");
    },
  },
];

/** Where something is missing: a page, what keeps results, the player itself. */
export const MISSING_WALK: readonly Stop[] = [
  {
    place: "page-not-loaded",
    go: async (page) => {
      await page.route("**/*", (route) => route.abort());
      await goTo(page, "chu", "ask");
    },
  },
  {
    place: "nothing-kept",
    go: async (page) => {
      await page.unroute("**/*");
      await page.addInitScript(FORGETFUL);
      await page.goto(startOf(page));
      await sees(page, "welcome");
    },
  },
  {
    place: "not-started",
    go: async (page) => {
      await page.route("**/*.js", (route) => route.abort());
      await page.goto(startOf(page));
      // What is told comes after eight seconds.
      await page.locator(".late p").waitFor();
    },
  },
];

const startOf = (page: Page) => page.url().replace(/#.*/, "");
