// Puts the script of the author's window into a module, so that the bundled command needs no files beside it.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Writes `dist/window.js`, described in `window.d.ts`. */
export async function build() {
  const { outputFiles } = await bundle({
    entryPoints: [here("src/client/main.ts")],
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    legalComments: "none",
    format: "iife",
    target: "es2022",
    conditions: ["hocvu-source"],
    logLevel: "error",
  });
  await mkdir(here("dist"), { recursive: true });
  const draft = here(`dist/window.js.${process.pid}`);
  await writeFile(draft, `export const script = ${JSON.stringify(outputFiles[0].text)};\n`);
  await rename(draft, here("dist/window.js"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
