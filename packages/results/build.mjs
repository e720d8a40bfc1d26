// Bundles what reads results, so that it is installed whole.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForNode } from "../../bin/node-bundle.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

export async function build() {
  await bundleForNode(join(here, "dist"), { entryPoints: [join(here, "src/index.ts")] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
