import { readZip } from "@hocvu/archive";
import { openHttpServer } from "@hocvu/simulator/lms";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf } from "../src/axe.ts";
import { openBrowser } from "../src/learner/browser.ts";
import { watch } from "../src/learner/watch.ts";
import { everyType } from "./courses.ts";

const DOCUMENTS = ["khoa-hoc", "cau-hoi", "cau-hoi-va-dap-an"] as const;

let browser: Browser;
let files: ReadonlyMap<string, Uint8Array>;
let server: Awaited<ReturnType<typeof openHttpServer>>;
beforeAll(async () => {
  browser = await openBrowser();
  files = await readZip((await everyType("vi", "print")).zip);
  server = await openHttpServer(async (request, response) => {
    const content = files.get(decodeURIComponent((request.url ?? "/").slice(1)));
    const type = request.url?.endsWith(".html") ? "text/html" : "application/octet-stream";
    response.writeHead(content ? 200 : 404, { "content-type": type }).end(content);
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(
  name: string,
  width: number,
): Promise<{ page: Page; problems: readonly string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const problems = await watch(context, server.origin);
  const page = await context.newPage();
  await page.goto(`${server.origin}/${name}.html`);
  return { page, problems };
}

/** How many pages a PDF has, by what Chromium writes for each. */
const pagesIn = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

test.each(DOCUMENTS)("%s prints on A4, nothing complains, and axe finds nothing", async (name) => {
  const { page, problems } = await open(name, 1280);
  expect(await faultsOf(page, `print-${name}`)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesIn(pdf)).toBeGreaterThan(3);
  // 210 × 297 mm in points, as Chromium rounds them.
  expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await page.setViewportSize({ width: 360, height: 700 });
  expect(await faultsOf(page, `print-${name}-360`)).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test("each question is kept together on a page, and a module begins a new one", async () => {
  const { page } = await open("cau-hoi-va-dap-an", 794);
  await page.emulateMedia({ media: "print" });
  const kept = await page.evaluate(() => {
    const all = (
      selector: string,
      name: "breakInside" | "breakAfter" | "breakBefore" | "display",
    ) => [
      ...new Set(
        [...document.querySelectorAll(selector)].map((one) => getComputedStyle(one)[name]),
      ),
    ];
    return [
      all(".question", "breakInside"),
      all("h2,h3,h4", "breakAfter"),
      all(".module", "breakBefore"),
      all("thead", "display"),
    ];
  });
  expect(kept).toEqual([["avoid"], ["avoid"], ["page"], ["table-header-group"]]);
  await page.context().close();
});

test("the course is printed again to the same bytes", async () => {
  const again = await readZip((await everyType("vi", "print")).zip);
  expect([...again.keys()]).toEqual([...files.keys()]);
  for (const [path, content] of again) {
    expect(Buffer.from(content).equals(Buffer.from(files.get(path) ?? [])), path).toBe(true);
  }
});
