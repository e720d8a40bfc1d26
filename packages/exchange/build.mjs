// Bundles the readers and writers of question files, so that they are installed without what they are made of.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleForNode } from "../../bin/node-bundle.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

export async function build() {
  await bundleForNode(join(here, "dist"), { entryPoints: [join(here, "src/index.ts")] });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
