import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { check } from "@hocvu/compiler";
import { shareCourse } from "@hocvu/preview";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { courseFolder, soundCourse } from "../../../compiler/test/course-folder.ts";
import { faultsOf } from "../../src/axe.ts";
import { listen } from "../../src/hostile/look.ts";
import { DESK, openBrowser, PHONE } from "../../src/learner/browser.ts";
import { openWindow, soon } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const lesson = `---
title: Đám mây
outcomes:
  luu: Lưu được tài liệu
---

## Đám mây là gì? {#dam-may-la-gi}

Là **máy chủ** ở xa, giữ tệp [giúp bà con](https://gov.vn/dam-may).

- Ảnh chụp giấy tờ

| Nơi | Giữ được |
| --- | --- |
| Thẻ nhớ | Ít |
`;

/** A course, the copy of it that reviewers get, and what that copy complains of. */
async function shared(lang = "vi") {
  const root = await courseFolder({
    "01-dam-may.md": lesson,
    "course.md": soundCourse["course.md"]?.replace("passing:", `lang: ${lang}\npassing:`) ?? null,
  });
  const { write } = await shareCourse(root, { answers: true });
  const folder = join(root, "..", "gui-duyet");
  await write?.(folder);
  const complaints: string[] = [];
  return {
    root,
    complaints,
    async open(options: BrowserContextOptions = DESK): Promise<Page> {
      const context = await browser.newContext(options);
      onTestFinished(() => context.close());
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on("pageerror", ({ message }) => complaints.push(message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      await page.goto(pathToFileURL(join(folder, "index.html")).href);
      return page;
    },
  };
}

const say = (page: Page, text: string) => page.getByRole("button", { name: `: ${text}` });

/** Comments with the keyboard alone. */
async function comment(page: Page, about: string, name: string, text: string): Promise<void> {
  await say(page, about).first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Control+A");
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

async function saved(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /^(Lưu góp ý|Save comments)$/ }).press("Enter");
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

/**
 * What `read` finds once the page was loaded anew. A browser takes what a page gives it to keep a moment later, and a page that
 * is loaded at once may be faster.
 */
const afterReload = <T>(page: Page, read: () => Promise<T>) =>
  soon(async () => {
    await page.reload();
    return read();
  });

async function openFile(page: Page, text: string): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /^(Mở tệp|Open file)$/ }).press("Enter");
  const buffer = Buffer.from(text);
  await (await chooser).setFiles({ name: "a.json", mimeType: "application/json", buffer });
}

test("what reviewers say comes back to the lines that it is on, however the course was edited meanwhile", async () => {
  const { root, complaints, open } = await shared();
  const page = await open();
  await comment(page, "Là máy chủ ở xa", "Bà Lan", "Thêm ví dụ");
  await comment(page, "Ảnh chụp giấy tờ", "Bà Lan", "Và đơn từ");
  await comment(page, "Nơi Giữ được", "Bà Lan", "Thêm dòng");
  await comment(page, "Lưu ở đâu thì mở được", "Bà Lan", "Câu này dễ");
  expect(await page.textContent("#review--count")).toBe("4 góp ý, 4 chưa lưu ra tệp");
  await afterReload(page, () => page.locator(".said").count()).toBe(4);
  const { name, text } = await saved(page);
  expect(name).toBe("mau-gop-y-ba-lan.json");
  expect(await page.textContent("#review--count")).toBe("4 góp ý");

  await mkdir(join(root, "gop-y"));
  await writeFile(join(root, "gop-y", name), text);
  const told = async () =>
    (await check(root, [])).diagnostics.map(({ code, place, args }) => {
      const { text } = args as { readonly text?: string };
      return `${code} ${place?.file.slice(root.length + 1)}:${place?.start.line} ${text}`;
    });
  expect(await told()).toEqual([
    "HV2412 01-dam-may.md:9 Thêm ví dụ",
    "HV2412 01-dam-may.md:11 Và đơn từ",
    "HV2412 01-dam-may.md:13 Thêm dòng",
    "HV2412 01-dam-may.quiz.md:1 Câu này dễ",
  ]);
  const edited = lesson
    .replace("Là **máy chủ**", "Một câu mới ở trên.\n\nLà **máy chủ**")
    .replace("\n- Ảnh chụp giấy tờ\n", "");
  await writeFile(join(root, "01-dam-may.md"), edited);
  expect(await told()).toEqual([
    "HV2414 01-dam-may.md:7 Và đơn từ",
    "HV2412 01-dam-may.md:11 Thêm ví dụ",
    "HV2412 01-dam-may.md:13 Thêm dòng",
    "HV2412 01-dam-may.quiz.md:1 Câu này dễ",
  ]);
  expect(complaints).toEqual([]);
});

test("a file opens on another machine, where one goes on with it: changes, deletes, adds", async () => {
  const { complaints, open } = await shared();
  const first = await open();
  await comment(first, "Là máy chủ ở xa", "Bà Lan", "Một");
  await comment(first, "Ảnh chụp giấy tờ", "Bà Lan", "Hai");
  const { text } = await saved(first);

  const other = await open(PHONE);
  await openFile(other, text);
  await other.getByText("Đã mở tệp: thêm 2 góp ý.").waitFor();
  await other.locator(".said", { hasText: "Một" }).getByRole("button", { name: "Sửa" }).click();
  await other.fill(".talk textarea", "Một, sửa lại");
  await other.keyboard.press("Tab");
  await other.keyboard.press("Enter");
  other.once("dialog", (dialog) => void dialog.accept());
  await other.locator(".said", { hasText: "Hai" }).getByRole("button", { name: "Xóa" }).click();
  await comment(other, "Chào bà con", "Ông Bình", "Ba");
  const again = JSON.parse((await saved(other)).text) as { comments: { text: string }[] };
  expect(again.comments.map((one) => one.text)).toEqual(["Một, sửa lại", "Ba"]);

  // Back where it came from, what is there already counts once.
  await openFile(first, JSON.stringify(again));
  await first.getByText("Đã mở tệp: thêm 1 góp ý.").waitFor();
  expect(await first.locator(".said > p:not(.who)").allTextContents()).toEqual([
    "Ba",
    "Một, sửa lại",
    "Hai",
  ]);
  expect(complaints).toEqual([]);
});

test("a comment that was begun is lost neither by Escape nor with the page, and one not begun is put away", async () => {
  const { open } = await shared();
  const page = await open();
  await say(page, "Là máy chủ ở xa").press("Enter");
  await page.keyboard.press("Escape");
  expect(await page.locator(".talk form").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("say");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Đang viết dở");
  await page.keyboard.press("Escape");
  expect(await page.inputValue(".talk textarea")).toBe("Đang viết dở");
  const begun = page.locator(".talk textarea");
  await afterReload(page, () =>
    begun.evaluateAll((all) => all.map((one) => "value" in one && one.value)),
  ).toEqual(["Đang viết dở"]);
  await page.getByRole("button", { name: "Thôi" }).click();
  await afterReload(page, () => page.locator(".talk form").count()).toBe(0);
});

test.each([true, false])(
  "a file that is made to do harm is text, where the browser has no Content-Security-Policy: %s",
  async (bypassCSP) => {
    const { open } = await shared();
    const page = await open({ ...DESK, bypassCSP });
    const ran = await listen(page.context());
    const attack = `<img src=x onerror=hocvuHit(1)><script>hocvuHit(1)</script>"><svg onload=hocvuHit(1)>\u202e`;
    const one = {
      part: "welcome",
      quote: "Chào bà con.",
      name: attack,
      text: attack,
      made: attack,
    };
    const lost = { ...one, part: attack, quote: attack };
    const comments = [
      { ...one, id: "__proto__" },
      { ...lost, id: attack },
      { id: 7 },
      ...Array.from({ length: 40 }, (_, id) => ({
        ...lost,
        id: `${id}`,
        text: "x".repeat(5_000),
      })),
    ];
    for (const text of ["", "null", "[]", '{"hocvu":"comments"}', "{".repeat(9_999)]) {
      await openFile(page, text);
      await page.getByText("Tệp này không phải tệp góp ý, hoặc đã bị hỏng.").waitFor();
      await page.evaluate(() => document.getElementById("review--status")?.replaceChildren());
    }
    await openFile(page, JSON.stringify({ hocvu: "comments", course: attack, comments: [] }));
    await page.getByText("Tệp này góp ý cho khóa học khác").waitFor();
    await openFile(page, JSON.stringify({ hocvu: "comments", course: "mau", comments }));
    await page.getByText("Đã mở tệp: thêm 42 góp ý.").waitFor();
    await afterReload(page, () => page.locator(".said").count()).toBe(42);
    expect(await page.locator(".said img, .said script, .said svg").count()).toBe(0);
    expect(ran).toEqual([]);
  },
);

test.each([
  ["vi", PHONE],
  ["en", DESK],
] as const)(
  "axe finds nothing in %s, and nothing is wider than the window",
  async (lang, device) => {
    const { complaints, open } = await shared(lang);
    const page = await open(device);
    const found = [...(await faultsOf(page, `review-${lang}`))];
    await comment(page, "Ảnh chụp giấy tờ", "Lan", "Một");
    await comment(page, "Nơi Giữ được", "Lan", "Hai");
    await comment(page, "Đám mây là gì?", "Lan", "Ba");
    await openFile(
      page,
      `{"hocvu":"comments","course":"mau","comments":[{"id":"1","part":"page:x","quote":"không còn","text":"Bốn"}]}`,
    );
    await page.locator("#review--lost .said").waitFor();
    await say(page, "Là máy chủ ở xa").click();
    found.push(...(await faultsOf(page, `review-${lang}-said`)));
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test("from the window one prints, sends a copy, and takes in what comes back", async () => {
  const { page, preview, complaints } = await openWindow(browser, {
    viewport: { width: 360, height: 700 },
  });
  const open = page.waitForEvent("popup");
  await page.click("#print");
  const paper = await open;
  await paper.waitForLoadState();
  expect(await faultsOf(paper, "preview-paper")).toEqual([]);
  const download = paper.waitForEvent("download");
  await paper.getByRole("link", { name: "Copy to review, without keys" }).press("Enter");
  expect((await download).suggestedFilename()).toBe("mau-review.zip");
  const one = { id: "1", part: "page:dam-may-la-gi", quote: "Là máy chủ ở xa.", text: "Ở đâu?" };
  const text = JSON.stringify({ hocvu: "comments", course: "mau", comments: [one] });
  const buffer = Buffer.from(text);
  await paper.setInputFiles("input", { name: "lan.json", mimeType: "application/json", buffer });
  await paper.getByRole("button", { name: "Take these files in" }).press("Enter");
  await paper.getByText("Files taken in: 1.").waitFor();
  await page.getByText("Ở đâu?").first().waitFor();
  await paper.goto(`${preview.url}print/khoa-hoc.html`);
  expect(await paper.textContent("h1")).toBe("Khóa học mẫu");
  expect(complaints).toEqual([]);
});
