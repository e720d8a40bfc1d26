// Puts the script of the page around a SCO into a module, so that the bundled command needs no files beside it.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { carriedInputs } from "../../bin/node-bundle.mjs";

/** The workspace: files are named from it. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Writes `dist/host.js`, described in `host.d.ts`. */
export async function build() {
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [here("src/page/host.ts")],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    charset: "utf8",
    legalComments: "none",
    format: "iife",
    target: "es2022",
    conditions: ["hocvu-source"],
    logLevel: "error",
  });
  await mkdir(here("dist"), { recursive: true });
  await writeFile(here("dist/host.inputs.json"), JSON.stringify(carriedInputs(metafile)));
  const draft = here(`dist/host.js.${process.pid}`);
  await writeFile(draft, `export const script = ${JSON.stringify(outputFiles[0].text)};\n`);
  await rename(draft, here("dist/host.js"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
