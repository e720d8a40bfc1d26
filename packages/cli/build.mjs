// Bundles the command, so that it starts without looking for hundreds of files.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForNode, MODULE_WORKER } from "../../bin/node-bundle.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const templates = join(here, "dist/templates.js");

export async function build(outdir = join(here, "dist")) {
  await embedTemplates();
  await bundleForNode(outdir, {
    entryPoints: [join(here, "src/hocvu.ts"), join(here, "src/library/library.ts"), MODULE_WORKER],
    files: [templates],
    alias: { "crc-32": join(here, "src/fast-crc.ts") },
    define: { HOCVU_EDITION: JSON.stringify(await edition()) },
  });
}

/** Puts what `hocvu new` copies into a module, so that the bundled command needs no folder beside it. */
async function embedTemplates() {
  const root = join(here, "../../templates/course");
  const course = {};
  for (const language of (await readdir(root)).sort()) {
    const folder = join(root, language);
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
    course[language] = {};
    for (const path of paths.sort()) {
      course[language][path] = await readFile(join(folder, path), "utf8");
    }
  }
  await mkdir(dirname(templates), { recursive: true });
  await writeFile(templates, `export const course = ${JSON.stringify(course, null, 1)};\n`);
}

/** A digest of what a build depends on but its course: our sources, and the versions of the libraries behind them. */
async function edition() {
  const hash = createHash("sha256");
  const root = join(here, "../..");
  const rooms = [
    "archive",
    "cli",
    "compiler",
    "diagnostics",
    "exchange",
    "markdown",
    "model",
    "player",
    "targets",
  ];
  const folders = rooms.flatMap((room) => [`packages/${room}/src`, `packages/${room}/build.mjs`]);
  for (const path of [...folders, "schemas", "templates", "pnpm-lock.yaml"]) {
    for (const file of await filesBelow(join(root, path))) {
      hash.update(relative(root, file)).update("\0");
      hash.update(await readFile(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

/** The file at `path`, or all below it, sorted; none where there is nothing. */
async function filesBelow(path) {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [path] : [];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
