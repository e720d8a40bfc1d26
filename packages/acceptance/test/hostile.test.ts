import { readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type PackageFile, writeZip } from "@hocvu/archive";
import type { Compiled } from "@hocvu/compiler";
import { isActiveFile } from "@hocvu/model";
import { script } from "@hocvu/preview/review";
import { openPlatform } from "@hocvu/simulator/lms";
import { layOutForReview, type Target, targets } from "@hocvu/targets";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compileHostile } from "../src/hostile/course.ts";
import { answerAnyhow, listen, look } from "../src/hostile/look.ts";
import { DESK, openBrowser } from "../src/learner/browser.ts";
import { learnerIn } from "../src/learner/learner.ts";
import { watch } from "../src/learner/watch.ts";
import { openSite } from "../src/site/site.ts";

/** What the player loads with a module that needs it; see its `pieces`. */
const PIECES = readdirSync(new URL("../../player/src/pieces/", import.meta.url))
  .filter((name) => name.endsWith(".ts"))
  .map((name) => name.slice(0, -3));

/** A sample of what `npm run test:all` plays; HOCVU_SEED plays one alone. */
const SEEDS = process.env.HOCVU_SEED
  ? [Number(process.env.HOCVU_SEED)]
  : Array.from({ length: Number(process.env.HOCVU_SEEDS ?? 3) }, (_, index) => index + 1);
/** What `hocvu preview --share` writes. */
const review: Target = {
  id: "review",
  title: "Review",
  container: "zip",
  layOut: (course, kit) => layOutForReview(course, kit, { answers: true, script }),
};
const TARGETS = [
  ...["scorm12", "web", "olx", "print"].map((id) => targets.get(id) as Target),
  review,
];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(SEEDS)("an author who wants to do harm, seed %i", (seed) => {
  let root: string;
  let compiled: Compiled;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "hocvu-hostile-"));
    compiled = await compileHostile(seed, root, TARGETS);
  }, 120_000);
  afterAll(() => rm(root, { recursive: true, force: true }));

  const filesOf = (target: string) =>
    compiled.packages.find((one) => one.target === target)?.files ?? [];

  // Without the pages' own policy as well, as nothing may hang on it alone.
  describe.each([true, false])(
    "where the browser has no Content-Security-Policy: %s",
    (bypassCSP) => {
      test("has nothing run on a platform of SCORM 1.2", async () => {
        const platform = await openPlatform(await zipOf(filesOf("scorm12")));
        await played(bypassCSP, [platform.origin], platform.launchAddress(), async (page) => {
          const sco = page.frames().find((frame) => frame.url().includes("/package/"));
          return sco ?? page.mainFrame();
        });
        await platform.close();
      });

      test("has nothing run on a site, shown or printed, nor by a file of it", async () => {
        const site = await openSite(await zipOf(filesOf("web")));
        await played(bypassCSP, [site.origin], site.address, async (page) => page.mainFrame());
        const { context, ran, problems } = await open(bypassCSP, [site.origin]);
        const page = await context.newPage();
        for (const { path } of filesOf("web").filter(({ path }) => /\.(svg|txt)$/.test(path))) {
          await page.goto(site.address + path).catch(() => undefined);
          expect(await look(page.mainFrame()), path).toEqual([]);
        }
        expect([...ran, ...problems]).toEqual([]);
        await context.close();
        await site.close();
      });

      test("has nothing run on the pages of Open edX", async () => {
        const { context, ran, problems } = await open(bypassCSP, ["http://olx.localhost"]);
        const pages = filesOf("olx").filter(({ path }) => /\/(html|about|problem)\//.test(path));
        const body = pages.map(({ content }) => `<div>${content}</div>`).join("\n");
        await context.route("http://olx.localhost/**", (route) =>
          new URL(route.request().url()).pathname === "/"
            ? route.fulfill({
                contentType: "text/html; charset=utf-8",
                body: `<!doctype html><body>${body}`,
              })
            : route.fulfill({ status: 204 }),
        );
        const page = await context.newPage();
        await page.goto("http://olx.localhost/");
        await settle(page);
        expect([...ran, ...problems, ...(await look(page.mainFrame()))]).toEqual([]);
        await context.close();
      });
    },
  );

  test.each([
    ["print", 3],
    ["review", 1],
  ])(
    "has nothing run on the %s of %i documents, where the browser has no Content-Security-Policy",
    async (target, count) => {
      const origin = "http://print.localhost";
      const { context, ran, problems } = await open(true, [origin]);
      const files = new Map(filesOf(target).map(({ path, content }) => [`/${path}`, content]));
      await context.route(`${origin}/**`, async (route) => {
        const path = new URL(route.request().url()).pathname;
        const content = files.get(path);
        if (typeof content === "function") return route.fulfill({ body: await buffer(content()) });
        const contentType = path.endsWith(".html") ? "text/html" : "image/svg+xml";
        const body = content === undefined ? undefined : Buffer.from(content);
        return route.fulfill(body ? { contentType, body } : { status: 404 });
      });
      const page = await context.newPage();
      const documents = [...files.keys()].filter((path) => path.endsWith(".html"));
      expect(documents).toHaveLength(count);
      for (const path of documents) {
        await page.goto(origin + path);
        await settle(page);
        await page.pdf();
        const own = (wrong: string) => !/ is called [a-z]+--/.test(wrong);
        expect((await look(page.mainFrame())).filter(own), path).toEqual([]);
        const held = await page.evaluate(() =>
          ["main script", "script", "style:not(svg *)"].map(
            (selector) => document.querySelectorAll(selector).length,
          ),
        );
        // Its data and what reads them.
        expect(held).toEqual([0, target === "review" ? 2 : 0, 1]);
      }
      expect([...ran, ...problems]).toEqual([]);
      await context.close();
    },
  );

  test("puts no page and no script of his own into a package", () => {
    const ours = /^(index\.html|imsmanifest\.xml|.*\.xsd|sw\.js|[\w-]+-[0-9a-f]{8}\.js)$/;
    for (const target of ["scorm12", "web"]) {
      const active = filesOf(target).filter(({ path }) => isActiveFile(path) && !ours.test(path));
      expect(active.map(({ path }) => path)).toEqual([]);
    }
    for (const { path, content } of filesOf("web")) {
      const isPiece = PIECES.some((name) => path.startsWith(`${name}-`));
      // Data, after what loads the pieces that show it.
      if (/\.js$/.test(path) && !/^(player|sw)/.test(path) && !isPiece)
        expect(content).toMatch(/^(?:\(\(paths,own\)=>.*?\n)?dispatchEvent\(/s);
    }
    const left = filesOf("olx").filter(
      ({ path }) => path.startsWith("course/static/") && isActiveFile(path),
    );
    expect(left).toEqual([]);
  });

  async function open(bypassCSP: boolean, origins: readonly string[]) {
    const context = await browser.newContext({ ...DESK, bypassCSP });
    const problems = await watch(context, ...origins);
    return { context, problems, ran: await listen(context) };
  }

  /** Goes through the whole course, looks at every screen, and prints it. */
  async function played(
    bypassCSP: boolean,
    origins: readonly string[],
    address: string,
    frameOf: (page: Page) => Promise<Frame>,
  ): Promise<void> {
    const { context, problems, ran } = await open(bypassCSP, origins);
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForSelector("iframe, #app");
    const frame = await frameOf(page);
    const learner = learnerIn(frame, "script");
    await learner.sees("welcome");
    const { modules } = compiled.course;
    const pages = modules.flatMap((module) => module.pages.map(({ id }) => id));
    const places = [...pages, ":contents", ":glossary", ":quiz-bai", ":certificate"];
    expect(await look(frame)).toEqual([]);
    for (const place of places) {
      await learner.goTo(place);
      await answerAnyhow(frame);
      await settle(page);
      expect(await look(frame), place).toEqual([]);
    }
    expect(await learner.screen()).toBe("certificate");
    await page.emulateMedia({ media: "print" });
    await page.pdf();
    expect([...(await look(frame)), ...ran, ...problems]).toEqual([]);
    await context.close();
  }
});

test("the harness would notice what runs, what is fetched and what is called as others are", async () => {
  const context = await browser.newContext();
  const problems = await watch(context, "http://olx.localhost");
  const ran = await listen(context);
  const attack = `<img src="x" onerror="hocvuHit(1)"><img src="http://elsewhere.localhost/a"><p id="location"></p>
    <div id="app"><iframe srcdoc="<script>alert(1)</script>"></iframe></div><a href="javascript:hocvuHit(1)">a</a>`;
  await context.route("http://olx.localhost/**", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><body>${attack}` }),
  );
  const page = await context.newPage();
  await page.goto("http://olx.localhost/");
  await settle(page);
  expect(ran).toEqual(expect.arrayContaining(["ran in http://olx.localhost/", "dialogue: 1"]));
  expect(problems).toContain("request to another host: http://elsewhere.localhost/a");
  expect(await look(page.mainFrame())).toEqual([
    "p is called location",
    expect.stringContaining("there is <iframe"),
    "img has onerror",
    "a has href=javascript:hocvuHit(1)",
  ]);
  await context.close();
});

/** Lets pictures that do not exist fail, and what hangs on that run. */
async function settle(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(async () => {
      const pictures = [...document.images].filter((picture) => !picture.complete);
      for (const picture of pictures) picture.loading = "eager";
      await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
      await new Promise((done) => setTimeout(done));
    });
  }
}

async function zipOf(files: readonly PackageFile[]): Promise<Uint8Array> {
  const output = new PassThrough();
  const [zip] = await Promise.all([buffer(output), writeZip(files, output)]);
  return zip;
}
