import type { LtiProfileName } from "@hocvu/simulator/lti";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Certificate, makeCertificate } from "../../../service/test/certificate.ts";
import { openTwoSites, type TwoSites } from "../../../service/test/two-sites.ts";
import { openBrowser } from "../../src/learner/browser.ts";

/** As if a browser kept no cookie of a page in a frame, not even one that is partitioned. */
const NO_COOKIES = `
if (self !== top) Object.defineProperty(document, "cookie", { get: () => "", set() {} });
`;

/** As if a platform's page came to listen only after the frame in it had spoken. */
const LISTENS_LATE = `
let missed = 0;
if (self === top) addEventListener("message", (event) => {
  if (/(get|put)_data$/.test(event.data?.subject) && missed++ % 6 < 4) event.stopImmediatePropagation();
}, true);
`;

let blocking: Browser;
let plain: Browser;
let certificate: Certificate;
let sites: TwoSites;
let context: BrowserContext;
beforeAll(async () => {
  // The switch has Chromium block cookies of other sites, as it does where people ask it to; its headless shell overlooks it.
  blocking = await openBrowser("desktop", ["--test-third-party-cookie-phaseout"]);
  plain = await openBrowser();
  certificate = makeCertificate();
});
afterAll(() => Promise.all([blocking.close(), plain.close()]));
afterEach(async () => {
  await context.close();
  await sites.close();
});

async function open(
  profile: LtiProfileName,
  { secure = true, keepsCookies = true } = {},
): Promise<Page> {
  sites = await openTwoSites(profile, secure ? certificate : undefined);
  sites.framesKeepCookies(keepsCookies);
  const browser = keepsCookies ? blocking : plain;
  context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "vi-VN" });
  if (!keepsCookies) await context.addInitScript(NO_COOKIES);
  return context.newPage();
}

const heading = (page: Page, text: string) =>
  page.frameLocator("iframe").getByRole("heading", { name: text }).waitFor();

describe("a launch in a frame of another site, whose cookies are blocked,", () => {
  test("holds by a partitioned cookie", async () => {
    const page = await open("moodle");
    await page.goto(sites.framed);
    await heading(page, "learner: exam");
  });

  test.each(["canvas", "brightspace", "sakai"] as const)(
    "holds by the storage of %s where no cookie is kept",
    async (profile) => {
      const page = await open(profile, { keepsCookies: false });
      await page.goto(sites.framed);
      await heading(page, "learner: exam");
      expect(context.pages()).toHaveLength(1);
    },
  );

  test("holds by a storage that begins to listen late", async () => {
    const page = await open("canvas", { keepsCookies: false });
    await context.addInitScript(LISTENS_LATE);
    await page.goto(sites.framed);
    await heading(page, "learner: exam");
    expect(context.pages()).toHaveLength(1);
  });

  test("offers a new window where nothing holds, and says when it is open", async () => {
    const page = await open("moodle", { keepsCookies: false });
    await page.goto(sites.framed);
    await heading(page, "Mở bài trong cửa sổ mới");
    const frame = page.frameLocator("iframe");
    const opened = context.waitForEvent("page");
    await frame.getByRole("button", { name: "Mở bài trong cửa sổ mới" }).click();
    await (await opened).getByRole("heading", { name: "learner: exam" }).waitFor();
    await frame.getByText("Bài đã mở trong cửa sổ mới.").waitFor();
  });

  test("opens in a new window on plain http, and says why", async () => {
    const page = await open("moodle", { secure: false });
    await page.goto(sites.framed);
    const frame = page.frameLocator("iframe");
    await frame.getByText("chưa dùng kết nối bảo mật (https)").waitFor();
    const opened = context.waitForEvent("page");
    await frame.getByRole("button").click();
    await (await opened).getByRole("heading", { name: "learner: exam" }).waitFor();
  });

  test("by LTI 1.1 needs no cookie at all", async () => {
    const page = await open("moodle", { keepsCookies: false });
    await page.goto(sites.platform.courseUrl(sites.learner, sites.course));
    await page.evaluate((address) => {
      const frame = document.createElement("iframe");
      frame.src = address;
      document.body.replaceChildren(frame);
    }, sites.legacy);
    await heading(page, "learner: exam");
    expect(context.pages()).toHaveLength(1);
  });

  test("lets a teacher choose content there", async () => {
    const page = await open("moodle");
    await page.goto(sites.platform.deepLinkUrl(sites.teacher, sites.course, sites.tool));
    const frame = page.frameLocator("iframe");
    await frame.getByLabel("Bài thi: Một").check();
    await frame.getByRole("button", { name: "Thêm vào lớp học" }).click();
    await sites.platform.until("a link", () => sites.platform.links(sites.course).length === 2);
    expect(sites.platform.links(sites.course)[1]?.custom).toEqual({ course: "mot", part: "exam" });
  });

  test("hands what a teacher chose in a new window back to the frame that the platform opened", async () => {
    const page = await open("moodle", { secure: false });
    await page.goto(sites.platform.deepLinkUrl(sites.teacher, sites.course, sites.tool));
    const frame = page.frameLocator("iframe");
    const opened = context.waitForEvent("page");
    await frame.getByRole("button").click();
    const choosing = await opened;
    await choosing.getByLabel("Bài thi: Một").check();
    const gone = choosing.waitForEvent("close");
    await choosing.getByRole("button", { name: "Thêm vào lớp học" }).click();
    await sites.platform.until("a link", () => sites.platform.links(sites.course).length === 2);
    expect(sites.platform.links(sites.course)[1]?.custom).toEqual({ course: "mot", part: "exam" });
    // The platform's page went on by what its own frame sent, and the window is no longer needed.
    await gone;
    expect(context.pages()).toEqual([page]);
  });
});
