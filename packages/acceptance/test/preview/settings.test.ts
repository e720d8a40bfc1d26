import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser } from "../../src/learner/browser.ts";
import { FIRST_PAGE, openWindow, soon } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const shots = process.env.HOCVU_SHOTS;

const WRITTEN = `:::answer
Vì máy có thể hỏng.
:::

:::rubric
- Nói được vì sao {points=2}
- Viết bằng lời của mình
:::
`;

const LESSON = `${FIRST_PAGE}
::::check
### Vì sao? {#vi-sao-1}

${WRITTEN}::::

## Trang hai {#trang-hai}

Chữ.
`;

const FILES = {
  "01-dam-may.md": LESSON,
  "01-dam-may.quiz.md": `## Vì sao phải lưu? {#vi-sao outcome=luu}\n\n${WRITTEN}
## Nơi nào là đám mây? {#noi-nao outcome=luu}

- [x] Máy chủ ở xa
- [ ] Thẻ nhớ

> Ở xa.

## Máy hỏng thì tệp trên mây vẫn còn. {#van-con outcome=luu}

- [x] Đúng
- [ ] Sai

> Tệp nằm ở máy chủ.
`,
};

/** Sound of a tenth of a second, and nothing to be heard in it. */
const WAVE = Buffer.concat([
  Buffer.from(
    "RIFF\x84\x06\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0data\x40\x06\0\0",
    "latin1",
  ),
  Buffer.alloc(1600),
]);
const CUES = Buffer.from("WEBVTT\n\n00:00.000 --> 00:00.090\nLà máy chủ ở xa.\n");

async function open(page: Page, text: string): Promise<void> {
  await page.locator("#tab-form").click();
  const target = page.locator("#form-target option", { hasText: text }).first();
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  await soon(() =>
    page.locator("#panel-form textarea, #panel-form input").first().inputValue(),
  ).toBe(text.replace(/^(?:Question|Câu hỏi): /, ""));
}

test("a written answer is put into the exam, and made right from some points on, by its form", async () => {
  const { root, page, complaints } = await openWindow(browser, { files: FILES });
  const bank = () => readFile(join(root, "01-dam-may.quiz.md"), "utf8");
  const form = page.locator("#panel-form");
  await open(page, "Question: Vì sao phải lưu?");
  await form.getByText("More settings").click();
  const marked = form.getByLabel("Asked in the exam, marked by a teacher");
  const enough = form.getByLabel(/^From how many points on/);
  expect([await marked.isChecked(), await enough.inputValue()]).toEqual([false, ""]);
  await marked.focus();
  await page.keyboard.press("Space");
  await soon(bank).toContain("{#vi-sao outcome=luu exam=yes}\n");
  await enough.fill("2");
  await enough.press("Tab");
  await soon(bank).toContain("{#vi-sao outcome=luu exam=yes enough=2}\n");
  // Nothing else of it is another one.
  expect(await bank()).toContain(WRITTEN);
  await page.reload();
  await open(page, "Question: Vì sao phải lưu?");
  await form.getByText("More settings").click();
  expect([await marked.isChecked(), await enough.inputValue()]).toEqual([true, "2"]);
  await marked.uncheck();
  await enough.fill("");
  await enough.press("Tab");
  await soon(bank).toContain("{#vi-sao outcome=luu}\n");

  // In a lesson there is nobody who marks.
  await open(page, "Question: Vì sao?");
  await form.getByText("More settings").click();
  expect([await marked.count(), await enough.count()]).toEqual([0, 1]);
  // A film may stop for it.
  const at = form.getByLabel(/^When does the film stop for it/);
  await at.fill("0:40");
  await at.press("Tab");
  await soon(() => readFile(join(root, "01-dam-may.md"), "utf8")).toContain(
    "::::check{at=0:40}\n### Vì sao? {#vi-sao-1}\n",
  );
  await page.reload();
  await open(page, "Question: Vì sao?");
  await form.getByText("More settings").click();
  expect(await at.inputValue()).toBe("0:40");
  expect(complaints).toEqual([]);
});

test("a written answer's sample and criteria are fields, and each criterion has its points", async () => {
  const { root, page, complaints } = await openWindow(browser, { files: FILES });
  const bank = () => readFile(join(root, "01-dam-may.quiz.md"), "utf8");
  const form = page.locator("#panel-form");
  await open(page, "Question: Vì sao phải lưu?");
  expect(await form.getByLabel("Points of criterion 1").inputValue()).toBe("2");
  await form.getByLabel("A sample answer").fill("Vì máy có thể mất.\n\nVì thẻ nhớ cũng hỏng.");
  await form.getByRole("button", { name: "Add a criterion" }).click();
  await page.keyboard.type("Có ví dụ");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await soon(bank).toContain(`:::answer
Vì máy có thể mất.

Vì thẻ nhớ cũng hỏng.
:::

:::rubric
- Nói được vì sao {points=2}
- Viết bằng lời của mình
- Có ví dụ {points=3}
:::
`);
  await form.getByRole("button", { name: "Move “Criterion 3” up" }).click();
  await form.getByRole("button", { name: "Remove “Criterion 1”" }).click();
  await soon(bank).toContain(":::rubric\n- Có ví dụ {points=3}\n- Viết bằng lời của mình\n:::");
  await page.reload();
  await open(page, "Question: Vì sao phải lưu?");
  expect(await form.getByLabel("Criterion 1", { exact: true }).inputValue()).toBe("Có ví dụ");
  expect(await form.getByLabel("Points of criterion 1").inputValue()).toBe("3");
  await soon(() => page.locator("#panel-problems li.error").count()).toBe(0);
  expect(complaints).toEqual([]);
});

test("a page gets its voice by its form, with the file that says when what is spoken, and gives it back", async () => {
  const { root, page, complaints } = await openWindow(browser, { files: FILES });
  const lesson = () => readFile(join(root, "01-dam-may.md"), "utf8");
  const form = page.locator("#panel-form");
  const text = form.getByLabel("Text", { exact: true });
  const chosen = (label: string) => form.getByLabel(label).inputValue();
  const choose = async (name: string, file: string, buffer: Buffer) => {
    const chooser = page.waitForEvent("filechooser");
    await form.getByRole("button", { name }).press("Enter");
    await (await chooser).setFiles({ name: file, mimeType: "", buffer });
  };
  await open(page, "Đám mây là gì?");
  await form.getByText("The page's voice").click();
  expect(await form.getByLabel("File that says when").isDisabled()).toBe(true);
  await choose("Choose a sound file…", "Giọng đọc.txt", Buffer.from("chữ"));
  await form.getByText("This file is no sound that browsers play.").waitFor();
  await choose("Choose a sound file…", "Bản ghi mới 3.wav", WAVE);
  const line = '::audio[Nghe đọc trang này]{src="media/dam-may-la-gi.wav" voice=yes}';
  await soon(lesson).toContain(`{#dam-may-la-gi}\n\n${line}\n\nLà máy chủ ở xa.`);
  await choose("Choose a .vtt file…", "loi.vtt", CUES);
  const whole = line.replace("}", ' cues="media/loi.vtt"}');
  await soon(lesson).toContain(`{#dam-may-la-gi}\n\n${whole}\n\nLà máy chủ ở xa.`);
  expect((await readdir(join(root, "media"))).sort()).toEqual(["dam-may-la-gi.wav", "loi.vtt"]);
  // The course is read out by it.
  const voice = page.frameLocator("#course").locator("audio[data-voice]");
  await soon(() => page.textContent("#told")).toMatch(/^Shown as it was saved/);
  await soon(() => voice.count()).toBe(1);

  await page.reload();
  await open(page, "Đám mây là gì?");
  expect(await form.locator("details.voice").getAttribute("open")).toBe("");
  expect(await chosen("Recording")).toBe("media/dam-may-la-gi.wav");
  expect(await chosen("File that says when")).toBe("media/loi.vtt");
  if (shots) await form.locator("details.voice").screenshot({ path: `${shots}/voice.png` });
  // What is typed shows in the fields.
  await text.fill((await text.inputValue()).replace(' cues="media/loi.vtt"', ""));
  expect(await chosen("File that says when")).toBe("");
  await form.getByLabel("File that says when").selectOption("media/loi.vtt");
  await soon(lesson).toContain(whole);
  await form.getByLabel("Recording").selectOption("");
  await soon(lesson).toContain("{#dam-may-la-gi}\n\nLà máy chủ ở xa.");
  // The browser's own step back brings it again.
  await text.press("Control+z");
  await soon(lesson).toContain(whole);
  await soon(() => page.locator("#panel-problems li.error").count()).toBe(0);
  // Of the file that was none.
  expect(complaints).toEqual([expect.stringContaining("415")]);
});

test("a page that has a recording by its name is told of it, in place of a second voice", async () => {
  const files = { ...FILES, "media/loi-doc/trang-hai.wav": WAVE };
  const { page } = await openWindow(browser, { lang: "vi", files });
  const form = page.locator("#panel-form");
  await open(page, "Trang hai");
  await form.getByText("Giọng đọc của trang").click();
  await form.getByText("Trang này có bản thu media/loi-doc/trang-hai.wav").waitFor();
  expect(await form.getByLabel("Bản thu", { exact: true }).isVisible()).toBe(false);
  await open(page, "Đám mây là gì?");
  await form.getByText("Giọng đọc của trang").click();
  expect(await form.getByLabel("Bản thu", { exact: true }).isVisible()).toBe(true);
});

test("axe finds nothing in these fields, and a phone shows them whole", async () => {
  const { page } = await openWindow(browser, {
    lang: "vi",
    files: {
      ...FILES,
      "01-dam-may.md": LESSON.replace(
        "Chữ.",
        '::audio{src="media/mot-ten-tep-rat-dai-khong-co-cho-ngat.wav" voice=yes}',
      ),
    },
  });
  const found: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 640 });
    for (const [n, target] of ["Question: Vì sao phải lưu?", "Trang hai"].entries()) {
      await open(page, n === 0 ? target.replace("Question", "Câu hỏi") : target);
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("#panel-form details"))
          (one as HTMLDetailsElement).open = true;
      });
      found.push(...(await faultsOf(page, `settings-${n}-${width}`)));
      const wide = await page
        .locator("#panel-form")
        .evaluate((one) => one.scrollWidth - one.clientWidth);
      expect(wide).toBe(0);
      if (!shots) continue;
      if (n === 0) {
        await page.getByText("Các ý cần có trong bài viết").scrollIntoViewIfNeeded();
        await page.screenshot({ path: `${shots}/written-${width}.png` });
      }
      const last = page.locator(n === 0 ? "#panel-form .tick" : "#panel-form .voice select").last();
      await last.scrollIntoViewIfNeeded();
      await page.screenshot({ path: `${shots}/settings-${n}-${width}.png` });
    }
  }
  expect(found).toEqual([]);
});
