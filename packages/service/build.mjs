// Bundles the service, so that it is installed with its database and nothing else.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForNode, MODULE_WORKER } from "../../bin/node-bundle.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

export async function build() {
  await bundleForNode(join(here, "dist"), {
    entryPoints: [join(here, "src/index.ts"), MODULE_WORKER],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
