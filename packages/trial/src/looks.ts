import type { BrowserContext, Frame, Page } from "playwright-core";
import { look } from "./walk.ts";

/** In milliseconds: how long a page may take to show something. */
export const SHOWS = 30_000;
/** How long a page may take to answer; one that hangs in a script of its own never does. */
export const ANSWERS = 2_000;
/** How long a page may go on loading before it is looked at as it is. */
const LOADS = 5_000;
/** Between two looks. */
const PAUSE = 120;

/** What there was to see. */
export interface FirstLook {
  readonly isBlank: boolean;
  /** In pixels, than a phone's window. */
  readonly wider?: number;
  readonly axe?: readonly AxeFault[];
  /** As JPEG. */
  readonly picture?: Uint8Array;
}

export interface AxeFault {
  readonly rule: string;
  readonly help: string;
  /** How many places break it, and the first of them. */
  readonly count: number;
  readonly example: string;
}

/** What a phone shows of a course as it opens, within `patience` ms: a picture, whether it is blank or too wide, and what axe-core finds. */
export async function firstLook(
  page: Page,
  axe: string | undefined,
  patience: number,
): Promise<FirstLook> {
  const frame = await courseFrame(page, patience);
  if (!frame) return { isBlank: true };
  const end = performance.now() + patience;
  let sight = await looked(page);
  while (sight.isBlank && performance.now() < end) {
    await page.waitForTimeout(PAUSE);
    sight = await looked(page);
  }
  // Many show that they load before they show anything.
  await frame
    .page()
    .waitForLoadState("networkidle", { timeout: LOADS })
    .catch(() => undefined);
  await page.waitForTimeout(3 * PAUSE);
  const picture = await page
    .screenshot({ type: "jpeg", quality: 60, timeout: 5_000 })
    .catch(() => undefined);
  const faults = axe ? await within(20_000, axeFaults(frame, axe)).catch(() => []) : [];
  return { ...(await looked(page)), axe: faults, ...(picture ? { picture } : {}) };
}

/** A course may be frames in frames: what is wider, or blank, is all of them together. */
async function looked(page: Page): Promise<{ readonly isBlank: boolean; readonly wider: number }> {
  const frames = framesOf(page.context());
  const looks = await Promise.all(
    frames.map((frame) => within(ANSWERS, look(frame)).catch(() => ({ isBlank: true, wider: 0 }))),
  );
  return {
    isBlank: looks.every(({ isBlank }) => isBlank),
    wider: Math.max(0, ...looks.map(({ wider }) => wider)),
  };
}

async function courseFrame(page: Page, patience: number): Promise<Frame | undefined> {
  const end = performance.now() + patience;
  for (;;) {
    const [found] = framesOf(page.context());
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

/** The course's own documents, whatever windows it opened; not the platform's. */
export function framesOf(context: BrowserContext): readonly Frame[] {
  return context
    .pages()
    .flatMap((page) => page.frames())
    .filter((frame) => /\/package\//.test(frame.url()))
    .slice(0, 20);
}

/** Rejects where `work` takes longer than `most` milliseconds: a page may hang in a script of its own. */
export function within<T>(most: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("took too long")), most);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
