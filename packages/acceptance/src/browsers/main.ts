import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openChromium } from "./chromium.ts";
import { courseOfAll } from "./course.ts";
import { openFirefox } from "./firefox.ts";
import { fromNpm, load, oldChromium } from "./install.ts";
import { play } from "./play.ts";
import type { Tab } from "./tab.ts";
import { verify } from "./verify.ts";
import { openWebKit } from "./webkit.ts";

/** Versions of `chrome-aws-lambda`: Chromium 71, 78, 80, 84 and 92. */
const CHROMIUMS = ["1.9.1", "1.20.4", "2.1.1", "5.2.1", "10.1.0"];
const PUPPETEER = "25.16.0";

const folder = await mkdtemp(join(tmpdir(), "hocvu-old-browsers-"));

/** Each browser by its name, with what opens it. */
const BROWSERS: readonly (readonly [name: string, open: () => Promise<Tab>])[] = [
  ...CHROMIUMS.map(
    (version) =>
      ["chromium", async () => openChromium(await oldChromium(folder, version))] as const,
  ),
  [
    "firefox",
    async () => {
      debian("/usr/bin/firefox-esr", "firefox-esr");
      const puppeteer = await fromNpm(folder, "puppeteer-core", PUPPETEER);
      return openFirefox("/usr/bin/firefox-esr", await load(puppeteer));
    },
  ],
  [
    "webkit",
    async () => {
      debian("/usr/bin/xvfb-run", "xvfb", "xauth");
      debian("/usr/bin/WebKitWebDriver", "webkit2gtk-driver");
      return openWebKit(miniBrowser());
    },
  ],
];

/** Installs Debian packages unless `path` is there. */
function debian(path: string, ...packages: readonly string[]): void {
  if (existsSync(path)) return;
  execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: "ignore",
  });
}

function miniBrowser(): string {
  const library = "/usr/lib/x86_64-linux-gnu";
  const version = readdirSync(library).find((name) => /^webkit2gtk-[\d.]+$/.test(name)) ?? "";
  return join(library, version, "MiniBrowser");
}

function inTime<T>(done: Promise<T>): Promise<T> {
  return Promise.race([
    done,
    new Promise<T>((_, reject) =>
      setTimeout(() => reject(new Error("it does not go on")), 90_000).unref(),
    ),
  ]);
}

const wanted = process.argv.slice(2);
const built = await courseOfAll();
for (const [name, open] of BROWSERS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  let tab: Tab | undefined;
  try {
    tab = await open();
    process.stdout.write(`${tab.browser}\n`);
    const tell = (seen: string) => void process.stdout.write(`  ${seen}\n`);
    await inTime(play(built, tab, tell));
    await inTime(verify(tab, tell));
  } catch (error) {
    process.exitCode = 1;
    process.stdout.write(`  FAILED ${tab ? "" : name}: ${error}\n`);
  }
  await tab?.close();
}
await rm(folder, { recursive: true });
