import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startPreview } from "@hocvu/preview";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser } from "../../src/learner/browser.ts";
import { holdOnce } from "./hold.ts";
import { openWindow } from "./window.ts";

const LESSON = "01-dam-may.md";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function openEditor(options: Parameters<typeof openWindow>[1] = {}) {
  const opened = await openWindow(browser, options);
  const { root, page, begin } = opened;
  await begin();
  await page.click("#edit");
  await page.locator(".cm-content").waitFor();
  return {
    ...opened,
    path: join(root, LESSON),
    lesson: () => readFile(join(root, LESSON), "utf8"),
  };
}

/** Puts the caret behind some words of the text. */
async function behind(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+f");
  await page.locator(".cm-search [name=search]").waitFor();
  await page.keyboard.insertText(words);
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
}

/** The class of what has the focus, also within the editor's own root. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.className;
  });

const state = (page: Page) => page.getAttribute("#editor-state", "data-kind");

test("what is written is in the file and on the page; the page follows the caret, and leads it", async () => {
  const { page, course, lesson, complaints } = await openEditor();
  await behind(page, "Là máy chủ");
  await page.keyboard.type(" rất");
  await course.getByText("Là máy chủ rất ở xa.").waitFor();
  expect(await lesson()).toContain("Là máy chủ rất ở xa.\n");
  await expect.poll(() => state(page)).toBe("saved");
  await page.keyboard.press("Control+End");
  await course.getByRole("heading", { name: "Trang dài" }).waitFor();
  // Keys still go into the text.
  await page.keyboard.type("Hết.");
  await expect.poll(lesson).toMatch(/Hết\.\n*$/);
  await course.locator('[data-action="previous"]').click();
  await expect.poll(() => page.locator(".cm-activeLine").textContent()).toContain("dam-may-la-gi");
  expect(complaints).toEqual([]);
});

test("what may be written is offered, and a button writes a block; each is right as it stands", async () => {
  const { page, course, lesson } = await openEditor();
  await behind(page, "Là máy chủ ở xa.");
  await page.keyboard.type("\n\n:::ti");
  await page.locator(".cm-tooltip-autocomplete [aria-selected]", { hasText: "tip" }).click();
  await page.keyboard.press("Shift+End");
  await page.keyboard.type("Nhớ lưu.");
  await course.locator(".callout-tip", { hasText: "Nhớ lưu." }).waitFor();
  await page.click('[data-group="frame"] > button');
  await page.click('[data-snippet="steps"]');
  await page.keyboard.type("Mở máy");
  await course.locator(".steps li", { hasText: "Mở máy" }).waitFor();
  expect(await lesson()).toContain(":::tip\nNhớ lưu.\n:::\n\n:::steps\n1. Mở máy\n2. ");
  expect(await page.textContent("#editor-problems")).toBe("Nothing is wrong with this file.");
  await page.keyboard.press("Control+z");
  await expect.poll(lesson).not.toContain("Mở máy");
});

test("the keyboard gets into the text and out of it; a problem is marked where it is, and explained", async () => {
  const { page } = await openEditor();
  expect(await focused(page)).toContain("cm-content");
  await page.keyboard.press("Tab");
  expect(await focused(page)).not.toContain("cm-content");
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toContain("cm-content");
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).not.toContain("cm-content");
  await page.locator(".cm-content").focus();
  await behind(page, "Là máy chủ ở xa.");
  await page.keyboard.type(" ![Ảnh](mat.png)");
  await page.locator(".cm-lintRange-error", { hasText: "mat.png" }).waitFor();
  await page.keyboard.press("F8");
  await page.keyboard.press("Control+Shift+m");
  await page
    .getByRole("button", { name: /^Explain HV/ })
    .first()
    .click();
  await page.locator("#explained[open]").waitFor();
  await page.keyboard.press("Escape");
  await page.click('#editor [aria-label="Close the editor"]');
  await expect.poll(() => page.locator("#editor").isHidden()).toBe(true);
  await page.getByText("Edit it there").first().click();
  await expect.poll(() => page.locator(".cm-activeLine").textContent()).toContain("mat.png");
});

test("what others save comes in while one writes; the same words are asked about", async () => {
  const { page, path, lesson } = await openEditor();
  await behind(page, "Là máy chủ");
  // What the others read is not what is saved in between.
  const { release } = await holdOnce(page, "**/source/edits?*");
  await page.keyboard.type(" này");
  await writeFile(path, (await lesson()).replace("Trang dài", "Trang rất dài"));
  release();
  await expect.poll(lesson).toMatch(/Là máy chủ này ở xa\.[\s\S]*Trang rất dài/);
  await expect.poll(() => page.textContent(".cm-content")).toContain("Trang rất dài");
  // Both at once, before one has heard of the other.
  await page.route("**/source?*", (route) => route.abort());
  await writeFile(path, (await lesson()).replace("này", "kia"));
  await page.keyboard.type(" đây");
  await page.locator(".conflict").waitFor();
  expect(await page.locator(".conflict pre").allTextContents()).toEqual([
    "Là máy chủ này đây ở xa.",
    "Là máy chủ kia ở xa.",
  ]);
  expect(await lesson()).toContain("Là máy chủ kia ở xa.");
  await page.unroute("**/source?*");
  await page.click('[data-side="ours"]');
  await expect.poll(lesson).toContain("Là máy chủ này đây ở xa.");
  expect(await page.locator(".conflict").count()).toBe(0);
});

test("words that are still in dispute are offered to who comes back to their file, and none of it is old", async () => {
  const { page, path, lesson } = await openEditor();
  await behind(page, "Là máy chủ");
  await page.route("**/source?*", (route) => route.abort());
  await writeFile(path, (await lesson()).replace("máy chủ ở xa", "máy chủ kia ở xa"));
  await page.keyboard.type(" này");
  await page.locator(".conflict").waitFor();
  await page.unroute("**/source?*");
  await page.selectOption("#editor-file", "course.md");
  await expect.poll(() => page.textContent(".cm-content")).toContain("id: ");
  await page.selectOption("#editor-file", LESSON);
  await page.click('[data-draft="restore"]');
  await page.click('[data-side="ours"]');
  await expect.poll(lesson).toContain("Là máy chủ này ở xa.");
  await page.click('#editor [aria-label="Close the editor"]');
  await writeFile(path, (await lesson()).replace("này", "![Của mình](mat.png)"));
  await page.locator("#problems", { hasText: "mat.png" }).waitFor();
  await page.click("#edit");
  await expect.poll(() => page.textContent(".cm-content")).toContain("Của mình");
});

/** The same preview, started anew where it was. */
async function startAgain(root: string, port: number) {
  const options = { host: "127.0.0.1", port, language: "en", failed: expect.unreachable } as const;
  const again = await startPreview(root, options);
  onTestFinished(() => again.close());
  return again;
}

test("nothing typed is lost when the service dies and the tab with it", async () => {
  const { root, page, preview, lesson } = await openEditor();
  const port = Number(new URL(preview.url).port);
  await preview.close();
  await behind(page, "Là máy chủ");
  await page.keyboard.type(" của mình");
  await expect.poll(() => state(page)).toBe("offline");
  const context = page.context();
  // A browser takes what a tab gives it to keep a moment later; a tab that dies before that had not given it.
  await expect
    .poll(async () => JSON.stringify(await context.storageState()), { timeout: 15_000 })
    .toContain("của mình");
  await page.close({ runBeforeUnload: false });
  expect(await lesson()).not.toContain("của mình");
  const again = await startAgain(root, port);
  const next = await context.newPage();
  // The course begins, and is turned, while the text is still on its way.
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await next.route("**/source?file=01*", async (route) => {
    await held;
    await route.continue();
  });
  await next.goto(again.url);
  const inner = next.frameLocator("#course");
  await inner.locator('[data-action="start"]').click();
  await inner.locator('[data-action="contents"]').first().click();
  release();
  await next.click('[data-draft="restore"]');
  await expect.poll(lesson).toContain("Là máy chủ của mình ở xa.");
  await expect.poll(() => state(next)).toBe("saved");
  await next.reload();
  expect(await next.locator("#editor").isHidden()).toBe(true);
});

test("a service that comes back takes what was written meanwhile", async () => {
  const { root, page, preview, lesson } = await openEditor();
  const port = Number(new URL(preview.url).port);
  await preview.close();
  await behind(page, "Là máy chủ");
  await page.keyboard.type(" của mình");
  await expect.poll(() => state(page)).toBe("offline");
  await writeFile(join(root, LESSON), (await lesson()).replace("Trang dài", "Trang rất dài"));
  await startAgain(root, port);
  await expect.poll(() => state(page), { timeout: 8_000 }).toBe("saved");
  expect(await lesson()).toMatch(/Là máy chủ của mình ở xa\.[\s\S]*Trang rất dài/);
});

const LOOKS = [
  ["vi", 360, "dark", "none"],
  ["en", 1280, "light", "active"],
  ["vi", 1920, "light", "none"],
  ["en", 360, "light", "none"],
] as const;

test.each(process.env.HOCVU_SEEDS ? LOOKS : LOOKS.slice(0, 2))(
  "axe finds nothing in %s on %i pixels, %s, forced colors %s",
  async (lang, width, colorScheme, forcedColors) => {
    const viewport = { width, height: 800 };
    const { page, path, lesson } = await openEditor({ lang, viewport, colorScheme, forcedColors });
    const found: string[] = [];
    const look = async (name: string) =>
      found.push(...(await faultsOf(page, `editor-${lang}-${width}-${name}`)));
    await page.click('[data-group="frame"] > button');
    await page.locator("[data-snippet]").first().waitFor();
    await look("menu");
    await page.keyboard.press("Escape");
    await page.locator(".cm-content").focus();
    await behind(page, "Là máy chủ ở xa.");
    await page.route("**/source?*", (route) => route.abort());
    await writeFile(path, (await lesson()).replace("ở xa.", "ở gần!"));
    await page.keyboard.type(" ![](mat.png)\n\n:::");
    await page.locator(".cm-tooltip-autocomplete").waitFor();
    await page.locator(".conflict").waitFor();
    await look("conflict");
    expect(found).toEqual([]);
  },
);

test("a file that had no name of its own just then is opened as soon as it has one", async () => {
  const { root, page, begin } = await openWindow(browser);
  await begin();
  // As it is while a module is renamed.
  await page.route("**/source?*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.click("#edit");
  await page.locator('#editor-state[data-kind="gone"]').waitFor();
  await page.unroute("**/source?*");
  const path = join(root, LESSON);
  await writeFile(path, (await readFile(path, "utf8")).replace("ở xa", "ở rất xa"));
  await page.locator(".cm-content", { hasText: "Là máy chủ ở rất xa." }).waitFor();
});

test("a page that turns by itself leaves the caret to whoever writes", async () => {
  const { page, lesson } = await openEditor();
  await behind(page, "Là máy chủ");
  const line = () => page.locator(".cm-activeLine").textContent();
  await expect.poll(line).toContain("Là máy chủ");
  const turned = page.evaluate(() => {
    const inner = document.querySelector<HTMLIFrameElement>("#course")?.contentWindow;
    if (!inner) throw new Error("no course");
    return new Promise((done) => {
      inner.addEventListener("hashchange", () => requestAnimationFrame(done));
      inner.location.hash = "#trang-dai";
    });
  });
  await turned;
  await page.keyboard.type(" luôn");
  await expect.poll(lesson).toContain("Là máy chủ luôn ở xa.\n");
});
