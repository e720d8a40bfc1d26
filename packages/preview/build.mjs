// Puts the scripts of the author's window and of the copy to review into modules, so that the bundled command needs no files beside it.
import { mkdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build as bundle } from "esbuild";
import { carriedInputs } from "../../bin/node-bundle.mjs";

/** The workspace: files are named from it. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Writes `dist/window.js`, `dist/editor.js` and `dist/review.js`, described in the `.d.ts` of each name. */
export async function build() {
  await Promise.all([
    write("window", "src/client/main.ts", "es2022"),
    // Loaded by the window as a module, by whoever edits.
    write("editor", "src/client/editor/open-editor.ts", "es2022", "esm"),
    // Who reviews has whatever browser there is.
    write("review", "src/review/client/main.ts", "es2020"),
  ]);
}

async function write(name, entry, target, format = "iife") {
  const { outputFiles, metafile } = await bundle({
    absWorkingDir: root,
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    charset: "utf8",
    legalComments: "none",
    format,
    target,
    conditions: ["hocvu-source"],
    logLevel: "error",
  });
  await mkdir(here("dist"), { recursive: true });
  await writeFile(here(`dist/${name}.inputs.json`), JSON.stringify(carriedInputs(metafile)));
  const draft = here(`dist/${name}.js.${process.pid}`);
  await writeFile(draft, `export const script = ${JSON.stringify(outputFiles[0].text)};\n`);
  await rename(draft, here(`dist/${name}.js`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
