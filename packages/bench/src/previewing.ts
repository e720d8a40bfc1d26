import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startPreview } from "@hocvu/preview";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import { heapInUse } from "./heap-in-use.ts";
import type { Figure } from "./main.ts";
import { syntheticCourse } from "./synthetic-course.ts";

/** Of 200 pages. */
const MODULES = 40;
const PAGES = 5;
/** Saves until everything is as quick as it gets. */
const FIRST = 5;
const SAVES = 20;
/** Saves after which memory is where it was. */
const MANY = 200;
/** In megabytes: what a heap of this size is off by from one look to the next. */
const SLACK = 4;

/** From saving a page of a course of 200 pages to the new page on the screen, and what many saves leave in memory. */
export async function previewing(): Promise<readonly Figure[]> {
  const root = await syntheticCourse(MODULES, PAGES);
  const preview = await startPreview(root, {
    host: "127.0.0.1",
    port: 0,
    language: "en",
    failed: (error) => {
      throw error;
    },
  });
  try {
    const edit = await editor(root);
    return [...(await inBrowser(preview.url, edit)), ...(await inServer(preview.url, edit))];
  } finally {
    await preview.close();
    await rm(root, { recursive: true, force: true });
  }
}

async function inBrowser(url: string, edit: Edit): Promise<readonly Figure[]> {
  const executablePath = process.env.HOCVU_CHROMIUM ?? "";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.frameLocator("#course").locator('[data-action="start"]').click();
    await page.frameLocator("#course").locator('main[data-screen="page"]').waitFor();
    for (let n = 0; n < FIRST; n++) await shown(page, edit);
    const spent = await timeSpent(browser);
    const times: number[] = [];
    for (let n = 0; n < SAVES; n++) times.push(await shown(page, edit));
    const { server, window } = await spent();
    const heap = await heapOf(page);
    for (let n = 0; n < MANY; n++) await shown(page, edit);
    const grown = await heap();
    times.sort((a, b) => a - b);
    return [
      {
        name: "200 pages, from save to screen, the median of 20",
        value: times[SAVES / 2] ?? Number.NaN,
        unit: "ms",
        budget: 300,
      },
      { name: "  the slowest of 20", value: times.at(-1) ?? Number.NaN, unit: "ms" },
      { name: "  of it processor time of the server", value: server / SAVES, unit: "ms" },
      { name: "  and of the browser, all of it", value: window / SAVES, unit: "ms" },
      { name: `  the window's heap after ${MANY} more`, value: grown, unit: "MB", budget: SLACK },
    ];
  } finally {
    await browser.close();
  }
}

/** Without the browser, whose driver keeps what it saw in this same process. */
async function inServer(url: string, edit: Edit): Promise<readonly Figure[]> {
  const ending = new AbortController();
  const events = `${url}events?run-time=scorm12&lang=en`;
  const { body } = await fetch(events, { signal: ending.signal });
  if (!body) throw new Error("the preview tells nothing");
  const told = body.pipeThrough(new TextDecoderStream()).getReader();
  const heard = async () => {
    let text = "";
    while (!text.endsWith("\n\n")) text += (await told.read()).value ?? "";
  };
  const save = async () => {
    await edit();
    await heard();
  };
  await heard();
  for (let n = 0; n < SAVES; n++) await save();
  const before = heapInUse();
  for (let n = 0; n < MANY; n++) await save();
  const grown = heapInUse() - before;
  ending.abort();
  const name = `  the server's heap after ${MANY} saves`;
  return [{ name, value: grown, unit: "MB", budget: SLACK }];
}

/** Saves the first lesson with another word in it, which is given back. */
type Edit = () => Promise<string>;

async function editor(root: string): Promise<Edit> {
  const names = await readdir(root);
  const [lesson = ""] = names.filter((name) => /^0001-.*(?<!quiz)\.md$/.test(name));
  const path = join(root, lesson);
  const source = await readFile(path, "utf8");
  let saves = 0;
  return async () => {
    saves++;
    const mark = `ban-${saves}.`;
    await writeFile(path, source.replace("Tệp nằm", `Đây là ${mark} Tệp nằm`));
    return mark;
  };
}

/** The time from a save until what was written stands in the window, in milliseconds. */
async function shown(page: Page, edit: Edit): Promise<number> {
  const started = performance.now();
  const mark = await edit();
  await page.waitForFunction(
    (text) => {
      const frame = document.getElementById("course") as HTMLIFrameElement | null;
      return frame?.contentDocument?.querySelector("main")?.textContent?.includes(text);
    },
    mark,
    { polling: "raf" },
  );
  return performance.now() - started;
}

/** The processor time since now, in milliseconds: other work on the machine does not count. */
async function timeSpent(
  browser: Browser,
): Promise<() => Promise<{ readonly server: number; readonly window: number }>> {
  const session = await browser.newBrowserCDPSession();
  const own = process.cpuUsage();
  const before = await browserTime(session);
  return async () => {
    const { user, system } = process.cpuUsage(own);
    return { server: (user + system) / 1000, window: (await browserTime(session)) - before };
  };
}

/** Of all processes of the browser, in milliseconds. */
async function browserTime(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** How much the heap of the window has grown since now, in megabytes, of what is still in use. */
async function heapOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const inUse = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize / 1e6;
  };
  const before = await inUse();
  return async () => (await inUse()) - before;
}
