// Plays a course in browsers that CI does not have, and says how it went:
// `node packages/acceptance/browsers.mjs [name…]`, names being chromium, firefox and webkit. Old Chromiums come from npm into
// a temporary folder; Firefox and WebKit from Debian, if they are missing and this may install them.
import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { bundle } from "../../bin/bundle.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

await bundle();
await mkdir(here("dist"), { recursive: true });
await build({
  entryPoints: [here("src/browsers/main.ts")],
  outfile: here("dist/browsers.mjs"),
  bundle: true,
  platform: "node",
  format: "esm",
  // Some of its functions are sent into the browsers as they stand.
  target: "es2018",
  supported: { "import-meta": true, "top-level-await": true, "dynamic-import": true, bigint: true },
  conditions: ["hocvu-source"],
  external: ["esbuild", "playwright-core", "sharp"],
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
  plugins: [
    {
      // Sources find other files by where they are themselves.
      name: "own-address",
      setup: ({ onLoad }) =>
        onLoad({ filter: /\.ts$|certificate-parts\.js$/ }, async ({ path }) => {
          const address = JSON.stringify(pathToFileURL(path).href);
          const source = await readFile(path, "utf8");
          return {
            loader: path.endsWith(".ts") ? "ts" : "js",
            contents: source.replaceAll("import.meta.url", address),
          };
        }),
    },
  ],
});
await import(pathToFileURL(here("dist/browsers.mjs")).href);
