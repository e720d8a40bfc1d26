// The browser that the acceptance tests play packages in.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run, SetupError, say } from "./setup.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a Chromium: `HOCVU_CHROMIUM`, one on the PATH, or one that apt installs now. */
export function ensureBrowser() {
  const found = process.env.HOCVU_CHROMIUM || find(NAMES);
  if (found) return found;
  if (process.getuid?.() === 0 && find(["apt-get"])) {
    say(
      "hocvu: installing Chromium for the tests …",
      "hocvu: đang cài Chromium để chạy kiểm thử …",
    );
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "chromium"], { DEBIAN_FRONTEND: "noninteractive" });
    const installed = find(NAMES);
    if (installed) return installed;
  }
  throw new SetupError(
    "The browser tests need Chromium, and none was found. Install it (Debian, Ubuntu: `apt-get install chromium` as root), or set HOCVU_CHROMIUM to the path of a Chromium or Chrome.",
  );
}

function find(names) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here; look on.
      }
    }
  }
  return undefined;
}
