import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DESK, openBrowser } from "../src/learner/browser.ts";
import { learnerIn } from "../src/learner/learner.ts";
import { openSite, type Site } from "../src/site/site.ts";
import { everyType } from "./courses.ts";

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite((await everyType("vi", "web")).zip);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The site in a frame that may do what `sandbox` says. */
async function framed(sandbox: string): Promise<{ frame: Frame; close: () => Promise<void> }> {
  const around = `${site.origin}/around`;
  const context = await browser.newContext(DESK);
  const page = await context.newPage();
  await page.route(around, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<iframe sandbox="${sandbox}" src="${site.address}" width="900" height="700"></iframe>`,
    }),
  );
  await page.goto(around);
  const frame = page.frames().find((one) => one !== page.mainFrame()) as Frame;
  return { frame, close: () => context.close() };
}

test("a course in a frame that has no origin is played, pages, pictures and all", async () => {
  const { frame, close } = await framed("allow-scripts");
  const learner = learnerIn(frame, "script");
  await learner.sees("welcome");
  expect(await frame.evaluate(() => origin)).toBe("null");
  await learner.goTo("moi-loai");
  await learner.goTo(":exam");
  expect(await learner.screen()).toBe("exam-start");
  expect(await frame.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
  await close();
});

describe("were there a way to put something into the page, the policy would not let it", () => {
  /** What the page says of `attempt`, which puts something into it: the directive that forbids it. */
  async function refusalOf(attempt: () => void): Promise<string> {
    const context = await browser.newContext(DESK);
    const page = await context.newPage();
    await page.goto(site.address);
    await learnerIn(page.mainFrame(), "script").sees("welcome");
    const refused = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener("securitypolicyviolation", (event) =>
            resolve(event.effectiveDirective),
          );
          setTimeout(() => resolve("nothing"), 2_000);
        }),
    );
    await page.evaluate(attempt);
    const directive = await refused;
    await context.close();
    return directive;
  }

  test.each<[string, () => void, string]>([
    [
      "a handler",
      () => {
        document.body.insertAdjacentHTML("beforeend", '<img src="data:," onerror="alert(1)">');
      },
      "script-src-attr",
    ],
    [
      "an address that is a script",
      () => {
        document.body.insertAdjacentHTML("beforeend", '<a href="javascript:alert(1)">a</a>');
        (document.body.lastElementChild as HTMLElement).click();
      },
      "script-src-elem",
    ],
    [
      "a style",
      () => {
        document.body.insertAdjacentHTML("beforeend", "<style>*{color:red}</style>");
      },
      "style-src-elem",
    ],
    [
      "a frame",
      () => {
        document.body.insertAdjacentHTML("beforeend", '<iframe src="data:text/html,a"></iframe>');
      },
      "frame-src",
    ],
    [
      "another base",
      () => {
        document.head.insertAdjacentHTML("beforeend", '<base href="http://elsewhere.localhost/">');
      },
      "base-uri",
    ],
    [
      "a form",
      () => {
        document.body.insertAdjacentHTML(
          "beforeend",
          '<form action="http://elsewhere.localhost/">',
        );
        (document.body.lastElementChild as HTMLFormElement).submit();
      },
      "form-action",
    ],
    [
      "words to another server",
      () => {
        fetch("http://elsewhere.localhost/").catch(() => undefined);
      },
      "connect-src",
    ],
  ])("%s", async (_, attempt, directive) => {
    expect(await refusalOf(attempt)).toBe(directive);
  });
});
