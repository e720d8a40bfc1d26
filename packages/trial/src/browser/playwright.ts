import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserType } from "playwright-core";

/** What is not there that a trial needs. */
export type Lack = "playwright" | "browser";

export interface Found {
  readonly chromium: BrowserType;
  /** Of a Chromium or Chrome. */
  readonly executable: string;
}

const LIBRARIES = ["playwright-core", "playwright", "@playwright/test"] as const;

/** Playwright as the user's project has it, or what lies beside this command; and a browser for it. */
export async function findBrowser(
  from: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Found | Lack> {
  const chromium = await findPlaywright(from);
  if (!chromium) return "playwright";
  const executable = findExecutable(env) ?? ownBrowser(chromium);
  return executable === undefined ? "browser" : { chromium, executable };
}

async function findPlaywright(from: readonly string[]): Promise<BrowserType | undefined> {
  for (const start of from) {
    for (const name of LIBRARIES) {
      const path = resolved(name, start);
      if (path === undefined) continue;
      const library = await import(pathToFileURL(path).href);
      const chromium: BrowserType | undefined = library.chromium ?? library.default?.chromium;
      if (chromium) return chromium;
    }
  }
  return undefined;
}

/** Where axe-core's script lies, looked for as Playwright is; undefined where it is not installed. */
export function findAxe(from: readonly string[]): string | undefined {
  return from.map((start) => resolved("axe-core/axe.min.js", start)).find(Boolean);
}

/** Where the package `name` is found from the file or address `start`; undefined where it is not installed. */
function resolved(name: string, start: string): string | undefined {
  try {
    return createRequire(start).resolve(name);
  } catch {
    return undefined;
  }
}

const NAMES = [
  ...["chromium-headless-shell", "chromium", "chromium-browser"],
  ...["google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge"],
];

/** Where they lie when they are on no PATH. */
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

function findExecutable(env: NodeJS.ProcessEnv): string | undefined {
  if (env.HOCVU_CHROMIUM) return env.HOCVU_CHROMIUM;
  const suffixes = process.platform === "win32" ? [".exe"] : [""];
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) =>
    NAMES.flatMap((name) => suffixes.map((suffix) => join(folder, name + suffix))),
  );
  return [...onPath, ...PLACES].find(isExecutable);
}

/** The one that `npx playwright install chromium` brings. */
function ownBrowser(chromium: BrowserType): string | undefined {
  const path = chromium.executablePath();
  return path !== "" && isExecutable(path) ? path : undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A browser that keeps nothing and asks nobody for updates. */
export function openBrowser({ chromium, executable }: Found): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: [
      // As root, in containers, it starts with no sandbox or not at all.
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--mute-audio",
    ],
  });
}
