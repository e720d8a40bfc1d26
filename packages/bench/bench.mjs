// Bundles the benchmarks, as Node 20 runs no TypeScript, and runs them: `node packages/bench/bench.mjs [name…]`.
import { mkdir } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ensureBrowser } from "../../bin/browser.mjs";
import { bundle } from "../../bin/bundle.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

process.env.HOCVU_CHROMIUM ??= ensureBrowser();
await bundle();
await mkdir(here("dist"), { recursive: true });
await build({
  entryPoints: { bench: here("src/main.ts"), child: here("src/costs/child.ts") },
  outdir: here("dist"),
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["hocvu-source"],
  external: ["playwright-core", "sharp", "libxml2-wasm", "@cmi5/requirements", "esbuild"],
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
});
await import(pathToFileURL(here("dist/bench.mjs")).href);
