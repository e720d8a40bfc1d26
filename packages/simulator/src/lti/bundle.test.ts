import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

// The command is one bundle, and its wizard and its stress test play on this platform.
test("the LTI platform takes nothing along that cannot be bundled", async () => {
  const { metafile } = await build({
    entryPoints: [fileURLToPath(new URL("index.ts", import.meta.url))],
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const names = Object.keys(metafile.inputs).map(
    (path) => /node_modules\/(?!\.pnpm\/)((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1],
  );
  expect([...new Set(names)].filter(Boolean).sort()).toEqual([
    "@rgrove/parse-xml",
    "jose",
    "unist-util-stringify-position",
    "vfile-location",
    "vfile-message",
    "xast-util-from-xml",
  ]);
});
