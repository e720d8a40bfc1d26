import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startPreview } from "@hocvu/preview";
import { chromium, type Page } from "playwright-core";
import type { Figure } from "./main.ts";
import { syntheticCourse } from "./synthetic-course.ts";

/** Of 200 pages. */
const MODULES = 40;
const PAGES = 5;
const SAVES = 20;
/** Saves after which memory is where it was. */
const MANY = 200;

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
  const executablePath = process.env.HOCVU_CHROMIUM ?? "";
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.goto(preview.url);
    await page.frameLocator("#course").locator('[data-action="start"]').click();
    await page.frameLocator("#course").locator('main[data-screen="page"]').waitFor();
    const [lesson = ""] = (await readdir(root)).filter((name) =>
      /^0001-.*(?<!quiz)\.md$/.test(name),
    );
    const path = join(root, lesson);
    const source = await readFile(path, "utf8");
    const times: number[] = [];
    for (let n = 0; n < SAVES; n++) times.push(await save(page, path, source, `ban-${n}`));
    const before = await memory();
    for (let n = 0; n < MANY; n++) await save(page, path, source, `moi-${n}`);
    const grown = (await memory()) - before;
    times.sort((a, b) => a - b);
    return [
      {
        name: "200 pages, from save to screen",
        value: times[SAVES / 2] ?? Number.NaN,
        unit: "ms",
        budget: 300,
      },
      { name: "  the slowest of 20", value: times.at(-1) ?? Number.NaN, unit: "ms" },
      { name: `  memory after ${MANY} more saves`, value: grown, unit: "MB" },
    ];
  } finally {
    await browser.close();
    await preview.close();
    await rm(root, { recursive: true, force: true });
  }
}

/** Saves the lesson with `mark` on its first page; the time until it stands in the window, in milliseconds. */
async function save(page: Page, path: string, source: string, mark: string): Promise<number> {
  const shown = page.waitForFunction(
    (text) => {
      const frame = document.getElementById("course") as HTMLIFrameElement | null;
      return frame?.contentDocument?.querySelector("main")?.textContent?.includes(text);
    },
    `${mark}.`,
    { polling: "raf" },
  );
  const started = performance.now();
  await writeFile(path, source.replace("Tệp nằm", `Đây là ${mark}. Tệp nằm`));
  await shown;
  return performance.now() - started;
}

/** Of this process, in megabytes, of what is still in use. */
async function memory(): Promise<number> {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
