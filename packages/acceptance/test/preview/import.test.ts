import { readFileSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser } from "../../src/learner/browser.ts";
import { openWindow } from "./window.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const shots = process.env.HOCVU_SHOTS;
const corpus = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../exchange/test/corpus/${path}`, import.meta.url)));

/** As if the file were dragged from the author's disk onto the window. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, data]) => {
      const made = new DataTransfer();
      const content = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
      made.items.add(new File([content], file));
      return made;
    },
    [name, bytes.toString("base64")] as const,
  );
  for (const type of ["dragenter", "dragover", "drop"])
    await page.dispatchEvent("#stage", type, { dataTransfer: transfer });
}

test("a dropped file is shown with what was guessed, corrected by a click, and then written", async () => {
  const { page, root } = await openWindow(browser);
  await drop(page, "dich-vu-cong.docx", corpus("before/12-underlined-letter.docx"));
  const dialog = page.getByRole("dialog", { name: "Import “dich-vu-cong.docx”" });
  await dialog.getByText("3 questions and 0 lessons were found").waitFor();
  await dialog.getByText("were taken from underlining").first().waitFor();
  expect(await faultsOf(page, "preview-import")).toEqual([]);
  if (shots) await page.screenshot({ path: `${shots}/import.png` });

  const first = dialog.getByRole("group", { name: "1. Dịch vụ công trực tuyến là gì?" });
  await first.getByRole("checkbox", { name: "Dịch vụ hành chính công" }).uncheck();
  await dialog.getByRole("button", { name: "Write into the course" }).click();
  await dialog.getByText("Tick at least one choice.").waitFor();
  await first.getByRole("checkbox", { name: "Dịch vụ quảng cáo" }).check();
  await dialog.locator("[data-question='2']").getByLabel("Take along").uncheck();
  await dialog.getByRole("button", { name: "Write into the course" }).click();
  await dialog.getByText("Written: 2 new questions").waitFor();

  const bank = await readFile(join(root, "02-dich-vu-cong.quiz.md"), "utf8");
  expect(bank).toContain("- [ ] Dịch vụ hành chính công");
  expect(bank).toContain("- [x] Dịch vụ quảng cáo");
  expect(bank).not.toContain("Kết quả hồ sơ");
  // The window goes on with the course as it is now.
  await dialog.getByRole("button", { name: "Close" }).click();
  await page.getByRole("tab", { name: "Questions" }).click();
  await page.getByText("Muốn nộp hồ sơ trực tuyến cần có gì trước?").waitFor();
});

test("pictures show before they belong to the course; a file that is not read says why", async () => {
  const { page } = await openWindow(browser, { viewport: { width: 400, height: 800 } });
  await page.setInputFiles("#import-file", {
    name: "hinh.docx",
    mimeType: "application/octet-stream",
    buffer: corpus("before/22-picture.docx"),
  });
  await page.getByText("2 questions and 0 lessons were found").waitFor();
  const picture = page.locator(".import-questions img").first();
  await expect
    .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  if (shots) await page.screenshot({ path: `${shots}/import-phone.png` });
  await page.getByRole("button", { name: "Cancel" }).click();

  await page.setInputFiles("#import-file", {
    name: "cu.doc",
    mimeType: "application/octet-stream",
    buffer: corpus("after/58-messy-old-doc.doc"),
  });
  await page.getByText("Nothing in this file can be taken.").waitFor();
  await page.getByText("it is an old Word file (.doc)").waitFor();
});

test("an import that turns out wrong is undone by a click, and not over what was written since", async () => {
  const { page, root } = await openWindow(browser);
  const before = await allFiles(root);
  const take = async () => {
    await drop(page, "dich-vu-cong.docx", corpus("before/12-underlined-letter.docx"));
    await page.getByRole("button", { name: "Write into the course" }).click();
    await page.getByText("Written: 3 new questions").waitFor();
  };
  const undo = { name: "Undo the import of “dich-vu-cong.docx”" };
  const dialog = page.getByRole("dialog");
  await take();
  if (shots) await page.screenshot({ path: `${shots}/import-written.png` });
  await dialog.getByRole("button", undo).click();
  await dialog.getByText("was undone. The course is what it was before.").waitFor();
  expect(await allFiles(root)).toEqual(before);
  await dialog.getByRole("button", { name: "Close" }).click();
  expect(await page.getByRole("button", undo).count()).toBe(0);

  // It is there after the window was loaded anew, and does nothing where somebody has gone on writing.
  await take();
  await page.reload();
  const bank = join(root, "02-dich-vu-cong.quiz.md");
  const text = await readFile(bank, "utf8");
  await writeFile(bank, `${text}\n<!-- của tôi -->\n`);
  await page.getByRole("button", undo).click();
  await dialog.getByText("02-dich-vu-cong.quiz.md changed after the import").waitFor();
  if (shots) await page.screenshot({ path: `${shots}/import-changed.png` });
  expect(await readFile(bank, "utf8")).toContain("của tôi");
  await dialog.getByRole("button", { name: "Close" }).click();
  await writeFile(bank, text);
  await page.getByRole("button", undo).click();
  await dialog.getByText("was undone").waitFor();
  expect(await allFiles(root)).toEqual(before);
});

test("what is no bank, or made to do harm, is refused in words that say what to do", async () => {
  const { page, root } = await openWindow(browser);
  const before = await allFiles(root);
  const dialog = page.getByRole("dialog");
  const said = async (name: string, bytes: Buffer, text: string) => {
    await drop(page, name, bytes);
    await dialog.getByText(text).waitFor();
    if (shots) await page.screenshot({ path: `${shots}/import-${name}.png` });
    await dialog.getByRole("button", { name: /^(?:Close|Cancel)$/ }).click();
  };
  await said("anh.jpg", Buffer.from([0xff, 0xd8, 0xff]), "This is a picture");
  await said("phim.mp4", Buffer.from("\0\0\0\x18ftypmp42"), "is no question file that is known");
  const office = Buffer.alloc(2_048);
  office.set([0xd0, 0xcf, 0x11, 0xe0]);
  office.write("EncryptedPackage", 1_024, "utf16le");
  await said("mat-khau.docx", office, "take the password off");
  await said("bom.zip", bomb(), "unfolds to far more than any bank or course has");
  // Larger than is sent at all.
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(70 * 1024 * 1024)], "lon.docx"));
    document
      .querySelector("#stage")
      ?.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  });
  await dialog.getByText("The file is larger than 60 MB").waitFor();
  if (shots) await page.screenshot({ path: `${shots}/import-large.png` });
  expect(await faultsOf(page, "preview-import-refused")).toEqual([]);
  expect(await allFiles(root)).toEqual(before);
});

async function allFiles(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "latin1")));
  return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? ""]));
}

/** A zip of one file that says of itself that it is 900 MB. */
function bomb(): Buffer {
  const name = "a.gift";
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt32LE(900 * 1024 * 1024, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length, 16);
  return Buffer.concat([local, Buffer.from(name), entry, Buffer.from(name), end]);
}
