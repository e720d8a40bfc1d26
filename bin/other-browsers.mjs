// Firefox and WebKitGTK, in which `npm run test:all` launches courses too. They are 400 MB: `npm test` does without them.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { run, SetupError, say } from "./setup.mjs";

const FIREFOX = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];
const LIBRARIES = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"];
/** WebKit's MiniBrowser has no mode without a screen: `xvfb` is one that nobody sees. */
const PACKAGES = ["firefox-esr", "webkit2gtk-driver", "xvfb", "xauth"];

/**
 * Where they are, as variables for the tests: found here, or installed by apt now. Empty where there is none, which is said;
 * with `CI=true` the tests fail then.
 */
export function ensureOtherBrowsers() {
  if (!isThere() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say(
      "hocvu: installing Firefox and WebKit for the tests …",
      "hocvu: đang cài Firefox và WebKit để chạy kiểm thử …",
    );
    try {
      run("apt-get", ["update", "-qq"]);
      const args = ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES];
      run("apt-get", args, { DEBIAN_FRONTEND: "noninteractive" });
    } catch (error) {
      if (!(error instanceof SetupError)) throw error;
    }
  }
  if (!isThere()) {
    say(
      "hocvu: Firefox and WebKit are not both here; what needs them is left out",
      "hocvu: không có đủ Firefox và WebKit; các kiểm thử cần đến chúng được bỏ qua",
    );
  }
  return { HOCVU_BROWSERS: "all", HOCVU_FIREFOX: firefox(), HOCVU_WEBKIT: webkit() };
}

const isThere = () => firefox() !== "" && webkit() !== "";

function firefox() {
  return process.env.HOCVU_FIREFOX || FIREFOX.find(existsSync) || "";
}

function webkit() {
  if (process.env.HOCVU_WEBKIT) return process.env.HOCVU_WEBKIT;
  if (!existsSync("/usr/bin/WebKitWebDriver") || !existsSync("/usr/bin/xvfb-run")) return "";
  for (const library of LIBRARIES.filter(existsSync)) {
    const versions = readdirSync(library).filter((name) => /^webkit2gtk-[\d.]+$/.test(name));
    const found = versions.map((name) => join(library, name, "MiniBrowser")).find(existsSync);
    if (found) return found;
  }
  return "";
}
