import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser } from "../../src/learner/browser.ts";
import { holdOnce } from "./hold.ts";
import { openWindow, soon } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A course of which nothing is there but its name. */
const EMPTY = {
  "course.md": "---\nid: khoa\ntitle: Khóa # tên tạm\n---\n",
  "01-dam-may.md": null,
  "01-dam-may.quiz.md": null,
};

const shots = process.env.HOCVU_SHOTS;
const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** A question of each shape. */
const FULL = {
  "01-dam-may.quiz.md": `## Chọn {#chon outcome=luu}

- [x] Một
  > Phải.
- [ ] Hai {pin}

> Vì.

## Ghép {#ghep outcome=luu}

| Trái | Phải |
| --- | --- |
| A | B |
| C | D |

## Xếp {#xep outcome=luu}

1. Một
2. Hai

## Điền {#dien outcome=luu}

Một [[hai|ba]].

## Nhóm {#nhom outcome=luu type=categorize}

| Một | Hai |
| --- | --- |
| a | b |
`,
};

const saved = (page: Page) =>
  soon(() => page.textContent("#panel-form .said")).toMatch(/^Saved at/);

async function addModule(page: Page, title: string): Promise<void> {
  await page.getByLabel("Title of the new module").fill(title);
  await page.getByRole("button", { name: "Add module" }).click();
  await page.locator("li.module", { hasText: title }).waitFor();
}

test("a course of two modules with a picture, questions and an exam is made by forms alone", async () => {
  const { root, page, complaints } = await openWindow(browser, { files: EMPTY });
  const text = (file: string) => readFile(join(root, file), "utf8").catch(() => "");
  const outline = page.locator("#panel-outline");
  const form = page.locator("#panel-form");
  await page.getByRole("tab", { name: "Course" }).click();
  await addModule(page, "Mật khẩu");
  await addModule(page, "Đám mây");

  // An outcome of the first module.
  const first = page.locator("li.module").first();
  await first.getByText("About the module").click();
  await first.getByLabel("Outcomes: Text").fill("Đặt được mật khẩu");
  await first.getByRole("button", { name: "Add", exact: true }).click();
  await soon(() => text("01-mat-khau.md")).toContain(
    "outcomes:\n  dat-duoc-mat-khau: Đặt được mật khẩu\n",
  );
  if (shots) await page.screenshot({ path: `${shots}/front.png` });

  // Its page, with a picture and what was copied from elsewhere.
  await first.getByRole("button", { name: "Edit “Trang đầu”" }).click();
  await form.getByLabel("Title").fill("Mật khẩu tốt");
  const page1 = form.getByLabel("Text", { exact: true });
  await page1.fill("Dài và dễ nhớ.");
  await saved(page);
  await page1.press("Control+End");
  await page1.evaluate((area) => {
    const data = new DataTransfer();
    data.setData("text/html", "<p>Nên <b>nhớ</b>:</p><ul><li>Dài</li><li>Lạ</li></ul>");
    area.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await soon(() => page1.inputValue()).toContain("Nên **nhớ**:\n\n- Dài\n- Lạ");
  await form
    .locator('input[type="file"][accept^="image"]')
    .setInputFiles({ name: "Ảnh chụp màn hình 1.png", mimeType: "image/png", buffer: PICTURE });
  await page.getByLabel("What does the picture show?").fill("Ô nhập mật khẩu");
  if (shots) await page.screenshot({ path: `${shots}/picture.png` });
  await page.getByRole("button", { name: "Insert", exact: true }).click();
  await soon(() => text("01-mat-khau.md")).toContain(
    "## Mật khẩu tốt {#mat-khau-1}\n\nDài và dễ nhớ.\n\nNên **nhớ**:\n\n- Dài\n- Lạ\n\n![Ô nhập mật khẩu](media/mat-khau-tot.png)\n",
  );
  if (shots) await page.screenshot({ path: `${shots}/page.png` });

  // Two questions, one of another type than it began with.
  await page.getByRole("tab", { name: "Course" }).click();
  await page.locator("li.module").first().getByRole("button", { name: "Add question" }).click();
  await form.getByLabel("Question", { exact: true }).fill("Mật khẩu nào tốt?");
  await form.getByLabel("Choice 1", { exact: true }).fill("Bốn từ ghép lại");
  await form.getByRole("button", { name: "Add a choice" }).click();
  await page.keyboard.type("Ngày sinh");
  await form.getByLabel("Right: Choice 1").check();
  await saved(page);
  if (shots) await page.screenshot({ path: `${shots}/question.png` });
  await form.getByRole("button", { name: "Move “Choice 4” up" }).click();
  await soon(() =>
    text("01-mat-khau.quiz.md"),
  ).toBe(`## Mật khẩu nào tốt? {#mat-khau-1 outcome=dat-duoc-mat-khau}

- [x] Bốn từ ghép lại
- [ ] [điền: đáp án sai 1]
- [ ] Ngày sinh
- [ ] [điền: đáp án sai 2]

> [điền: vì sao đáp án ấy đúng]
`);
  await page.getByRole("tab", { name: "Course" }).click();
  await page.locator("li.module").first().getByLabel("Type of question").selectOption("matching");
  await page.locator("li.module").first().getByRole("button", { name: "Add question" }).click();
  await form.getByLabel("Left 1", { exact: true }).fill("Mã OTP");
  await form.getByLabel("Type", { exact: true }).selectOption("ordering");
  await form.getByLabel("Step 1", { exact: true }).waitFor();
  await soon(() => text("01-mat-khau.quiz.md")).toContain("1. Mã OTP\n2. [điền: vế trái 2]\n");

  // The exam, the order of the modules, and a word that is taken back.
  await page.getByRole("tab", { name: "Course" }).click();
  await outline.getByText("About the course").click();
  await outline.locator("summary", { hasText: /^Exam$/ }).click();
  await outline.getByLabel("There is an exam").check();
  await outline.locator('[data-name="exam.questions"]').fill("2");
  await outline.locator('[data-name="exam.questions"]').press("Tab");
  await soon(() => text("course.md")).toBe(
    "---\nid: khoa\ntitle: Khóa # tên tạm\nexam:\n  questions: 2\n---\n",
  );
  await page.getByRole("button", { name: "Move “Đám mây” up" }).press("Enter");
  await soon(() => readdir(root)).toContain("02-mat-khau.quiz.md");
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(
    /Đám mây/,
  );
  await page.locator("#panel-outline").getByRole("button", { name: "Undo" }).click();
  await soon(() => readdir(root)).toContain("01-mat-khau.quiz.md");
  if (shots) await page.screenshot({ path: `${shots}/outline.png` });

  // What the editor is given is Markdown too.
  await page.click("#edit");
  const editor = page.locator("#editor .cm-content");
  await editor.press("Control+End");
  await editor.evaluate((one) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<h1>Ở đâu?</h1><p><b>Trên</b> mây</p>");
    one.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const file = await page.locator("#editor select").first().inputValue();
  await soon(() => text(file)).toContain("\n\n## Ở đâu?\n\n**Trên** mây");

  await soon(() => page.locator("#panel-problems li.error").count()).toBe(0);
  await soon(() => page.textContent("#told")).toMatch(/^Shown as it was saved/);
  expect(complaints).toEqual([]);
});

test("where somebody else has changed the same words, the author says whose stay, and one step back is a button", async () => {
  const { root, page } = await openWindow(browser, { files: FULL });
  const bank = join(root, "01-dam-may.quiz.md");
  const form = page.locator("#panel-form");
  await page.locator("#tab-form").click();
  const target = page.locator("#form-target option", { hasText: "Question: Chọn" });
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  const first = form.getByLabel("Choice 1", { exact: true });
  await first.focus();
  await writeFile(
    bank,
    (await readFile(bank, "utf8")).replace("[x] Một", "[x] Khác").replace("Vì.", "Bởi."),
  );
  await first.fill("Của mình");
  const keep = form.getByRole("button", { name: "Keep what was typed here" });
  await keep.hover();
  // A finger takes its time: the field that it leaves is sent once more meanwhile.
  const again = page.waitForRequest("**/forms/write");
  await page.mouse.down();
  await again;
  await page.mouse.up();
  await soon(() => readFile(bank, "utf8")).toContain(
    "- [x] Của mình\n  > Phải.\n- [ ] Hai {pin}\n\n> Bởi.\n",
  );
  await saved(page);
  await form.getByRole("button", { name: "Undo" }).click();
  await soon(() => readFile(bank, "utf8")).toContain("- [x] Khác\n");
  await soon(() => first.inputValue()).toBe("Khác");
  // The tab goes before what was typed last is on its way.
  await first.fill("Dở dang");
  await page.reload();
  await soon(() => readFile(bank, "utf8")).toContain("- [x] Dở dang\n");
  // What was refused outlives its tab too.
  await page.locator("#tab-form").click();
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  await soon(() => first.inputValue()).toBe("Dở dang");
  await first.focus();
  await writeFile(bank, (await readFile(bank, "utf8")).replace("Dở dang", "Của người khác"));
  await first.fill("Không mất");
  await form.getByRole("button", { name: "Keep what was typed here" }).waitFor();
  await page.reload();
  expect(await page.locator("dialog[open] pre").textContent()).toContain("Không mất\n");
  expect(await readFile(bank, "utf8")).toContain("- [x] Của người khác\n");
});

test("a form that is drawn anew for others' words gives way to whoever began to write in it meanwhile", async () => {
  const { root, page } = await openWindow(browser, { files: FULL });
  const bank = join(root, "01-dam-may.quiz.md");
  await page.locator("#tab-form").click();
  const target = page.locator("#form-target option", { hasText: "Question: Chọn" });
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  const first = page.locator("#panel-form").getByLabel("Choice 1", { exact: true });
  await soon(() => first.inputValue()).toBe("Một");
  const asks = "**/forms/question?*";
  const { release } = await holdOnce(page, asks);
  const asked = page.waitForRequest(asks);
  await writeFile(bank, (await readFile(bank, "utf8")).replace("Vì.", "Bởi."));
  await asked;
  await first.fill("Của mình");
  const answered = page.waitForResponse(asks);
  release();
  await answered;
  await soon(() => readFile(bank, "utf8")).toMatch(/- \[x\] Của mình\n[^#]*> Bởi\.\n/);
  await saved(page);
  expect(await first.inputValue()).toBe("Của mình");
  expect(await first.evaluate((one) => one === document.activeElement)).toBe(true);
});

test("a form that somebody asks for comes, whatever others save and wherever the focus is meanwhile", async () => {
  const { root, page } = await openWindow(browser, { files: FULL });
  const bank = join(root, "01-dam-may.quiz.md");
  await page.locator("#tab-form").click();
  const option = (title: string) =>
    page.locator("#form-target option", { hasText: `Question: ${title}` });
  const choose = async (title: string) =>
    page.selectOption("#form-target", (await option(title).getAttribute("value")) ?? "");
  await option("Chọn").waitFor({ state: "attached" });
  await choose("Chọn");
  const stem = page.locator("#panel-form").getByLabel("Question", { exact: true });
  await soon(() => stem.inputValue()).toBe("Chọn");
  const asks = "**/forms/question?*";
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route(asks, (route) => held.then(() => route.continue()));
  await choose("Ghép");
  const drawn = page.waitForResponse("**/forms/outline");
  await writeFile(bank, (await readFile(bank, "utf8")).replace("Vì.", "Bởi."));
  await drawn;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  await stem.focus();
  release();
  await soon(() => stem.inputValue()).toBe("Ghép");
});

test("what was typed last is written before a question is added behind it", async () => {
  const { root, page } = await openWindow(browser, { files: FULL });
  const bank = join(root, "01-dam-may.quiz.md");
  const form = page.locator("#panel-form");
  await page.locator("#tab-form").click();
  const target = page.locator("#form-target option", { hasText: "Question: Nhóm" });
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  const stem = form.getByLabel("Question", { exact: true });
  await soon(() => stem.inputValue()).toBe("Nhóm");
  const { release } = await holdOnce(page, "**/forms/write");
  await page.getByLabel(/^Explanation/).fill("Vì thế.");
  const deeds: string[] = [];
  page.on("request", (one) => {
    if (one.url().endsWith("/source/files")) deeds.push(one.postData() ?? "");
  });
  await page.locator("#tab-outline").click();
  const module = page.locator("li.module").first();
  await module.locator("details summary").first().click();
  await module.getByRole("button", { name: "Add question" }).click();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  expect(deeds).toEqual([]);
  release();
  await soon(() => readFile(bank, "utf8")).toMatch(/> Vì thế\.\n\n## \[/);
  await soon(() => stem.inputValue()).toMatch(/^\[/);

  // Where nobody answers, nothing is done later that was asked for now.
  await page.route("**/forms/write", (route) => route.abort());
  await page.getByLabel(/^Explanation/).fill("Mất mạng.");
  await form.getByText("Not saved yet").waitFor();
  await page.locator("#tab-outline").click();
  await module.getByRole("button", { name: "Add question" }).click();
  await page.locator("#panel-outline").getByText("The preview was stopped.").waitFor();
  expect(deeds.length).toBe(1);
  await page.unroute("**/forms/write");
  await soon(() => readFile(bank, "utf8")).toContain("> Mất mạng.\n");
});

test("how many questions a part of the exam has is a number, or one for each difficulty", async () => {
  const exam = "exam:\n  questions: 3\n  blueprint:\n    dam-may: { hard: 1, easy: 2 }\n";
  const files = { ...FULL, "course.md": `---\nid: khoa\ntitle: Khóa\n${exam}---\n` };
  const { root, page } = await openWindow(browser, { files });
  const course = () => readFile(join(root, "course.md"), "utf8");
  await page.locator("#tab-outline").click();
  const outline = page.locator("#panel-outline");
  await outline.getByText("About the course").click();
  const count = outline.locator('[data-name="exam.blueprint.dam-may"]');
  await soon(() => count.inputValue()).toBe("2 easy, 1 hard");
  await count.fill("1 easy, 2 hard");
  await count.press("Tab");
  await soon(course).toMatch(/dam-may: *\{ ?(easy: 1, hard: 2|hard: 2, easy: 1) ?\}|easy: 1\n/);
  await count.fill("many");
  await count.press("Tab");
  expect(await count.getAttribute("aria-invalid")).toBe("true");
  await outline.getByText("Not saved: this takes a number such as 6").waitFor();
  await count.fill("3");
  await count.press("Tab");
  await soon(course).toContain("dam-may: 3\n");

  // A line that was broken in its field goes into one.
  const about = outline.locator('[data-name="description"]');
  await about.fill("Một câu.\n\nHai câu.");
  await about.press("Tab");
  await soon(course).toContain("description: Một câu. Hai câu.\n");
});

/** The outline with its first module unfolded, and what makes another program's save of it. */
async function openModule() {
  const { root, page } = await openWindow(browser, { files: FULL });
  const bank = join(root, "01-dam-may.quiz.md");
  await page.locator("#tab-outline").click();
  const module = page.locator("li.module").first();
  await module.locator("details summary").first().click();
  const drawAnew = async () => {
    await writeFile(bank, (await readFile(bank, "utf8")).replace("## Chọn", "## Chọn lại"));
    await module.getByText("Chọn lại").first().waitFor();
  };
  return { module, drawAnew };
}

test("the type that was chosen and the title that was begun stay while the outline is drawn anew", async () => {
  const { module, drawAnew } = await openModule();
  const type = module.getByLabel("Type of question");
  await type.selectOption("likert");
  const title = module.getByLabel("Title of the new page");
  await title.fill("Đang gõ");
  await drawAnew();
  expect([await type.inputValue(), await title.inputValue()]).toEqual(["likert", "Đang gõ"]);
  expect(await title.evaluate((one) => one === document.activeElement)).toBe(true);
});

test("a button of the outline keeps the focus while it is drawn anew", async () => {
  const { module, drawAnew } = await openModule();
  const add = module.getByRole("button", { name: "Add question", exact: true });
  await add.focus();
  await drawAnew();
  expect(await add.evaluate((one) => one === document.activeElement)).toBe(true);
});

test("what is typed in a field of the outline stays while something else of it is drawn anew", async () => {
  const { root, page } = await openWindow(browser, { files: FULL });
  const course = () => readFile(join(root, "course.md"), "utf8");
  await page.locator("#tab-outline").click();
  const outline = page.locator("#panel-outline");
  await outline.getByText("About the course").click();
  const title = outline.locator('[data-name="title"]');
  await outline.locator('details[data-name="certificate"] > summary').click();
  const { release } = await holdOnce(page, "**/forms/write");
  await outline.locator('[data-name="certificate on"]').check();
  await title.fill("Đang gõ");
  release();
  await soon(course).toContain("certificate: {}\n");
  await soon(() => outline.locator(".said").first().textContent()).toMatch(/^Saved/);
  expect(await title.inputValue()).toBe("Đang gõ");
  await title.press("Tab");
  await soon(course).toContain("title: Đang gõ\n");
  await outline.locator('[data-name="certificate.issuer"]').waitFor();

  await outline
    .getByRole("button", { name: /^Rename/ })
    .first()
    .click();
  const name = outline.locator("form.renaming input");
  await name.fill("Tên đang gõ");
  const drawn = page.waitForResponse("**/forms/outline");
  await writeFile(join(root, "course.md"), (await course()).replace("Đang gõ", "Của người khác"));
  await drawn;
  await soon(() => page.frameLocator("#course").locator("h1").first().textContent()).toContain(
    "Của người khác",
  );
  expect(await name.inputValue()).toBe("Tên đang gõ");
  await name.press("Enter");
  await soon(() => readdir(root)).toContain("01-ten-dang-go.md");
});

test("a course's own field waits for who writes it; what can be written no more is shown to be copied", async () => {
  const { root, page } = await openWindow(browser, { files: FULL });
  await page.locator("#tab-outline").click();
  const outline = page.locator("#panel-outline");
  await outline.getByText("About the course").click();
  await page.route("**/forms/write", (route) => route.abort(), { times: 1 });
  await outline.locator('[data-name="title"]').fill("Tên khác");
  await outline.locator('[data-name="title"]').press("Tab");
  await outline.getByText("Not saved yet").waitFor();
  await soon(() => readFile(join(root, "course.md"), "utf8")).toContain("title: Tên khác\n");

  const bank = join(root, "01-dam-may.quiz.md");
  await page.locator("#tab-form").click();
  const target = page.locator("#form-target option", { hasText: "Question: Chọn" });
  await target.waitFor({ state: "attached" });
  await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
  await page.route("**/forms/paste", (route) => route.abort());
  await page.getByLabel(/^Explanation/).evaluate((one) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<p><b>Trên</b> mây</p>");
    one.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  });
  await page.locator("#panel-form").getByText("The preview was stopped.").waitFor();
  await page.route("**/forms/write", (route) => route.abort());
  await page.getByLabel("Choice 1", { exact: true }).fill("Của mình");
  await page.locator("#panel-form").getByText("Not saved yet").waitFor();
  await writeFile(bank, (await readFile(bank, "utf8")).replace("[x] Một", "[x] Khác"));
  await page.unroute("**/forms/write");
  await page.reload();
  expect(await page.locator("dialog[open] pre").textContent()).toContain("Của mình\n");
  expect(await readFile(bank, "utf8")).toContain("- [x] Khác\n");
});

test("axe finds nothing in the forms, on whatever they are shown", async () => {
  const { page } = await openWindow(browser, { lang: "vi", files: FULL });
  const found: string[] = [];
  const look = async (name: string) => {
    // What comes with what is unfolded is unfolded too.
    for (let n = 0; n < 3; n++) {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("aside details"))
          (one as HTMLDetailsElement).open = true;
      });
      if (n === 0 && name.startsWith("outline"))
        await page.locator(".outline .front").nth(1).waitFor();
    }
    found.push(...(await faultsOf(page, `forms-${name}`)));
  };
  const turnTo = async (text: string) => {
    const target = page.locator("#form-target option", { hasText: text }).first();
    await target.waitFor({ state: "attached" });
    await page.selectOption("#form-target", (await target.getAttribute("value")) ?? "");
    await soon(() => page.locator("#panel-form textarea").first().inputValue()).toContain(
      text === "Đám mây là gì" ? "Là máy chủ" : text,
    );
  };
  await page.locator("#tab-outline").click();
  await page.locator(".outline summary").nth(1).waitFor();
  await look("outline");
  await page.locator("#tab-form").click();
  for (const text of ["Chọn", "Nhóm"]) {
    await turnTo(text);
    await look(text);
  }
  await turnTo("Chọn");
  const looks = {
    phone: { width: 360, media: {} },
    dark: { width: 1280, media: { colorScheme: "dark" } },
  } as const;
  for (const [name, { width, media }] of Object.entries(looks)) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia(media);
    await look(`form-${name}`);
    if (name !== "phone") continue;
    await page.locator("#tab-outline").click();
    await look(`outline-${name}`);
    await page.locator("#tab-form").click();
  }
  expect(found).toEqual([]);
});
