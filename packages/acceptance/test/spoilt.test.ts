import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Chance, chanceOf } from "../src/faults/chance.ts";
import { listen } from "../src/hostile/look.ts";
import { openBrowser, PHONE } from "../src/learner/browser.ts";
import { learnerIn, takeExam } from "../src/learner/learner.ts";
import { openSite, type Site } from "../src/site/site.ts";
import { smallCourse } from "./courses.ts";
import { IRI } from "./xapi-desk.ts";

/** A sample of what `npm run test:all` plays; `player` itself is given ten times as many without a browser. */
const SEEDS = process.env.HOCVU_SEEDS ? 1000 : 30;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const HIT = "hocvuHit()";
/** What somebody who has read a state might put into it, and what no machine expects. */
const PIECES = [
  ...";2/2; 9/1 20/20 zzzzzzzz ;2; + s passed :exam :result 4 ;0;0; {} [] null __proto__".split(
    " ",
  ),
  "\u0000",
  "\u202e",
  `<img src=x onerror=${HIT}>`,
  `javascript:${HIT}`,
  `"><script>${HIT}</script>`,
  "ắ",
  "",
];

function spoilt(text: string, { next, below, pick }: Chance): string {
  let all = text;
  for (let changes = 1 + below(4); changes > 0; changes--) {
    const at = below(all.length + 1);
    const gone = next() < 0.2 ? all.length : below(6);
    all = all.slice(0, at) + pick(PIECES) + all.slice(next() < 0.5 ? at : at + gone);
  }
  return all;
}

interface Visited {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly ran: readonly string[];
}

async function visitSite({ address }: Site): Promise<Visited> {
  const context = await browser.newContext(PHONE);
  const ran = await listen(context);
  const page = await context.newPage();
  await page.goto(address);
  await learnerIn(page.mainFrame(), "script").sees();
  return { context, page, ran };
}

/** All that the site keeps on this device. */
const kept = (page: Page) => page.evaluate(() => Object.entries({ ...localStorage }));

/** Puts these in its place, and takes away the copies that the database has. */
const keep = (page: Page, entries: readonly (readonly [string, string])[]) =>
  page.evaluate(async (entries) => {
    localStorage.clear();
    for (const [key, value] of entries) localStorage.setItem(key, value);
    for (const { name = "" } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
  }, entries);

test(`${SEEDS} states and journals spoilt by hand open the course, run nothing, and pass nobody`, async () => {
  const { zip, course } = await smallCourse({ exam: { questions: 20, attempts: 1 } }, "web");
  const site = await openSite(zip);
  const { context, page, ran } = await visitSite(site);
  const learner = learnerIn(page.mainFrame(), "script");
  await takeExam(learner, course, 3);
  const saved = await kept(page);
  expect(saved.length).toBeGreaterThan(0);
  const examWith = async (entries: typeof saved) => {
    await page.goto(`${site.address}robots.txt`);
    await keep(page, entries);
    await page.goto(site.address);
    await learner.sees();
    await learner.goTo(":exam");
    return learner.text();
  };
  expect(await examWith(saved)).toContain("đúng 15%");
  for (let seed = 1; seed <= SEEDS; seed++) {
    const chance = chanceOf(seed);
    const entries = saved.map(([key, value]): [string, string] => [key, spoilt(value, chance)]);
    const say = `seed ${seed}: ${JSON.stringify(entries)}`;
    const text = await examWith(entries);
    expect(text.trim(), say).not.toBe("");
    // Whatever was put there: the best result is the one that was reached, or none.
    expect(text, say).not.toMatch(/tốt nhất: đúng (?!15%)/);
    expect(ran, say).toEqual([]);
  }
  await context.close();
  await site.close();
}, 600_000);

const PARAMETERS = "endpoint fetch activityId activity_id registration actor auth".split(" ");
const VALUES = [
  "https://lrs.example.invalid/",
  `javascript:${HIT}`,
  `data:text/html,<script>${HIT}</script>`,
  "//",
  "https://",
  '{"mbox":"mailto:a@example.invalid"}',
  `{"name":"<img src=x onerror=${HIT}>","mbox":"mailto:a@example.invalid"}`,
  "[]",
  "\u0000",
  "Basic YTpi",
  "",
];

test.each(["xapi", "cmi5"])(
  `${SEEDS} launches of %s with parameters that lie show a screen and run nothing`,
  async (target) => {
    const { zip } = await smallCourse({ front: IRI }, target);
    const site = await openSite(zip);
    const { context, page, ran } = await visitSite(site);
    // Nobody is out there; what is asked for beyond the site gets no answer.
    await context.route(
      (url) => url.origin !== site.origin,
      (route) => route.abort(),
    );
    for (let seed = 1; seed <= SEEDS; seed++) {
      const { next, pick } = chanceOf(seed);
      const query = new URLSearchParams();
      for (const name of PARAMETERS) if (next() < 0.7) query.append(name, pick(VALUES));
      await page.goto(`${site.address}?${query}`);
      await learnerIn(page.mainFrame(), "script").sees();
      expect(
        (await learnerIn(page.mainFrame(), "script").text()).trim(),
        `seed ${seed}: ${query}`,
      ).not.toBe("");
      expect(ran, `seed ${seed}: ${query}`).toEqual([]);
    }
    await context.close();
    await site.close();
  },
  600_000,
);
