import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DESK, openBrowser } from "../src/learner/browser.ts";
import { learnerIn } from "../src/learner/learner.ts";
import { buildPackage } from "../src/package/build-package.ts";
import { openSite } from "../src/site/site.ts";

const folder = fileURLToPath(new URL("../../../courses", import.meta.url));
const TITLE = "Tóm tắt để in";
/** The courses with such a page: a contest has none. */
const courses = readdirSync(folder)
  .filter((name) => existsSync(join(folder, name, "course.md")))
  .filter((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith(".md"))
      .some((file) => readFileSync(join(folder, name, file), "utf8").includes(`## ${TITLE}`)),
  );

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each(courses)(
  "courses/%s: each page to be printed fits one sheet, without buttons",
  async (name) => {
    const built = await buildPackage(join(folder, name), "web");
    const site = await openSite(built.zip);
    const page = await browser.newPage(DESK);
    await page.goto(site.address);
    const learner = learnerIn(page.mainFrame(), "script");
    await learner.sees("welcome");
    const pages = built.course.modules.flatMap((module) => module.pages);
    const margin = { top: "15mm", right: "15mm", bottom: "15mm", left: "15mm" };
    for (const { id } of pages.filter(({ title }) => title.startsWith(TITLE))) {
      await learner.goTo(id);
      // The card for the fridge is cut out: it has the next sheet to itself, which also holds what is no part of the summary.
      const cards = await page.locator(".callout", { hasText: "Thẻ dán tủ lạnh" }).count();
      const pdf = (await page.pdf({ format: "A4", margin })).toString("latin1");
      expect(pdf.match(/\/Type \/Page\b/g), id).toHaveLength(1 + cards);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("button:visible").count(), id).toBe(0);
      await page.emulateMedia({ media: null });
    }
    await page.close();
    await site.close();
  },
);
