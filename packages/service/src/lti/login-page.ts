import { html } from "hono/html";
import { answerPage } from "../http/html-page.ts";
import type { Language } from "../http/language.ts";
import { LAUNCH_WORDS } from "../words/launch.ts";
import { STORAGE_SCRIPT, type Storage } from "./storage-script.ts";

export interface LoginPage {
  readonly language: Language;
  readonly framedBy: readonly string[];
  /** The platform's authorization address, with all parameters. */
  readonly onward: string;
  readonly isTop: boolean;
  readonly isSecure: boolean;
  /** Too long for an address. */
  readonly byForm: boolean;
  /** What began the login, for beginning it again in a new window. */
  readonly again: Readonly<Record<string, string>>;
  readonly storage?: { readonly target: string; readonly state: string; readonly browser: string };
}

/**
 * Goes on to the platform where this browser will keep what binds the login to it: alone in its window, with a cookie that holds
 * in the frame, or with the platform's storage. Else it offers a new window, before the platform's own hint is used up.
 */
export function loginPage(page: LoginPage): Promise<Response> {
  const words = LAUNCH_WORDS[page.language];
  const url = new URL(page.onward);
  const parameters = [...url.searchParams];
  url.search = "";
  const hidden = (fields: Iterable<readonly [string, string]>) =>
    [...fields].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`);
  return answerPage({
    language: page.language,
    title: words.opening,
    framedBy: page.framedBy,
    // A choice made in the new window goes to whatever address the platform names for it.
    formsTo: page.isTop ? [url.origin] : ["https:", "http:"],
    body: html`
<form id="onward" method="post" action="${url.href}" hidden>${hidden(parameters)}</form>
<div id="offer">
<p>${page.isSecure ? words.whyNewWindow : words.whyNewWindowHttp}</p>
<form method="get" target="_blank" rel="opener">${hidden(Object.entries({ ...page.again, window: "new" }))}
<button>${words.newWindow}</button></form>
</div>
<p id="opened" hidden>${words.opened}</p>
<form id="choice" method="post" hidden><input type="hidden" name="JWT"></form>`,
    script: SCRIPT,
    data: {
      onward: page.onward,
      isTop: page.isTop,
      isSecure: page.isSecure,
      byForm: page.byForm,
      offer: words.newWindow,
      storage: page.storage && storageOf(page.storage, new URL(page.onward).origin),
    },
  });
}

function storageOf(
  { target, state, browser }: NonNullable<LoginPage["storage"]>,
  origin: string,
): Storage {
  return { target, origin, key: `hocvu-${state}`, value: browser };
}

const SCRIPT = `
const by = id => document.getElementById(id), box = by("offer");
box.hidden = true;
const go = () => data.byForm ? by("onward").submit() : location.replace(data.onward);
const offer = () => {
  document.title = document.querySelector("h1").textContent = data.offer;
  box.hidden = false;
  box.querySelector("form").addEventListener("submit", () => {
    setTimeout(() => { box.hidden = true; by("opened").hidden = false; });
  });
};
// Platforms wait for a choice in the frame that they opened: their page above it takes the answer over.
addEventListener("message", ({ origin, source, data: said }) => {
  if (origin !== location.origin || !said || typeof said.choice !== "string") return;
  const form = by("choice");
  form.action = said.action;
  form.elements.JWT.value = said.choice;
  source.postMessage("taken", origin);
  form.submit();
});
const keepsCookies = () => {
  document.cookie = "hocvu-probe=1; Path=/lti; Secure; SameSite=None; Partitioned; Max-Age=60";
  return document.cookie.includes("hocvu-probe=1");
};
${STORAGE_SCRIPT}
if (data.isTop || self === top || (data.isSecure && keepsCookies())) go();
else if (data.storage && data.isSecure) ask("put_data", data.storage, go, 2000, offer);
else offer();
`;
