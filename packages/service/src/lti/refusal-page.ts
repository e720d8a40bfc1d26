import { html } from "hono/html";
import { answerPage } from "../http/html-page.ts";
import type { Language } from "../http/language.ts";
import { LAUNCH_WORDS } from "../words/launch.ts";
import type { LaunchRefused, Refusal } from "./refused.ts";

const STATUS: Readonly<Record<Refusal, number>> = {
  malformed: 400,
  "unknown-platform": 403,
  "inactive-platform": 403,
  state: 403,
  browser: 403,
  token: 403,
  deployment: 403,
  message: 400,
  target: 400,
  "unknown-course": 404,
};

/** Tells a person what became of their launch; the code is for whoever they ask. */
export function refusalPage(refused: LaunchRefused, language: Language): Promise<Response> {
  const words = LAUNCH_WORDS[language];
  return answerPage({
    language,
    title: words.refused,
    status: STATUS[refused.refusal],
    // Whoever shows it in a frame gains nothing by it: it has no button, and learners must be able to read it.
    framedBy: ["https:", "http:"],
    body: html`<p>${words.refusals[refused.refusal]}</p><p><code>${refused.refusal}</code></p>`,
  });
}
