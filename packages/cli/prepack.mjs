// Before `npm pack` and `npm publish`: what is bundled is fresh, and the library's types stand beside it.
import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../../bin/setup.mjs";
import "../../bin/prepack.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const types = join(here, "dist/types");

/** Writes `dist/types/library.d.ts`, which needs nothing beside it but `types.d.ts`. */
async function writeTypes(outDir = types) {
  await rm(outDir, { recursive: true, force: true });
  const draft = `${outDir}.${process.pid}`;
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const settings = join(here, "tsconfig.types.json");
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, "-p", settings, "--outDir", draft],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`no types: ${stdout}`);
  const made = join(draft, "packages/cli/src/library");
  await mkdir(outDir, { recursive: true });
  for (const name of await readdir(made)) {
    const text = await readFile(join(made, name), "utf8");
    // Sources import each other by the names they have; what is installed has other names.
    await writeFile(join(outDir, name), text.replace(/(from "\.{1,2}\/[^"]*)\.ts"/g, '$1.js"'));
  }
  await rm(draft, { recursive: true, force: true });
}

await writeTypes();
