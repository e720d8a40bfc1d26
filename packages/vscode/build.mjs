// Builds the extension for VS Code: `node packages/vscode/build.mjs` writes packages/vscode/dist/hocvu.vsix.
import { mkdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundle } from "../../bin/bundle.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await bundle();
await mkdir(here("dist"), { recursive: true });
await build({
  entryPoints: [here("src/vsix/build-vsix.ts")],
  outfile: here("dist/build-vsix.mjs"),
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["hocvu-source"],
  external: ["esbuild"],
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
});
const { buildVsix } = await import(pathToFileURL(here("dist/build-vsix.mjs")).href);
const out = here("dist/hocvu.vsix");
await buildVsix(here("../.."), out);
process.stdout.write(`${out}\n`);
