import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Launch } from "./launch.ts";

const STYLE = "html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}";

/** The page around a SCO. */
export function launchPage(launch: Launch): string {
  const json = JSON.stringify(launch).replaceAll("<", "\\u003c");
  return document(
    `<script type="application/json" id="launch">${json}</script><script src="/host.js"></script>`,
  );
}

/** An empty page, which leads on to `to` if that is given. */
export function middlePage(to?: string): string {
  return document("", to ? `<meta http-equiv="refresh" content="0;url=${to}">` : "");
}

function document(body: string, head = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Platform</title>${head}
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${STYLE}</style></head><body>${body}</body></html>`;
}

let script: Promise<string> | undefined;

/** The script of the page around a SCO. */
export function hostScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("host.ts", import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    // The oldest that courses play in; see `browsers.mjs`.
    target: "chrome71",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
