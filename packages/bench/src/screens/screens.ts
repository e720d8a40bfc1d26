import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { packageOf, repository } from "../packages.ts";
import { typeOf } from "../types.ts";
import { contestService } from "./contest-service.ts";
import { announced, contestWalk } from "./contest-walk.ts";
import { FILM_WALK } from "./film-walk.ts";
import { pageOf } from "./page-of.ts";
import { silentFilm } from "./silent-film.ts";
import type { Stop } from "./stop.ts";
import { fileOf, LOOKS, SCHEMES, SIZES, taken } from "./taken.ts";
import { MISSING_WALK, UNSENT_WALK } from "./trouble-walk.ts";
import { BLOCKS_WALK, COURSE_WALK } from "./walks.ts";

const bench = join(repository, "packages/bench");

/**
 * Every screen in every look and size, light and dark, side by side in `packages/bench/screens.html`, pictures in `screens/`:
 * for eyes, not for figures. With `part`, as `screens=sen`, `screens=result` or
 * `screens=sen:result`, only looks, or pictures of places, of that name;
 * the others stay as they were.
 */
export async function screens(part = ""): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), "hocvu-screens-"));
  const browser = await chromium.launch({
    executablePath: process.env.HOCVU_CHROMIUM ?? "",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    await mkdir(join(bench, "screens"), { recursive: true });
    // What courses share stands beside them.
    await cp(join(repository, "courses"), root, { recursive: true });
    await cp(join(bench, "courses"), root, { recursive: true });
    await cp(join(root, "nguoi-dan/media"), join(root, "moi-khoi/media"), { recursive: true });
    await writeFile(join(root, "moi-khoi/media/phim.wav"), silentFilm(8));
    const parts = part.split(":").filter(Boolean);
    const asked = parts.filter((one) => LOOKS.includes(one));
    const looks = asked.length > 0 ? asked : LOOKS;
    const places = parts.filter((one) => !asked.includes(one));
    const shown = (place: string) =>
      places.length === 0 || places.some((one) => place.includes(one));
    for (const look of looks) {
      for (const { name, target, change, stops } of WALKS) {
        if (!stops.some(({ place }) => shown(place))) continue;
        await dress(join(root, name), look, change);
        const server = await serve(await packageOf(join(root, name), target));
        const { port } = server.address() as AddressInfo;
        const start = `http://localhost:${port}/index.html`;
        await walk(browser, start, look, stops, shown);
        server.close();
      }
      await walkContest(browser, root, look, shown);
    }
    await writeFile(
      join(bench, "screens.html"),
      pageOf(await taken(join(bench, "screens"), allStops()), "screens"),
    );
  } finally {
    await browser.close();
    await rm(root, { recursive: true, force: true });
  }
}

/** A course walked through in one browser. */
interface Walk {
  readonly name: string;
  readonly target: "web" | "scorm12";
  change(course: string): string;
  readonly stops: readonly Stop[];
}

const asItIs = (text: string) => text;

const passesEasily = (text: string) => text.replace(/^passing:.*$/m, "passing: 1%");

const WALKS: readonly Walk[] = [
  // One right answer passes, so that the certificate comes in sight.
  { name: "nguoi-dan", target: "web", change: passesEasily, stops: COURSE_WALK },
  { name: "moi-khoi", target: "web", change: asItIs, stops: BLOCKS_WALK },
  { name: "moi-khoi", target: "web", change: asItIs, stops: FILM_WALK },
  { name: "moi-khoi", target: "scorm12", change: asItIs, stops: UNSENT_WALK },
  { name: "moi-khoi", target: "web", change: asItIs, stops: MISSING_WALK },
];

/** The course with that look in place of its own. */
function inLook(course: string, look: string): string {
  return course.replace(/^theme:.*\n(?: +.*\n)*/m, "").replace(/^---\n/, `---\ntheme: ${look}\n`);
}

async function dress(
  course: string,
  look: string,
  change: (text: string) => string,
): Promise<void> {
  const file = join(course, "course.md");
  const text = change(await readFile(file, "utf8"));
  await writeFile(file, look === "own" ? text : inLook(text, look));
}

async function walkContest(
  browser: Browser,
  root: string,
  look: string,
  shown: (place: string) => boolean,
): Promise<void> {
  const course = join(root, "cuoc-thi");
  await dress(course, look, announced);
  const service = await contestService(course, join(root, `data-${look}`));
  try {
    const stops = contestWalk(service);
    if (!stops.some(({ place }) => shown(place))) return;
    await walk(browser, undefined, look, stops, shown);
  } finally {
    await service.stop();
  }
}

async function walk(
  browser: Browser,
  start: string | undefined,
  look: string,
  stops: readonly Stop[],
  shown: (place: string) => boolean,
): Promise<void> {
  const [[width, height]] = SIZES;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: "vi-VN",
    serviceWorkers: "block",
  });
  // A machine that does other work besides may take its time.
  context.setDefaultTimeout(180_000);
  const page = await context.newPage();
  if (start) await page.goto(start);
  // The last stop that anybody wants to see ends the walk.
  const last = stops.findLastIndex(({ place }) => shown(place));
  for (const stop of stops.slice(0, last + 1)) {
    await stop.go(page);
    if (shown(stop.place)) await shoot(page, look, stop);
  }
  await context.close();
}

/** The screen in every size and scheme. */
async function shoot(page: Page, look: string, { place, whole }: Stop): Promise<void> {
  // Nothing is seen as if it were pointed at.
  await page.mouse.move(0, 0);
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    for (const scheme of SCHEMES) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.evaluate(() => scrollTo(0, 0));
      // A window as high as all of it, as what sticks to the window's foot would cover the middle.
      const all = await page.evaluate(() => document.documentElement.scrollHeight);
      if (whole && all > height) await page.setViewportSize({ width, height: all });
      await page.screenshot({
        path: join(bench, "screens", fileOf(place, look, width, scheme)),
        animations: "disabled",
      });
    }
  }
  const [[width, height]] = SIZES;
  await page.setViewportSize({ width, height });
}

function allStops(): readonly Stop[] {
  const nowhere = { url: "", on: async () => undefined, stop: async () => undefined };
  return [...WALKS.flatMap(({ stops }) => stops), ...contestWalk(nowhere)];
}

async function serve(files: ReadonlyMap<string, Uint8Array>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://x").pathname.slice(1));
    const content = files.get(path);
    response.writeHead(content ? 200 : 404, { "content-type": typeOf(path) });
    response.end(content);
  });
  await new Promise<void>((done) => server.listen(0, done));
  return server;
}
