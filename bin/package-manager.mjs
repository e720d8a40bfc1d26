// The package manager that package.json names, with the digest that stands beside it. What else `npx` would fetch runs with
// the user's rights before anything of ours does.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What `packageManager` says, as Corepack writes it: `pnpm@10.34.8+sha512.` and the digest in hex. */
export function readPackageManager(text) {
  const [, name, version, digest] =
    /^([a-z]+)@(\d+\.\d+\.\d+)\+sha512\.([\da-f]{128})$/.exec(text) ?? [];
  if (!digest) throw new Error(`"${text}" names no version with its digest`);
  return { name, version, integrity: `sha512-${Buffer.from(digest, "hex").toString("base64")}` };
}

/** The files of a folder in which `npm ci` installs that, or nothing where the digest is another. */
export function packageManagerFiles({ name, version, integrity }) {
  const dependencies = { [name]: version };
  const packages = { "": { dependencies }, [`node_modules/${name}`]: { version, integrity } };
  return {
    "package.json": JSON.stringify({ private: true, dependencies }),
    "package-lock.json": JSON.stringify({ lockfileVersion: 3, requires: true, packages }),
  };
}

/** Fetches it into a folder that is gone afterwards; `use` gets the path of its script for Node.js. */
export async function withPackageManager(text, run, use) {
  const manager = readPackageManager(text);
  const folder = await mkdtemp(join(tmpdir(), "hocvu-setup-"));
  try {
    for (const [name, content] of Object.entries(packageManagerFiles(manager))) {
      await writeFile(join(folder, name), content);
    }
    run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {}, folder);
    await use(join(folder, "node_modules", manager.name, "bin", `${manager.name}.cjs`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
