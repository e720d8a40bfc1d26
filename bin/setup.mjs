// What a fresh clone needs before anything runs. Only Node.js and npm may be presumed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { withPackageManager } from "./package-manager.mjs";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, "node_modules/.hocvu-installed");
const command = join(root, "packages/cli/dist/hocvu.js");

/** Set-up failed for a reason outside the project; the message says which. */
export class SetupError extends Error {}

/** Installs the dependencies that the lock file names, unless that was done before. */
export async function ensureDependencies() {
  const stamp = await dependencyStamp();
  const installed = await readFile(stampFile, "utf8").catch(() => "");
  if (installed === stamp) return;
  say(
    "hocvu: installing what it needs, once; this may take a minute …",
    "hocvu: đang cài những thứ cần thiết, chỉ lần đầu; có thể mất một phút …",
  );
  const { packageManager } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await withPackageManager(packageManager, run, (script) =>
    run(process.execPath, [script, "install", "--frozen-lockfile"]),
  );
  await mkdir(dirname(stampFile), { recursive: true });
  await writeFile(stampFile, stamp);
}

/** Bundles player and command where a source is newer than the bundle. Returns the command's address for `import`. */
export async function ensureBundle() {
  const built = await stat(command).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  if ((await newestSource()) > built) {
    const { bundle } = await import("./bundle.mjs");
    await bundle();
  }
  return pathToFileURL(command).href;
}

/** Runs a program in the project's folder, or in `cwd`, quietly; its words are shown only when it fails. */
export function run(program, args, env = {}, cwd = root) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    env: { ...process.env, ...env },
    // Node.js itself is a program there; npm is a script of the shell's.
    shell: process.platform === "win32" && program !== process.execPath,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  const words = [stdout, stderr, error?.message].filter(Boolean).join("\n").trim();
  throw new SetupError(`${words}\nhocvu: \`${[program, ...args].join(" ")}\` failed`);
}

/** One line on standard error, in the language of the system. */
export function say(en, vi) {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  process.stderr.write(`${/^vi/i.test(locale) ? vi : en}\n`);
}

async function dependencyStamp() {
  const lock = await readFile(join(root, "pnpm-lock.yaml"));
  return createHash("sha256").update(lock).update(process.version).digest("hex");
}

async function newestSource() {
  const packages = join(root, "packages");
  const folders = [join(root, "schemas"), join(root, "templates")];
  for (const name of await readdir(packages)) {
    if (name !== "acceptance" && name !== "bench") folders.push(join(packages, name));
  }
  return Math.max(...(await Promise.all(folders.map(newestIn))));
}

async function newestIn(folder) {
  let newest = 0;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name === "node_modules" || entry.name === "dist") continue;
    const path = join(folder, entry.name);
    const time = entry.isDirectory() ? await newestIn(path) : (await stat(path)).mtimeMs;
    newest = Math.max(newest, time);
  }
  return newest;
}
