import { readFile, writeFile } from "node:fs/promises";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { bringAxe, faultsOf, runAxe } from "../../src/axe.ts";
import { openBrowser, PHONE } from "../../src/learner/browser.ts";
import { openWindow, soon } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function change(path: string, from: string, to: string): Promise<void> {
  await writeFile(path, (await readFile(path, "utf8")).replace(from, to));
}

const innerOf = (page: Page): Frame => page.frames().at(-1) as Frame;

test("a problem is marked at its very paragraph; explain and mend are a click away, and the mark can be left out", async () => {
  const { root, page, course, begin } = await openWindow(browser);
  await begin();
  const lesson = join(root, "01-dam-may.md");
  // Lines put in before it, and an error: what is shown is older than what is marked.
  await change(lesson, "Là máy chủ ở xa.", "Câu mới.\n\nLà máy chủ ở xa. ![](mat.png)");
  const mark = course.locator("hocvu-marks .mark.error");
  await mark.waitFor();
  const paragraph = course.locator("main p", { hasText: "Là máy chủ ở xa." });
  const [box, own] = [await mark.boundingBox(), await paragraph.boundingBox()];
  expect(Math.abs((box?.y ?? 0) - (own?.y ?? 99))).toBeLessThan(8);
  await course.locator("hocvu-marks .badge").first().click();
  await course.locator("hocvu-marks .card").getByText("Explain HV1012").click();
  await page.locator("#explained[open]").waitFor();
  await page.keyboard.press("Escape");
  await bringAxe(innerOf(page));
  const { violations } = await runAxe(innerOf(page));
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.uncheck("#marks");
  await expect.poll(() => mark.count()).toBe(0);
});

test.each([
  ["problems", ".links button", /^Explain/],
  ["questions", "summary", /./],
  ["coverage", ".coverage .module button", /./],
])("the focus stays in %s while the course is built anew", async (name, kind, hasText) => {
  const { root, page, begin } = await openWindow(browser);
  await begin();
  const lesson = join(root, "01-dam-may.md");
  await change(lesson, "Là máy chủ ở xa.", "Là máy chủ ở xa. ![](mat.png)");
  await page.locator("#panel-problems li.error").waitFor({ state: "attached" });
  await change(lesson, " ![](mat.png)", " [điền: số]");
  await page.locator("#panel-problems li.warning").first().waitFor({ state: "attached" });
  await page.click(`#tab-${name}`);
  const wanted = page.locator(`#panel-${name} ${kind}`, { hasText }).first();
  await wanted.focus();
  const before = await wanted.elementHandle();
  await change(lesson, "[điền: số]", "[điền: số] [điền: ngày]");
  await soon(() => before?.evaluate((one) => one.isConnected)).toBe(false);
  expect(await wanted.evaluate((one) => one === document.activeElement)).toBe(true);
});

test("a mark's button mends the file, and a warning about a question leads to that question", async () => {
  const { root, page, course, begin } = await openWindow(browser);
  await begin();
  const lesson = join(root, "01-dam-may.md");
  await change(lesson, "Là máy chủ ở xa.", "::: tip\nLà máy chủ ở xa.\n:::");
  await course.locator("hocvu-marks .badge").first().click();
  await page.route("**/fix", (route) => route.abort(), { times: 1 });
  await course.locator("hocvu-marks .card").getByText("Mend it").first().click();
  await page.locator("#told", { hasText: "The preview was stopped." }).waitFor();
  await course.locator("hocvu-marks .card").getByText("Mend it").first().click();
  await expect.poll(() => readFile(lesson, "utf8")).toContain("\n:::tip\n");
  await change(join(root, "01-dam-may.quiz.md"), "{#van-con outcome=luu}", "{#van-con}");
  const problem = page.locator("#panel-problems li", { hasText: "van-con" });
  await problem.getByText("Show in the course").click();
  await page.locator('#panel-questions details[data-id="van-con"][open]').waitFor();
  expect(await page.locator("#panel-questions .key .right").textContent()).toContain("Đúng");
  // The exam draws both questions: what was asked to be shown is open there, and closes and opens by keyboard.
  await page.click("#to-exam");
  await course.locator('[data-action="begin-exam"]').click();
  const question = course.locator("fieldset[data-question]");
  if ((await question.getAttribute("data-question")) !== "van-con") {
    await course.locator('[data-action="next"]').click();
  }
  const card = course.locator("hocvu-marks .card");
  await card.getByText("outcome=").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => card.isVisible()).toBe(false);
  await page.keyboard.press("Enter");
  await card.getByText("outcome=").waitFor();
});

test("what is taught and asked, each question with its key, and what packages weigh", async () => {
  const { root, page, course, begin } = await openWindow(browser);
  await begin();
  await page.click("#tab-coverage");
  await page.locator(".coverage .module").waitFor();
  expect((await page.locator(".sums li").allTextContents()).join()).toBe(
    "0 untaught,0 unasked,0 unfilled",
  );
  const lesson = join(root, "01-dam-may.md");
  await change(lesson, "outcomes:\n", "outcomes:\n  mo: Mở được [điền: tên] từ máy khác\n");
  await expect
    .poll(async () => (await page.locator(".sums li").allTextContents()).join())
    .toBe("0 untaught,1 unasked,1 unfilled");
  await page.locator(".coverage tr", { hasText: "Lưu được" }).getByText("2").first().click();
  expect(await page.locator("#panel-questions [role=status]").textContent()).toBe(
    "2 of 2 questions",
  );
  await page.fill("#panel-questions input", "dam may");
  await expect
    .poll(() => page.locator("#panel-questions [role=status]").textContent())
    .toBe("2 of 2 questions");
  await page.fill("#panel-questions input", "the nho");
  expect(await page.locator(".questions li").count()).toBe(1);
  await page.locator(".questions summary").click();
  expect(await page.locator(".key .right").textContent()).toContain("Đám mây");
  await page.locator(".questions").getByText("Show in the course").click();
  await course.locator('main[data-screen="exam-start"]').waitFor();
  await page.click("#tab-coverage");
  await page.locator(".coverage .module").getByText("Đám mây").click();
  await course.locator('main[data-screen="page"]').waitFor();
  await page.route("**/sizes", (route) => route.abort(), { times: 1 });
  await page.click("#tab-size");
  await page.locator("#panel-size", { hasText: "The preview was stopped." }).waitFor();
  await page.click("#tab-record");
  await page.click("#tab-size");
  await page.locator(".sizes .chosen").waitFor();
  expect(await page.locator(".sizes tbody tr").count()).toBe(5);
  expect(await page.locator(".sizes .chosen").textContent()).toMatch(/SCORM 1\.2\d+[\d.]+ kB/);
  expect(await page.locator(".weights li").first().textContent()).toMatch(/\.js/);
});

test("the exam is answered all right and just half, by its own screens, and the platform gets it", async () => {
  const { page, begin } = await openWindow(browser);
  await begin();
  const record = () => page.textContent("#panel-record");
  await page.click("#answer-half");
  await expect.poll(() => page.textContent("#told")).toContain("1 of 2 right");
  await expect.poll(record).toMatch(/passed.*50/s);
  await page.click("#answer-all");
  await expect.poll(() => page.textContent("#told")).toContain("2 of 2 right");
  await expect.poll(record).toMatch(/passed.*100/s);
  await page.click("#tab-calls");
  await page.fill("#panel-calls input", "lesson_status");
  const calls = page.locator("#panel-calls li:visible");
  expect((await calls.allTextContents()).every((one) => one.includes("lesson_status"))).toBe(true);
  expect(await calls.count()).toBeGreaterThan(0);
  // What a course set is a tree, in which the last save stands out.
  await page.click("#tab-record");
  const status = page.locator(".tree li", { hasText: /^lesson_status: passed/ });
  await status.last().waitFor();
  await page.locator(".tree .chip.saved").first().waitFor();
});

test("a course is opened for review and to look around, and nothing is scored", async () => {
  const { page, course, begin } = await openWindow(browser);
  await begin();
  for (const runTime of ["scorm12", "scorm2004", "cmi5"]) {
    if (runTime !== "scorm12") await page.selectOption("#run-time", runTime);
    await page.selectOption("#mode", "review");
    await page.click("#to-exam");
    await course.locator('main[data-screen="exam-start"]').waitFor();
    await page.click("#answer-all");
    await expect.poll(() => page.textContent("#told")).toContain("cannot be begun");
    await page.selectOption("#mode", "browse");
    await page.click("#answer-all");
    await expect.poll(() => page.textContent("#told")).toContain("2 of 2 right");
    expect(await page.textContent("#panel-record")).not.toMatch(/passed|raw/);
    await page.selectOption("#mode", "normal");
    await page.click("#fresh");
    await course.locator('[data-action="start"]').waitFor();
  }
});

test("a tab that is killed says nothing, and its learner goes on where the browser kept it", async () => {
  const { page, course, begin } = await openWindow(browser);
  await begin();
  await page.selectOption("#fault", "refuses");
  await course.locator('[data-action="next"]').click();
  await course.getByText("Một đoạn văn").first().waitFor();
  await page.selectOption("#fault", "none");
  await page.click("#kill");
  await course.locator('[data-action="continue"], [data-action="start"]').first().waitFor();
  expect(await course.locator(".bar .meter").getAttribute("aria-label")).toContain("2/2");
  expect(await page.textContent("#panel-calls")).not.toContain("LMSFinish");
});

test("a second window takes the attempt over, and its calls are told apart", async () => {
  const { page, course, begin } = await openWindow(browser);
  await begin();
  const second = page.frameLocator("#second").frameLocator("iframe");
  for (const runTime of ["scorm12", "cmi5"]) {
    await page.selectOption("#run-time", runTime);
    await course.locator('main[data-screen="page"]').waitFor();
    await page.click("#second-window");
    await second.locator("main[data-screen]").waitFor();
    await course.locator('main[data-screen="bye"]').waitFor();
    expect(await page.getAttribute("#second-window", "aria-pressed")).toBe("true");
    if (runTime === "scorm12") {
      const calls = page.locator("#panel-calls li", { hasText: /^window 2LMSInitialize/ });
      await expect.poll(() => calls.count()).toBe(1);
    }
    // Whoever comes back has one window again.
    await page.click(runTime === "scorm12" ? "#second-window" : "#resume");
    await expect.poll(() => page.locator("#second").count()).toBe(0);
    expect(await page.getAttribute("#second-window", "aria-pressed")).toBe("false");
    if (runTime === "scorm12") await page.click("#resume");
    await begin();
  }
});

test("light, dark, high contrast and large letters are seen in the course", async () => {
  const { page, course, begin } = await openWindow(browser, { colorScheme: "light" });
  await begin();
  const look = () =>
    innerOf(page).evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.body);
      return [backgroundColor, getComputedStyle(document.documentElement).fontSize];
    });
  expect(await look()).toEqual(["rgb(251, 250, 246)", "18px"]);
  await page.selectOption("#look", "dark");
  expect(await look()).toEqual(["rgb(20, 25, 23)", "18px"]);
  await page.selectOption("#look", "contrast");
  await page.click("#large");
  expect(await look()).toEqual(["rgb(0, 0, 0)", "27px"]);
  // It lasts when the course is opened anew.
  await page.click("#resume");
  await course.locator('[data-action="continue"], [data-action="start"]').first().waitFor();
  await expect.poll(look).toEqual(["rgb(0, 0, 0)", "27px"]);
  await page.selectOption("#look", "own");
  await page.click("#large");
  expect(await look()).toEqual(["rgb(251, 250, 246)", "18px"]);
});

/** Without one there is nothing that a phone could reach. */
const isInNetwork = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .some(({ family, internal }) => family === "IPv4" && !internal);

test.skipIf(!isInNetwork)(
  "a phone reads a code, which lets it in to the course alone; a second one needs a new code",
  async () => {
    const { root, page, preview } = await openWindow(browser, { host: "0.0.0.0" });
    await page.click("#to-phone");
    await page.locator("#phone[open] .qr svg").waitFor();
    expect(await faultsOf(page, "preview-phone-code")).toEqual([]);
    const { port } = new URL(preview.url);
    const addressOf = async () => {
      const { search } = new URL((await page.textContent("#phone .where")) ?? "");
      return `http://127.0.0.1:${port}/${search}`;
    };
    const address = await addressOf();
    const visit = async (to: string) => {
      const context = await browser.newContext(PHONE);
      onTestFinished(() => context.close());
      const phone = await context.newPage();
      return { phone, response: await phone.goto(to) };
    };
    const { phone, response } = await visit(address);
    expect(response?.status()).toBe(200);
    expect(phone.url()).toBe(`http://127.0.0.1:${port}/`);
    await phone.frameLocator("#course").locator('[data-action="start"]').waitFor();
    expect(await phone.isVisible(".panel")).toBe(false);
    // What is wrong with the course is the author's to know.
    await change(join(root, "01-dam-may.md"), "Là máy chủ ở xa.", "Gọi [điền: số]");
    await page.locator("#panel-problems li.warning").waitFor({ state: "attached" });
    await phone.frameLocator("#course").locator('[data-action="start"]').click();
    await phone.frameLocator("#course").getByText("Gọi [điền: số]").waitFor();
    expect(await phone.frameLocator("#course").locator("hocvu-marks").count()).toBe(0);
    expect((await visit(address)).response?.status()).toBe(403);
    await page.click("#phone-body button");
    await expect.poll(addressOf).not.toBe(address);
    expect((await visit(await addressOf())).response?.status()).toBe(200);
  },
);

test.each([
  ["vi", 1280, "dark"],
  ["en", 320, "light"],
] as const)("axe finds nothing in %s on %i pixels, %s", async (lang, width, colorScheme) => {
  const viewport = { width, height: 800 };
  const { root, page, course, begin } = await openWindow(browser, { lang, viewport, colorScheme });
  const found: string[] = [];
  const look = async (name: string) =>
    found.push(...(await faultsOf(page, `preview-${lang}-${width}-${name}`)));
  await begin();
  // On a narrow window the controls are behind a button.
  if (width < 896) await page.click("#open-tools");
  await page.click("#tab-coverage");
  await page.locator(".coverage .module").waitFor();
  await look("coverage");
  await page.click("#tab-questions");
  await page.locator(".questions summary").first().click();
  await look("questions");
  await page.click("#tab-record");
  await page.click("#second-window");
  await page.locator("#second").waitFor();
  await page.locator(".tree").waitFor();
  await look("record");
  // The narrow window is for what is another there.
  if (width < 896) return expect(found).toEqual([]);
  await page.click("#tab-size");
  await page.locator(".sizes").waitFor();
  await look("size");
  await page.click("#tab-calls");
  await page.selectOption("#run-time", "xapi");
  await course.locator("main[data-screen]").waitFor();
  await page.locator("#panel-calls summary").first().waitFor();
  await look("xapi");
  await page.click("#tab-problems");
  await change(join(root, "01-dam-may.md"), "Là máy chủ ở xa.", "![](mat.png) ::: tip");
  await page.locator("#panel-problems li.error").first().waitFor();
  await page.locator("#panel-problems .links button").last().click();
  await page.locator("#explained[open]").waitFor();
  await look("explained");
  expect(found).toEqual([]);
});
