import { execFileSync } from "node:child_process";
import { createReadStream, createWriteStream, readdirSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { createBrotliDecompress } from "node:zlib";

/** Installs `name@version` from npm into `folder`; resolves with where the package then is. */
export async function fromNpm(folder: string, name: string, version: string): Promise<string> {
  const home = join(folder, `${name}-${version}`);
  await mkdir(home, { recursive: true });
  const args = ["install", "--silent", "--no-save", "--ignore-scripts", "--legacy-peer-deps"];
  execFileSync("npm", [...args, "--prefix", home, `${name}@${version}`], { stdio: "ignore" });
  return join(home, "node_modules", name);
}

/** The Chromium that a version of `chrome-aws-lambda` carries, packed by Brotli. */
export async function oldChromium(folder: string, version: string): Promise<string> {
  const bin = join(await fromNpm(folder, "chrome-aws-lambda", version), "bin");
  const packed = readdirSync(bin).find((name) => /^chromium.*\.br$/.test(name)) ?? "";
  const path = join(bin, "chromium");
  await pipeline(
    createReadStream(join(bin, packed)),
    createBrotliDecompress(),
    createWriteStream(path),
  );
  await chmod(path, 0o755);
  return path;
}

/** What the module of a package at `path` exports. */
export async function load<T>(path: string): Promise<T> {
  const main = createRequire(import.meta.url).resolve(path);
  return (await import(pathToFileURL(main).href)).default as T;
}
