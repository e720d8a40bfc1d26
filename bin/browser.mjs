// The browser that the acceptance tests play packages in.
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { run, SetupError, say } from "./setup.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** The same Chromium without a desktop around it. It opens a page in half the time. */
const SHELL = "chromium-headless-shell";

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
    install("chromium");
    const installed = find(NAMES);
    if (installed) return installed;
  }
  throw new SetupError(
    "The browser tests need Chromium, and none was found. Install it (Debian, Ubuntu: `apt-get install chromium` as root), or set HOCVU_CHROMIUM to the path of a Chromium or Chrome.",
  );
}

/**
 * The path of a headless shell: `HOCVU_HEADLESS_SHELL`, one on the PATH, or one that apt installs now. Undefined where
 * there is none, and where `HOCVU_CHROMIUM` says which browser to test in.
 */
export function ensureHeadlessShell() {
  if (process.env.HOCVU_HEADLESS_SHELL !== undefined) return process.env.HOCVU_HEADLESS_SHELL;
  if (process.env.HOCVU_CHROMIUM) return undefined;
  const found = find([SHELL]);
  if (found || process.getuid?.() !== 0 || !find(["apt-get"])) return found;
  say(
    "hocvu: installing Chromium's headless shell, in which the tests are faster …",
    "hocvu: đang cài bản Chromium không giao diện để kiểm thử nhanh hơn …",
  );
  for (const prepare of [() => {}, () => run("apt-get", ["update", "-qq"])]) {
    try {
      prepare();
      install(SHELL);
      return find([SHELL]);
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
    }
  }
  say(
    "hocvu: it cannot be had here; the tests take Chromium itself",
    "hocvu: ở đây không có; kiểm thử sẽ dùng chính Chromium",
  );
  return undefined;
}

function install(name) {
  const args = ["install", "-y", "-qq", "--no-install-recommends", name];
  run("apt-get", args, { DEBIAN_FRONTEND: "noninteractive" });
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
