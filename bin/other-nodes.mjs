// Other versions of Node.js, with which `npm run test:all` tries the installed command too: npm has their binaries.
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root, run, SetupError, say } from "./setup.mjs";

const VERSIONS = ["20", "22", "24"];

/** Their programs by commas, as a variable for the tests; those that cannot be had are left out, which is said. */
export async function ensureOtherNodes() {
  const own = process.versions.node.split(".", 1)[0];
  const programs = [];
  for (const version of VERSIONS.filter((one) => one !== own)) {
    const program = await fetched(version);
    if (program) programs.push(program);
  }
  return { HOCVU_NODES: programs.join(",") };
}

async function fetched(version) {
  const isWindows = process.platform === "win32";
  const name = `node-${isWindows ? "win" : process.platform}-${process.arch}`;
  const folder = join(root, "node_modules/.hocvu-nodes", version);
  const program = join(folder, "node_modules", name, "bin", isWindows ? "node.exe" : "node");
  if (existsSync(program)) return program;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "package.json"), '{ "private": true }');
    run(
      "npm",
      ["install", "--no-audit", "--no-fund", "--ignore-scripts", `${name}@${version}`],
      {},
      folder,
    );
    return program;
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(
      `hocvu: there is no Node.js ${version} for this machine; the command is not tried with it`,
      `hocvu: không có Node.js ${version} cho máy này; lệnh không được thử với bản ấy`,
    );
    return undefined;
  }
}
