// Bundles the command, so that it starts without looking for hundreds of files.
import { createHash } from "node:crypto";
import { readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

export async function build(outdir = join(here, "dist")) {
  // Put in place at once: somebody may be running the old one.
  const draft = `${outdir}.${process.pid}`;
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
    // Native code cannot be bundled.
    external: ["sharp"],
    conditions: ["hocvu-source"],
    define: { HOCVU_PARSER_EDITION: JSON.stringify(await parserEdition()) },
    // What is still CommonJS among the dependencies asks for `require`, which a module does not have.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    logLevel: "warning",
  });
  await rm(outdir, { recursive: true, force: true });
  await rename(draft, outdir);
}

/** A digest of what a syntax tree depends on: our parser and the versions of the libraries behind it. */
async function parserEdition() {
  const hash = createHash("sha256");
  for (const file of ["../markdown/src/parse-file.ts", "../../pnpm-lock.yaml"]) {
    hash.update(await readFile(join(here, file)));
  }
  return hash.digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
