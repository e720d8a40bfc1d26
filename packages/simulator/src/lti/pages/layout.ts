import { escaped } from "../http/forms.ts";

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;margin:1rem;max-width:60rem}
iframe{width:100%;height:75vh;border:1px solid}td,th{padding:.2rem .8rem .2rem 0;text-align:left}`;

/** A page of the platform; `body` is HTML. */
export function page(title: string, body: string, script = ""): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>${STYLE}</style></head><body><h1>${escaped(title)}</h1>${body}${script ? `<script>${script}</script>` : ""}</body></html>`;
}
