import { openCmi5Platform } from "@hocvu/simulator/cmi5";
import { openPlatform } from "@hocvu/simulator/lms";
import { openXapiPlatform } from "@hocvu/simulator/lrs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { PHONE } from "../src/learner/browser.ts";
import { type Learner, learnerIn } from "../src/learner/learner.ts";
import { watch } from "../src/learner/watch.ts";
import type { BuiltPackage } from "../src/package/build-package.ts";
import { openPlatform2004 } from "../src/scorm2004/platform.ts";
import { openSite } from "../src/site/site.ts";
import { count } from "./xapi-desk.ts";

/** A package that is open in a browser, on a platform for its run-time. */
export interface Play {
  readonly learner: Learner;
  /** Ends the visit; resolves with what the platform then says of the learner: `passed`, or something else. */
  finish(): Promise<string>;
  /** What must not have happened; see {@link watch}. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/** Opens `built`, a package for `target`. */
export async function playAnywhere(
  target: string,
  built: BuiltPackage,
  browser: Browser,
): Promise<Play> {
  const context = await browser.newContext(PHONE);
  switch (target) {
    case "scorm12": {
      const platform = await openPlatform(built.zip);
      return visit(context, [platform.origin], platform.launchAddress(), async ({ page }) => {
        await page.close({ runBeforeUnload: true });
        const isOver = () => platform.sessions.some((session) => session.finishes > 0);
        await platform.until("the session's end", isOver);
        await platform.close();
        return platform.record.core?.lesson_status ?? "";
      });
    }
    case "scorm2004": {
      const problems = await watch(context, "http://scorm2004.localhost");
      const platform = await openPlatform2004(context, built.zip);
      const { frame } = await platform.open();
      const learner = learnerIn(frame, "script");
      await learner.sees("welcome");
      return {
        learner,
        problems,
        async finish() {
          await learner.press("exit");
          return platform.record.success_status ?? "";
        },
        close: () => context.close(),
      };
    }
    case "cmi5":
    case "xapi": {
      const open = target === "cmi5" ? openCmi5Platform : openXapiPlatform;
      const platform = await open(built.zip);
      return visit(context, platform.origins, platform.launchAddress(), async ({ learner }) => {
        await learner.press("exit");
        const said = (verb: string) => count(platform.statements, verb) > 0;
        await platform.until("the session's end", () => said("terminated"));
        await platform.close();
        return ["passed", "completed"].find(said) ?? "";
      });
    }
    case "web": {
      const site = await openSite(built.zip);
      return visit(context, [site.origin], site.address, async ({ page, learner }) => {
        await learner.press("exit");
        await page.reload();
        await learner.sees();
        await learner.goTo(":exam");
        const text = await learner.text();
        await site.close();
        if (text.includes("đã đạt")) return "passed";
        // Where there is no exam, its place leads to the contents, with all pages read.
        return /(?<!\d)(\d+)\/\1 trang/.test(text) ? "completed" : text;
      });
    }
    default:
      throw new Error(`nobody plays ${target}`);
  }
}

interface Opened {
  readonly page: Page;
  readonly learner: Learner;
}

async function visit(
  context: BrowserContext,
  origins: readonly string[],
  address: string,
  finish: (opened: Opened) => Promise<string>,
): Promise<Play> {
  const seen = await watch(context, ...origins);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForSelector("iframe, #app");
  const frame = (await (await page.$("iframe"))?.contentFrame()) ?? page.mainFrame();
  const learner = learnerIn(frame, "script");
  await learner.sees("welcome");
  return {
    learner,
    get problems() {
      // A store has to answer so where there is nothing yet, and browsers tell of it.
      const notYet = /^404: .*\/(activities\/state|agents\/profile)\?/;
      const told = /^console error: Failed to load resource/;
      return seen.filter((one) => !notYet.test(one) && !told.test(one));
    },
    finish: () => finish({ page, learner }),
    close: () => context.close(),
  };
}
