import { type Preview, type PreviewOptions, startPreview } from "@hocvu/preview";
import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import { courseFolder } from "../../../compiler/test/course-folder.ts";

/** An author's window on a course folder. */
export interface AuthorsWindow {
  readonly root: string;
  readonly page: Page;
  readonly preview: Preview;
  /** The course in its frame. */
  readonly course: FrameLocator;
  /** What the console complained of, and requests that failed. */
  readonly complaints: readonly string[];
  /** Opens the course's first page. */
  begin(): Promise<void>;
}

/** What is typed or chosen is written after a while. */
export const soon = <T>(read: () => T) => expect.poll(read, { timeout: 15_000 });

/** A lesson of one page, to go on. */
export const FIRST_PAGE = `---
title: Đám mây
outcomes:
  luu: Lưu được tài liệu
---

## Đám mây là gì? {#dam-may-la-gi}

Là máy chủ ở xa.
`;

const lesson = `${FIRST_PAGE}
## Trang dài {#trang-dai}

${"Một đoạn văn đủ dài để phải cuộn trang.\n\n".repeat(60)}
`;

export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions & {
    readonly lang?: "vi" | "en";
    readonly host?: string;
    readonly inEditor?: boolean;
    readonly findings?: PreviewOptions["findings"];
    /** What the course's folder holds in place of what is usual. */
    readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  } = {},
): Promise<AuthorsWindow> {
  const { lang = "en", host = "127.0.0.1", inEditor, findings, files = {}, ...device } = options;
  const root = await courseFolder({ "01-dam-may.md": lesson, ...files });
  const failures: unknown[] = [];
  const preview = await startPreview(root, {
    host,
    port: 0,
    language: lang,
    inEditor,
    findings,
    failed: (error) => failures.push(error),
  });
  const context = await browser.newContext(device);
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  onTestFinished(async () => {
    await context.close();
    await preview.close();
    expect(failures).toEqual([]);
  });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error")
      complaints.push(`${message.text()} ${message.location().url}`.trim());
  });
  await page.goto(preview.url);
  const course = page.frameLocator("#course");
  return {
    root,
    page,
    preview,
    course,
    complaints,
    async begin() {
      await course.locator('[data-action="start"]').click();
      await course.locator('main[data-screen="page"]').waitFor();
    },
  };
}
