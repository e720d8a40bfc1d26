// Bundles the command, so that it starts without looking for hundreds of files.
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const templates = join(here, "dist/templates.js");

export async function build(outdir = join(here, "dist")) {
  // Put in place at once: somebody may be running the old one.
  const draft = `${outdir}.${process.pid}`;
  await embedTemplates();
  await bundle({
    entryPoints: [join(here, "src/hocvu.ts")],
    outdir: draft,
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    // Names stay whole: a report of a fault should say where it was.
    minifySyntax: true,
    minifyWhitespace: true,
    // Native code cannot be bundled, nor what looks for files of its own beside it; pg does without pg-native.
    external: [
      "sharp",
      "@electric-sql/pglite",
      "pg-native",
      "libxml2-wasm",
      "@cmi5/requirements",
      "esbuild",
    ],
    alias: { "crc-32": join(here, "src/fast-crc.ts") },
    conditions: ["hocvu-source"],
    define: { HOCVU_EDITION: JSON.stringify(await edition()) },
    // What is still CommonJS among the dependencies asks for `require`, which a module does not have.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  // Tests read it unbundled.
  await cp(templates, join(draft, "templates.js"));
  await rm(outdir, { recursive: true, force: true });
  await rename(draft, outdir);
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
