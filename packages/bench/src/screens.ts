import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { THEME_NAMES } from "@hocvu/model";
import { type Browser, chromium, type Page } from "playwright-core";
import { packageOf, repository } from "./packages.ts";
import { typeOf } from "./types.ts";

const SIZES = [
  [360, 640],
  [390, 844],
  [768, 1024],
  [1440, 900],
] as const;
const SCHEMES = ["light", "dark"] as const;

/** Where a screen is found, in an order in which each can be reached. */
const PLACES = [
  ":welcome",
  "PAGE-1",
  "PAGE-2",
  "PAGE-3",
  ":contents",
  ":glossary",
  ":exam",
  ":exam-1",
  ":submit",
  ":result",
  ":review",
  ":certificate",
] as const;

/** What the screens are called that an address alone leads to. */
const SCREENS: Readonly<Record<string, string>> = {
  ":welcome": "welcome",
  ":contents": "contents",
  ":glossary": "glossary",
  ":exam": "exam-start",
  ":submit": "exam-confirm",
  ":review": "review",
  ":certificate": "certificate",
};

/** Our own look, and those that an author chooses by name. */
const LOOKS = ["", ...THEME_NAMES];

interface Shot {
  readonly look: string;
  readonly place: string;
  readonly size: string;
  readonly scheme: string;
  readonly png: string;
}

/** Every screen in every look and size, light and dark, side by side in `packages/bench/screens.html`: for eyes, not for figures. */
export async function screens(): Promise<readonly []> {
  const root = await mkdtemp(join(tmpdir(), "hocvu-screens-"));
  const browser = await chromium.launch({
    executablePath: process.env.HOCVU_CHROMIUM ?? "",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    // What courses share stands beside them.
    await cp(join(repository, "courses"), root, { recursive: true });
    const course = join(root, "nguoi-dan/course.md");
    // Whatever is answered passes, so that the certificate comes in sight.
    const easy = (await readFile(course, "utf8")).replace(/^passing:.*$/m, "passing: 1%");
    const shots: Shot[] = [];
    for (const look of LOOKS) {
      const dressed = look === "" ? easy : inLook(easy, look);
      await writeFile(course, dressed);
      const server = await serve(await packageOf(join(root, "nguoi-dan"), "web"));
      for (const size of SIZES) {
        for (const scheme of SCHEMES) {
          const taken = await walk(browser, server, size, scheme);
          shots.push(...taken.map((shot) => ({ ...shot, look })));
        }
      }
      server.close();
    }
    await writeFile(join(repository, "packages/bench/screens.html"), pageOf(shots));
    return [];
  } finally {
    await browser.close();
    await rm(root, { recursive: true, force: true });
  }
}

/** The course with that look in place of its own. */
function inLook(course: string, look: string): string {
  return course.replace(/^theme:.*\n(?: +.*\n)*/m, "").replace(/^---\n/, `---\ntheme: ${look}\n`);
}

async function walk(
  browser: Browser,
  server: Server,
  [width, height]: readonly [number, number],
  scheme: "light" | "dark",
): Promise<readonly Omit<Shot, "look">[]> {
  const { port } = server.address() as AddressInfo;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: "vi-VN",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/index.html`);
  await page.locator("main[data-screen]").waitFor();
  const shots: Omit<Shot, "look">[] = [];
  for (const place of PLACES) {
    await goTo(page, place);
    const bytes = await page.screenshot({ animations: "disabled" });
    const size = `${width} × ${height}`;
    shots.push({ place, size, scheme, png: bytes.toString("base64") });
  }
  await goTo(page, ":welcome");
  const bytes = await page.screenshot({ animations: "disabled" });
  shots.push({
    place: ":welcome again",
    size: `${width} × ${height}`,
    scheme,
    png: bytes.toString("base64"),
  });
  await context.close();
  return shots;
}

/** A page by its number in the course, an exam question by taking the exam, what follows by handing in. */
async function goTo(page: Page, place: string): Promise<void> {
  const number = /^PAGE-(\d+)/.exec(place)?.[1];
  const press = (action: string) => page.locator(`[data-action="${action}"]`).last().click();
  const sees = (screen: string) => page.locator(`main[data-screen="${screen}"]`).waitFor();
  if (number !== undefined) {
    await press(number === "1" ? "start" : "next");
    await page.waitForFunction(
      (text) => document.querySelector(".where")?.textContent?.includes(text),
      `${number}/`,
    );
    return;
  }
  if (place === ":exam-1") {
    await press("begin-exam");
    await sees("exam");
    const choice = page.locator("main fieldset label").first();
    if (await choice.count()) await choice.click();
    return;
  }
  if (place === ":result") {
    await answerAll(page);
    await press("confirm-submit");
    await sees("result");
    return;
  }
  await page.evaluate((to) => {
    location.hash = to;
  }, place);
  await sees(SCREENS[place] ?? "");
}

/** Takes the first choice of every question there is, and goes on to hand in. */
async function answerAll(page: Page): Promise<void> {
  for (let number = 1; number <= 20; number++) {
    await page.evaluate((to) => {
      location.hash = to;
    }, `:exam-${number}`);
    await page.waitForFunction(
      (text) => document.querySelector("main h1")?.textContent?.includes(text),
      `${number}/20`,
    );
    const choice = page.locator("main fieldset label").first();
    if (await choice.count()) await choice.click();
  }
  await page.evaluate(() => {
    location.hash = ":submit";
  });
  await page.locator('main[data-screen="exam-confirm"]').waitFor();
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

function pageOf(shots: readonly Shot[]): string {
  const places = [...new Set(shots.map(({ place }) => place))];
  const rows = places.map((place) => {
    const figures = shots
      .filter((shot) => shot.place === place)
      .map(
        ({ look, size, scheme, png }) =>
          `<figure><img alt="" src="data:image/png;base64,${png}"><figcaption>${[look, size, scheme].filter(Boolean).join(", ")}</figcaption></figure>`,
      );
    return `<h2>${place}</h2><div>${figures.join("")}</div>`;
  });
  return `<!doctype html>
<meta charset="utf-8">
<title>Screens</title>
<style>body{font:16px system-ui;margin:2rem}div{display:flex;gap:1rem;overflow-x:auto;align-items:flex-start}figure{margin:0}img{height:480px;border:1px solid #999}</style>
${rows.join("\n")}
`;
}
