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

/** The player's own colours and cover (`base.css`, `cover.css` there): whoever comes from a course is still with it. */
const STYLE = `
:root{color-scheme:light dark;--ground:#fbfaf6;--ink:#1c2420;--soft:#515c55;--line:#7d877f;--primary:#0b6b3a;--on-primary:#fff;--cover:#0b6b3a;--on-cover:#fff;--fold:#0000001f;--focus:#1d4f86}
@media(prefers-color-scheme:dark){:root{--ground:#141917;--ink:#ebefec;--soft:#b0bab4;--line:#87938c;--primary:#86d5a8;--on-primary:#06301a;--cover:#20302a;--on-cover:#ebefec;--fold:#ffffff0d;--focus:#9cc5f2}}
html{font-size:112.5%}
body{font:1rem/1.65 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:0 1rem 2rem;background:var(--ground);color:var(--ink)}
h1{font-size:1.556rem;line-height:1.4;text-wrap:balance;margin:0 -1rem 1.5rem;padding:2.25rem 1rem 1.5rem;color:var(--on-cover);background:radial-gradient(circle at 100% 0,var(--fold) 8rem,transparent 8.05rem),radial-gradient(circle at 88% 100%,var(--fold) 5rem,transparent 5.05rem),var(--cover)}
p{margin:1rem 0}
a{color:var(--primary)}
button,.button{display:inline-block;box-sizing:border-box;min-height:3rem;font:inherit;font-weight:600;line-height:1.4;text-align:center;text-decoration:none;padding:.7rem 1.2rem;border:2px solid var(--primary);border-radius:.6rem;background:var(--primary);color:var(--on-primary);cursor:pointer}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
fieldset{border:1px solid var(--line);border-radius:.6rem;margin:1rem 0;padding:.5rem 1rem}
legend{font-weight:600;padding:0 .3rem}
label{display:block;padding:.35rem 0}
code{color:var(--soft);overflow-wrap:anywhere}
@media(max-width:40em){form>button,.button{width:100%}}
@media(min-width:40em){h1{margin:1.5rem 0;padding:2.25rem 1.5rem 1.5rem;border-radius:.6rem;font-size:2rem;line-height:1.3}}
@media(forced-colors:active){h1{background:none;color:inherit}}
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
