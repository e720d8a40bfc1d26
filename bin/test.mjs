// `npm test`: everything that has to hold, on a fresh clone too. `--all` plays seeded suites in full instead of a
// sample, launches courses in Firefox and WebKit too, and runs the installed command with other versions of Node.js.
import { spawnSync } from "node:child_process";
import { ensureBrowser, ensureHeadlessShell } from "./browser.mjs";
import { bundle } from "./bundle.mjs";
import { ensureOtherBrowsers } from "./other-browsers.mjs";
import { ensureOtherNodes } from "./other-nodes.mjs";
import { ensurePostgres } from "./postgres.mjs";
import { ensureDependencies, root, SetupError } from "./setup.mjs";

const all = process.argv.includes("--all");
/** Seven platforms, so 301 visits. */
const FULL = { HOCVU_SEEDS: "43" };
const steps = [
  ["types", ["tsc", "--noEmit"]],
  ["lint and format", ["biome", "check", "."]],
  ["tests", ["vitest", "run", ...process.argv.slice(2).filter((arg) => arg !== "--all")]],
];

try {
  await ensureDependencies();
  const shell = ensureHeadlessShell();
  const browser = ensureBrowser();
  const postgres = ensurePostgres();
  const others = all ? { ...ensureOtherBrowsers(), ...(await ensureOtherNodes()) } : {};
  await bundle();
  for (const [title, [program, ...args]] of steps) {
    process.stderr.write(`\n— ${title}\n`);
    const { status } = spawnSync("npm", ["exec", "--no", "--", program, ...args], {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        ...(all ? FULL : {}),
        ...others,
        HOCVU_CHROMIUM: browser,
        HOCVU_HEADLESS_SHELL: shell ?? "",
        HOCVU_POSTGRES: postgres,
      },
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new SetupError(`${title}: failed`);
  }
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
