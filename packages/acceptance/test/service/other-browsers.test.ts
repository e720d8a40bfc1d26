import type { LtiProfileName } from "@hocvu/simulator/lti";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Certificate, makeCertificate } from "../../../service/test/certificate.ts";
import { openTwoSites, type TwoSites } from "../../../service/test/two-sites.ts";
import { openFirefox } from "../../src/web-driver/firefox.ts";
import { type Remote, until } from "../../src/web-driver/remote.ts";
import { openWebKit } from "../../src/web-driver/webkit.ts";

// `npm run test:all` finds or installs them; see bin/other-browsers.mjs.
const { HOCVU_FIREFOX: firefox = "", HOCVU_WEBKIT: webkit = "", HOCVU_BROWSERS } = process.env;
if (HOCVU_BROWSERS === "all" && process.env.CI === "true" && !(firefox && webkit)) {
  throw new Error("these tests need Firefox and WebKitGTK, and they were not found");
}

/** Of all sites in frames but those that are partitioned, and of those too. */
const REJECT_FOREIGN = { "network.cookie.cookieBehavior": 1 };

const BROWSERS = [
  { title: "Firefox", path: firefox, open: () => openFirefox(firefox) },
  {
    title: "Firefox that takes no cookies of other sites",
    path: firefox,
    open: () => openFirefox(firefox, REJECT_FOREIGN),
  },
  { title: "WebKit", path: webkit, open: () => openWebKit(webkit) },
];

describe.each(BROWSERS)("a launch in a frame of another site, in $title,", ({ path, open }) => {
  let certificate: Certificate;
  let browser: Remote;
  /** The window that the browser began with. */
  let home = "";
  let sites: TwoSites;
  beforeAll(() => {
    if (path) certificate = makeCertificate();
  });
  beforeEach(async () => {
    if (!path) return;
    browser = await open();
    [home = ""] = await browser.windows();
  });
  afterEach(async () => {
    await browser?.close();
    await sites?.close();
  });

  const text = async () => String(await browser.run("return document.body.innerText"));
  const inFrame = async <T>(deed: () => Promise<T>): Promise<T> => {
    await browser.leaveFrame();
    await browser.enterFrame();
    return deed();
  };
  const frameSays = (words: string) =>
    until(`"${words}" in the frame`, () => inFrame(async () => (await text()).includes(words)));
  const begin = async (profile: LtiProfileName, secure = true) => {
    sites = await openTwoSites(profile, secure ? certificate : undefined);
  };

  test.skipIf(!path)("holds where the platform keeps a value for tools", async () => {
    await begin("canvas");
    await browser.goTo(sites.framed);
    await frameSays("learner: exam");
  });

  test.skipIf(!path)("holds where it keeps none, in the frame or in a new window", async () => {
    await begin("moodle");
    await browser.goTo(sites.framed);
    let offered = false;
    await until("the exam or an offer", () =>
      inFrame(async () => {
        const seen = await text();
        offered = seen.includes("cửa sổ mới") && !seen.includes("learner: exam");
        return offered || seen.includes("learner: exam");
      }),
    );
    if (offered) {
      await inNewWindow(async () => {
        await until("the exam", async () => (await text()).includes("learner: exam"));
      });
      await frameSays("Bài đã mở trong cửa sổ mới.");
    }
  });

  test.skipIf(!path)("on plain http hands a teacher's choice back to the frame", async () => {
    await begin("moodle", false);
    await browser.goTo(sites.platform.deepLinkUrl(sites.teacher, sites.course, sites.tool));
    await frameSays("https");
    await inNewWindow(async () => {
      await until("the choices", async () => (await text()).includes("Một"));
      await browser.click('input[value="mot exam"]');
      await browser.click("form button");
    });
    await sites.platform.until("a link", () => sites.platform.links(sites.course).length === 2);
    expect(sites.platform.links(sites.course)[1]?.custom).toEqual({ course: "mot", part: "exam" });
  });

  /** Presses the button that opens a window, goes there, and back when it is done there. */
  async function inNewWindow(deed: () => Promise<void>): Promise<void> {
    const before = await browser.windows();
    await inFrame(() => browser.click("#offer button"));
    await browser.leaveFrame();
    let opened: string | undefined;
    await until("a new window", async () => {
      opened = (await browser.windows()).find((one) => !before.includes(one));
      return opened !== undefined;
    });
    await browser.switchTo(opened ?? "");
    await deed();
    await browser.switchTo(home);
  }
});
