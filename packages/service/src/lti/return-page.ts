import { html } from "hono/html";
import { answerPage } from "../http/html-page.ts";
import type { Language } from "../http/language.ts";
import { LAUNCH_WORDS } from "../words/launch.ts";
import { STORAGE_SCRIPT } from "./storage-script.ts";

export interface ReturnPage {
  readonly language: Language;
  readonly framedBy: readonly string[];
  readonly idToken: string;
  readonly state: string;
  /** The platform's frame that keeps values, where the login told of one. */
  readonly storage?: { readonly target: string; readonly origin: string };
}

/**
 * A launch whose cookie didn't come is sent once more from a page of ours: a cookie of plain http goes only with what our own pages
 * send, and the platform's storage answers only to scripts.
 */
export function returnPage(page: ReturnPage): Promise<Response> {
  const words = LAUNCH_WORDS[page.language];
  const { storage, state } = page;
  return answerPage({
    language: page.language,
    title: words.opening,
    framedBy: page.framedBy,
    body: html`
<form id="again" method="post">
<input type="hidden" name="id_token" value="${page.idToken}">
<input type="hidden" name="state" value="${page.state}">
<input type="hidden" name="again" value="1">
<input type="hidden" name="browser" value="">
<button>${words.open}</button>
</form>`,
    script: SCRIPT,
    data: { storage: storage && { ...storage, key: `hocvu-${state}` } },
  });
}

const SCRIPT = `
const form = document.getElementById("again");
const send = browser => {
  form.elements.browser.value = browser || "";
  form.submit();
};
${STORAGE_SCRIPT}
if (data.storage) ask("get_data", data.storage, send, 10000, send);
else send();
`;
