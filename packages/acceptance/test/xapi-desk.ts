import { openCmi5Platform } from "@hocvu/simulator/cmi5";
import type { Activity, Exchange, Faults, StoredStatement } from "@hocvu/simulator/lrs";
import { openXapiPlatform } from "@hocvu/simulator/lrs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { PHONE } from "../src/learner/browser.ts";
import { type Learner, learnerIn } from "../src/learner/learner.ts";
import { watch } from "../src/learner/watch.ts";

// Where learners sit down to a cmi5 or xAPI package, and what tests ask of the store afterwards.

/** What the two kinds of platform have in common. */
export interface Platform {
  readonly origin: string;
  readonly origins: readonly string[];
  readonly statements: readonly StoredStatement[];
  readonly exchanges: readonly Exchange[];
  readonly faults: Faults;
  launchAddress(): string;
  until(what: string, holds: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export const KINDS = ["cmi5", "xapi"] as const;
export type Kind = (typeof KINDS)[number];
export const PLATFORMS = { cmi5: openCmi5Platform, xapi: openXapiPlatform } as const;

export const IRI = "iri: https://example.com/khoa-hoc/nho\n";

export interface Visit extends Learner {
  readonly page: Page;
}

export interface Desk<P extends Platform> {
  readonly platform: P;
  readonly context: BrowserContext;
  open(address?: string): Promise<Visit>;
  /** What went wrong, but for answers that a store has to give ("there is none yet", "it is there already"), and faults that were ordered. */
  problems(): readonly string[];
  close(): Promise<void>;
}

export async function seatAt<P extends Platform>(
  browser: Browser,
  platform: P,
  faulty = false,
): Promise<Desk<P>> {
  const context = await browser.newContext(PHONE);
  const seen = await watch(context, ...platform.origins);
  return {
    platform,
    context,
    async close() {
      await context.close();
      await platform.close();
    },
    problems() {
      const notFound = /^404: .*\/(activities\/state|agents\/profile|statements)\?/;
      const told = /^console error: Failed to load resource/;
      const ordered = faulty
        ? /^(401|409|412|429|500|503): |^console error: Access to fetch/
        : /^$/;
      return seen.filter((one) => ![notFound, told, ordered].some((known) => known.test(one)));
    },
    async open(address = platform.launchAddress()) {
      const page = await context.newPage();
      await page.goto(address, { waitUntil: "commit" });
      const frame = await innermost(page);
      const learner = learnerIn(frame, "script");
      await learner.sees();
      return { ...learner, page };
    },
  };
}

/** The window itself, or the frame that the platform put the course in. */
export async function innermost(page: Page) {
  await page.waitForSelector("iframe, #app");
  const frame = await (await page.$("iframe"))?.contentFrame();
  return frame ?? page.mainFrame();
}

export const verbOf = ({ verb }: StoredStatement) => verb.id.split("/").pop() ?? "";
export const verbs = (statements: readonly StoredStatement[]) => statements.map(verbOf);

/** The activity that a statement is about. */
export const object = ({ object }: StoredStatement) => object as Activity;

/** Whether it is about one time of taking the exam, not about the course. */
export const isOfAttempt = (statement: StoredStatement) =>
  /[/:]exam[/:]attempts[/:]\d+$/.test(object(statement).id);

/** The statements with `verb`, those about attempts of the exam apart. */
export const withVerb = (statements: readonly StoredStatement[], verb: string) =>
  statements.filter((one) => verbOf(one) === verb && !isOfAttempt(one));

export const count = (statements: readonly StoredStatement[], verb: string) =>
  withVerb(statements, verb).length;

export const attempts = (statements: readonly StoredStatement[]) => statements.filter(isOfAttempt);

export const ended = (platform: Platform, visits = 1) =>
  platform.until("the end", () => count(platform.statements, "terminated") === visits);
