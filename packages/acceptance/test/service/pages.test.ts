import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPagesSite, type PagesSite } from "../../../service/test/pages-site.ts";
import { faultsOf } from "../../src/axe.ts";
import { openBrowser } from "../../src/learner/browser.ts";

let browser: Browser;
let site: PagesSite;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openPagesSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const faults = (page: Page, name: string) => faultsOf(page, `pages-${name}`);

/** Opens a page of a launch as the launch's page does: by a form. */
async function open(page: Page, path: string, session: string, fields: object = {}): Promise<void> {
  await page.goto(`${site.origin}/mine`);
  await page.evaluate(
    ([action, values]) => {
      const form = document.createElement("form");
      form.method = "post";
      form.action = action;
      for (const [name, value] of Object.entries(values)) {
        const field = document.createElement("input");
        field.name = name;
        field.value = value;
        form.append(field);
      }
      document.body.append(form);
    },
    [path, { session, ...fields }] as const,
  );
  await Promise.all([
    page.waitForNavigation(),
    page.evaluate(() => [...document.forms].at(-1)?.submit()),
  ]);
}

async function enter(page: Page): Promise<void> {
  await page.goto(await site.adminLink());
  await page.click("main button");
  await page.waitForURL(`${site.origin}/admin`);
}

const ADMIN = () => ({
  overview: "/admin",
  platforms: "/admin/platforms",
  pending: `/admin/platforms/${site.pending}`,
  platform: `/admin/platforms/${site.active}`,
  choose: "/admin/platforms/add",
  moodle: "/admin/platforms/add/moodle",
  maple: "/admin/platforms/add/open-edx-maple",
  "add-key": "/admin/platforms/add/lti-1.1",
  key: `/admin/platforms/${site.legacy}`,
  courses: "/admin/courses",
  outbox: "/admin/outbox",
  learners: "/admin/learners",
  learner: `/admin/learners/${site.anybody}`,
  keys: "/admin/keys",
  audit: "/admin/audit",
});

const LOOKS = [
  ["vi", 320, "light"],
  ["en", 1280, "dark"],
  ["vi", 360, "dark"],
  ["vi", 1280, "light"],
  ["en", 320, "dark"],
  ["en", 360, "light"],
] as const;

// The first two have each language, width and color scheme between them; `npm run test:all` looks at all.
describe.each(process.env.HOCVU_SEEDS ? LOOKS : LOOKS.slice(0, 2))(
  "in %s on %i pixels, %s",
  (lang, width, colorScheme) => {
    const device = { viewport: { width, height: 800 }, locale: lang, colorScheme } as const;
    const label = (name: string) => `${lang}-${width}-${name}`;

    test("axe finds nothing on the administrator's pages, and none is too wide", async () => {
      const context = await browser.newContext(device);
      const page = await context.newPage();
      const found: string[] = [];
      await page.goto(await site.adminLink());
      found.push(...(await faults(page, label("enter"))));
      await enter(page);
      for (const [name, path] of Object.entries(ADMIN())) {
        await page.goto(site.origin + path);
        found.push(...(await faults(page, label(`admin-${name}`))));
      }
      await page.goto(`${site.origin}/admin`);
      await page.click('[action="/admin/self-test"] button');
      found.push(...(await faults(page, label("admin-self-test"))));
      await page.goto(`${site.origin}/admin/learners`);
      await page.fill('[name="find"]', "hương");
      await page.press('[name="find"]', "Enter");
      await page.waitForSelector("table");
      found.push(...(await faults(page, label("admin-learners-found"))));
      await page.goto(`${site.origin}/admin/courses`);
      await page.click('[action="/admin/courses/publish-keys"] button');
      found.push(...(await faults(page, label("admin-publish-key"))));
      await page.goto(`${site.origin}/admin/platforms/add/lti-1.1`);
      await page.fill('[name="title"]', "Open edX của tỉnh");
      await page.fill('[name="address"]', "hoc.example");
      await page.click("main form .button");
      await page.waitForSelector('[aria-invalid="true"]');
      found.push(...(await faults(page, label("admin-key-wrong"))));
      await page.fill('[name="address"]', "https://hoc.example/dashboard");
      await page.click("main form .button");
      await page.waitForSelector("#consumer-secret");
      await page.evaluate(() => document.querySelector("details")?.setAttribute("open", ""));
      found.push(...(await faults(page, label("admin-key-made"))));
      await context.close();
      expect(found).toEqual([]);
    });

    test("axe finds nothing on teachers' and learners' pages, and none is too wide", async () => {
      const context = await browser.newContext(device);
      const page = await context.newPage();
      const found: string[] = [];
      await open(page, "/teach", site.teacher, { lang });
      found.push(...(await faults(page, label("teach"))));
      await open(page, "/teach/person", site.teacher, { lang, learner: site.sitting });
      found.push(...(await faults(page, label("teach-person"))));
      await open(page, "/teach/person", site.teacher, { lang, learner: site.anybody });
      found.push(...(await faults(page, label("teach-person-corrected"))));
      await open(page, "/mine", site.learner, { lang });
      found.push(...(await faults(page, label("mine"))));
      await page.goto(`${site.origin}/mine`);
      found.push(...(await faults(page, label("closed"))));
      await context.close();
      expect(found).toEqual([]);
    });
  },
);

test("a teacher with a keyboard alone sorts the class, opens a person and gives more time", async () => {
  const page = await browser.newPage({ locale: "vi" });
  await open(page, "/teach", site.teacher);
  const press = async (text: string) => {
    for (let tabs = 0; tabs < 60; tabs++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
      if (focused === text) {
        await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
        return;
      }
    }
    throw new Error(`no way to ${text}`);
  };
  await press("Kết quả tốt nhất");
  expect(await page.getAttribute("th[aria-sort]", "aria-sort")).toBe("descending");
  await press("Trần Văn Bảo");
  await page.focus('[action="/teach/person/time"] [name="reason"]');
  await page.keyboard.type("Mất điện");
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
  expect(await page.textContent('[role="status"]')).toBe("Đã thêm 10 phút.");
  expect(page.url()).toBe(`${site.origin}/teach/person/time`);
  await page.close();
});

test("a teacher corrects a result by keyboard, sees what counts, and withdraws it", async () => {
  const page = await browser.newPage({ locale: "vi" });
  await open(page, "/teach/person", site.teacher, { learner: site.anybody });
  const give = async (form: string, fields: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(fields)) {
      await page.fill(`[action="/teach/person/${form}"] [name="${name}"]`, value);
    }
    const last = `[action="/teach/person/${form}"] [name="reason"]`;
    await Promise.all([page.waitForNavigation(), page.press(last, "Enter")]);
    return page.textContent('[role="status"]');
  };
  expect(await give("correct", { given: "17", reason: "Câu 9 cũng đúng" })).toBe(
    "Đã sửa kết quả; nền tảng sẽ nhận sau giây lát.",
  );
  expect(await page.textContent("main")).toContain("Đã sửa bằng tay: đúng 17/20 câu");
  expect(await give("withdraw", { reason: "Nhầm người" })).toBe(
    "Đã thu hồi; lần làm tốt nhất được tính trở lại.",
  );
  expect(await page.textContent("main")).not.toContain("Đã sửa bằng tay");
  await page.close();
});

test("nothing on the pages breaks their own policy, and addresses can be copied", async () => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await enter(page);
  for (const path of Object.values(ADMIN())) await page.goto(site.origin + path);
  await page.goto(`${site.origin}/admin/platforms/add/moodle`);
  await page.click('[data-copies="register"]');
  await page.waitForFunction(() =>
    document.querySelector('[data-copies="register"]')?.textContent?.includes("✓"),
  );
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${site.origin}/lti/register`,
  );
  await context.close();
  expect(complaints).toEqual([]);
});

test.each([360, 600, 845, 1000, 1280])(
  "no row of figures is left half empty at %i pixels",
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await open(page, "/teach", site.teacher);
    const tops = await page.$$eval(".figures > div", (cards) =>
      cards.map((card) => card.getBoundingClientRect().top),
    );
    const rows = [...new Set(tops)].map((at) => tops.filter((top) => top === at).length);
    expect([tops.length, new Set(rows).size]).toEqual([6, 1]);
    await page.close();
  },
);

test("a teacher with a keyboard alone has progress sent, and no more", async () => {
  const page = await browser.newPage();
  await open(page, "/teach", site.teacher);
  for (const said of ["Từ nay tiến độ được gửi", "Đã thôi gửi tiến độ"]) {
    await page.focus('[action="/teach/progress"] button');
    await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
    expect(await page.textContent("[role=status]")).toContain(said);
  }
  await page.close();
});

test("on paper there are tables, and neither menus nor buttons", async () => {
  const page = await browser.newPage({ locale: "vi" });
  await open(page, "/teach", site.teacher);
  await page.emulateMedia({ media: "print" });
  expect(await page.isVisible("table")).toBe(true);
  expect(await page.isVisible(".languages")).toBe(false);
  expect(await page.isVisible('[action="/teach/class.csv"]')).toBe(false);
  await page.close();
});
