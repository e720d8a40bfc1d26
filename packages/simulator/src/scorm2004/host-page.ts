import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Launch2004 } from "./launch.ts";

/** The page around a SCO; it loads `/host.js`. */
export function launchPage2004(launch: Launch2004): string {
  return `<!doctype html><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}</style><body>
<script type="application/json" id="launch">${JSON.stringify(launch).replaceAll("<", "\\u003c")}</script>
<script src="/host.js"></script>`;
}

/** The script of that page. It calls `hocvuCall`, if the page has one, after each call of the SCO. */
export async function hostScript2004(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("host.ts", import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "chrome100",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
