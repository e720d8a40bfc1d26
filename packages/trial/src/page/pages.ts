import type { HostLaunch } from "./launch.ts";

/** The page around a course; it loads `/host.js`. */
export function hostPage(launch: HostLaunch): string {
  const json = JSON.stringify(launch).replaceAll("<", "\\u003c");
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block}</style></head><body>
<script type="application/json" id="launch">${json}</script>
<script src="/host.js"></script></body></html>`;
}
