// The PostgreSQL that the service's tests run on, beside the embedded database.
import { accessSync, constants, readdirSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { run, SetupError, say } from "./setup.mjs";

/** Where Debian has it: not on the PATH, as several versions may stand side by side. */
const DEBIAN = "/usr/lib/postgresql";

/**
 * The folder of PostgreSQL's programs: `HOCVU_POSTGRES`, one found here, or one that apt installs now. Empty where there is
 * none and tests may do without, which is said; with `CI=true` they may not.
 */
export function ensurePostgres() {
  const found = findPostgres();
  if (found) return found;
  if (process.getuid?.() === 0 && onPath("apt-get")) {
    say(
      "hocvu: installing PostgreSQL for the tests …",
      "hocvu: đang cài PostgreSQL để chạy kiểm thử …",
    );
    run("apt-get", ["update", "-qq"]);
    const args = ["install", "-y", "-qq", "--no-install-recommends", "postgresql"];
    run("apt-get", args, { DEBIAN_FRONTEND: "noninteractive" });
    const installed = findPostgres();
    if (installed) return installed;
  }
  if (process.env.CI === "true") {
    throw new SetupError(
      "The service's tests need PostgreSQL, and none was found. Install it (Debian, Ubuntu: `apt-get install postgresql` as root), or set HOCVU_POSTGRES to the folder of its programs.",
    );
  }
  say(
    "hocvu: no PostgreSQL found; the service's tests run on the embedded database alone",
    "hocvu: không tìm thấy PostgreSQL; kiểm thử của dịch vụ chỉ chạy trên cơ sở dữ liệu nhúng",
  );
  return "";
}

/** The folder with `initdb` and `postgres`; undefined where there is none, or where `HOCVU_POSTGRES` is set and empty. */
export function findPostgres() {
  const { HOCVU_POSTGRES } = process.env;
  if (HOCVU_POSTGRES !== undefined) return HOCVU_POSTGRES || undefined;
  // initdb looks for its files beside itself, so it wants the folder that it really stands in.
  const linked = onPath("initdb");
  return linked ? dirname(realpathSync(linked)) : inDebian();
}

function inDebian() {
  const versions = isThere(DEBIAN) ? readdirSync(DEBIAN) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, "bin"))
    .find((folder) => isThere(join(folder, "initdb")));
}

function onPath(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, name)).find(isThere);
}

function isThere(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
