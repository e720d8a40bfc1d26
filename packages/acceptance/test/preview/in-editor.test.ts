import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../../src/learner/browser.ts";
import { openWindow } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The panel of an editor: the preview in a frame, and what it says. */
const PANEL = `<!doctype html><iframe id="preview" src="/" style="width:1200px;height:700px"></iframe>
<script>heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>`;

test("within an editor the page follows the editor's caret, and a click brings the caret to what was clicked", async () => {
  const { page, preview, complaints } = await openWindow(browser, { inEditor: true });
  // What an editor shows comes from elsewhere; a browser takes this address for the preview's own.
  await page.route(`${preview.url}panel`, (route) =>
    route.fulfill({ contentType: "text/html", body: PANEL }),
  );
  await page.goto(`${preview.url}panel`);
  const course = page.frameLocator("#preview").frameLocator("#course");
  await course.locator('[data-action="start"]').waitFor();
  const show = (line: number) =>
    page.evaluate((line) => {
      const frame = document.getElementById("preview") as HTMLIFrameElement;
      frame.contentWindow?.postMessage({ hocvu: "show", file: "01-dam-may.md", line }, "*");
    }, line);
  await show(14);
  await course.locator("main h1", { hasText: "Trang dài" }).waitFor();
  await show(9);
  const paragraph = course.locator("main p", { hasText: "Là máy chủ ở xa." });
  await paragraph.click();
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
  await expect.poll(heard).toContainEqual({ hocvu: "seen", file: "01-dam-may.md", line: 9 });
  expect(complaints).toEqual([]);
});
