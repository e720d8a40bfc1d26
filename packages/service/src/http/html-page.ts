import { randomBytes } from "node:crypto";
import { html, raw } from "hono/html";
import { type PageRights, pageHeaders } from "./headers.ts";
import type { Language } from "./language.ts";

/** HTML made by `html` of `hono/html`, which escapes what is put in. */
export type Html = ReturnType<typeof html>;

/** A small page of the service itself: a sentence, a form. */
export interface SmallPage extends Omit<PageRights, "nonce"> {
  readonly language: Language;
  readonly title: string;
  readonly body: Html | string;
  readonly status?: number;
  /** JavaScript, run at its end; with `data` at hand by that name. */
  readonly script?: string;
  readonly data?: unknown;
}

const STYLE = `
:root{color-scheme:light dark}
body{font:1rem/1.6 system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem;line-height:1.3}
button{font:inherit;padding:.7rem 1.2rem;border:0;border-radius:.4rem;background:#1a56b0;color:#fff;cursor:pointer}
:focus-visible{outline:3px solid #e0a100;outline-offset:2px}
fieldset{border:1px solid #888;border-radius:.4rem;margin:1rem 0;padding:.5rem 1rem}
legend{font-weight:600;padding:0 .3rem}
label{display:block;padding:.35rem 0}
code{overflow-wrap:anywhere}
`;

/** The page with the headers it needs. */
export async function answerPage(page: SmallPage): Promise<Response> {
  const nonce = randomBytes(16).toString("base64");
  const content = await html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<style nonce="${nonce}">${raw(STYLE)}</style>
</head>
<body>
<main>
<h1>${page.title}</h1>
${page.body}
</main>
${page.script ? raw(script(nonce, page.script, page.data)) : ""}
</body>
</html>
`;
  return new Response(String(content), {
    status: page.status ?? 200,
    headers: pageHeaders({ ...page, nonce }),
  });
}

function script(nonce: string, code: string, data: unknown): string {
  // No end tag and no comment may hide in the data.
  const safe = JSON.stringify(data ?? null).replaceAll("<", "\\u003c");
  return `<script nonce="${nonce}">(data=>{${code}})(${safe})</script>`;
}
