import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { readZip } from "@hocvu/archive";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBrowser } from "../src/learner/browser.ts";
import { learnerIn, takeExam } from "../src/learner/learner.ts";
import { everyType } from "./courses.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "hocvu-folder-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each(["scorm12", "web"])(
  "a package for %s, unpacked into a folder, is played from there and remembers",
  async (target) => {
    const built = await everyType("vi", target);
    const files = await readZip(built.zip);
    for (const [path, content] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    const browser = await openBrowser();
    try {
      const context = await browser.newContext();
      const problems: string[] = [];
      const open = async () => {
        const page = await context.newPage();
        page.on("console", (message) => problems.push(message.text()));
        page.on("pageerror", (error) => problems.push(error.message));
        await page.goto(pathToFileURL(join(folder, "index.html")).href);
        const learner = learnerIn(page.mainFrame(), "script");
        await learner.sees("welcome");
        return { page, learner };
      };
      const { page, learner } = await open();
      await learner.press("start");
      await takeExam(learner, built.course, 9);
      expect(await learner.text()).toContain("Đúng 9/9 câu");
      await page.close({ runBeforeUnload: true });

      const again = await open();
      await again.learner.goTo(":certificate");
      await again.learner.sees("certificate");
      await again.learner.goTo(":contents");
      await again.page.fill('input[type="search"]', "dam may");
      await again.page.locator(".hits a").first().waitFor();
      expect(problems).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
