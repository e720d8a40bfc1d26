import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const SHELL = "chromium-headless-shell";
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: `HOCVU_CHROMIUM`, or one on the PATH. Throws, with what to do, where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  if (env.HOCVU_CHROMIUM) return env.HOCVU_CHROMIUM;
  const found = onPath(NAMES, env);
  if (found) return found;
  throw new Error(
    "no Chromium was found: install it, or set HOCVU_CHROMIUM to the path of a Chromium or Chrome",
  );
}

/**
 * The path of Chromium's headless shell: `HOCVU_HEADLESS_SHELL`, which may be empty for none, or one on the PATH.
 * Where `HOCVU_CHROMIUM` says which browser to take, only the first.
 */
export function findHeadlessShell(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.HOCVU_HEADLESS_SHELL !== undefined) return env.HOCVU_HEADLESS_SHELL || undefined;
  return env.HOCVU_CHROMIUM ? undefined : onPath([SHELL], env);
}

function onPath(names: readonly string[], env: NodeJS.ProcessEnv): string | undefined {
  for (const folder of (env.PATH ?? "").split(delimiter)) {
    const path = names.map((name) => join(folder, name)).find(isExecutable);
    if (path) return path;
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
