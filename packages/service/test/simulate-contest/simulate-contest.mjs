// A whole contest on a PostgreSQL of its own: `npm run contest:simulate -- [contestants] [seed]`; see the service's README.
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { ensurePostgres } from "../../../../bin/postgres.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

process.env.HOCVU_POSTGRES = ensurePostgres();
// Beside the sources, as the embedded database and `sharp` are looked for from there.
const folder = await mkdtemp(here("../../node_modules/.simulate-"));
process.on("exit", () => rm(folder, { recursive: true, force: true }));
await build({
  entryPoints: { simulate: here("main.ts") },
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  conditions: ["hocvu-source"],
  external: ["sharp", "@electric-sql/pglite", "pg-native", "bufferutil", "utf-8-validate"],
  banner: {
    js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
  },
  logLevel: "warning",
});
await import(pathToFileURL(join(folder, "simulate.mjs")).href);
await rm(folder, { recursive: true, force: true });
