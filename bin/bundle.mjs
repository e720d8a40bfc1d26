// Builds what is made from sources: the pages on codes, the control files, the player, the window of the preview, then the command and what is installed beside it, which carry them.
import { fileURLToPath } from "node:url";

/** Bundles everything; each package knows how to build itself. */
export async function bundle() {
  const { build: pages } = await import("../packages/diagnostics/build.mjs");
  const { build: controlFiles } = await import("../packages/targets/build.mjs");
  const { build: player } = await import("../packages/player/build.mjs");
  const { build: preview } = await import("../packages/preview/build.mjs");
  const { build: trial } = await import("../packages/trial/build.mjs");
  const { build: cli } = await import("../packages/cli/build.mjs");
  const { bundleApart } = await import("./node-bundle.mjs");
  await Promise.all([pages(), controlFiles(), player(), preview(), trial()]);
  await Promise.all([cli(), bundleApart()]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle();
