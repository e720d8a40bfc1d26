import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: `HOCVU_CHROMIUM`, or one on the PATH. Throws, with what to do, where there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  if (env.HOCVU_CHROMIUM) return env.HOCVU_CHROMIUM;
  for (const folder of (env.PATH ?? "").split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  throw new Error(
    "no Chromium was found: install it, or set HOCVU_CHROMIUM to the path of a Chromium or Chrome",
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
