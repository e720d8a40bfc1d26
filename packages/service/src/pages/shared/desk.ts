import type { Context } from "hono";
import type { Language } from "../../http/language.ts";
import { languageOf } from "../../http/language.ts";
import { framesOf } from "../../lti/frames.ts";
import type { Service } from "../../service.ts";
import type { Words } from "../../words/words.ts";
import { answerPage } from "./answer.ts";
import { field, readForm } from "./form.ts";
import { asLanguage, wordsIn } from "./language.ts";
import { languageSwitch } from "./language-switch.ts";
import { layOut, type Notice } from "./layout.ts";
import { html, type Markup, type Part } from "./markup.ts";
import { type Times, timesIn } from "./times.ts";
import { type Who, whoAsks } from "./who.ts";

/** What a page inside a platform is made with. */
export interface Desk {
  readonly service: Service;
  readonly who: Who;
  readonly form: URLSearchParams;
  readonly language: Language;
  readonly words: Words;
  readonly times: Times;
  /** Origins that may show it in a frame. */
  readonly frames: readonly string[];
}

/** Lets a launch's session in, and answers everybody else that the page must be opened anew. */
export async function atDesk(
  service: Service,
  c: Context,
  answer: (desk: Desk) => Promise<Response>,
): Promise<Response> {
  const form = c.req.method === "POST" ? await readForm(c) : new URLSearchParams();
  const who = await whoAsks(service, c.req.header("authorization"), form);
  const language =
    asLanguage(field(form, "lang")) ?? languageOf(who?.language ?? c.req.header("accept-language"));
  const words = wordsIn(language);
  if (!who) return answerClosed(language, words);
  const frames = await framesFor(service, who);
  return answer(deskOf(service, who, form, language, frames));
}

export function deskOf(
  service: Service,
  who: Who,
  form: URLSearchParams,
  language: Language,
  frames: readonly string[],
): Desk {
  const [words, times] = [wordsIn(language), timesIn(language)];
  return { service, who, form, language, words, times, frames };
}

function answerClosed(language: Language, words: Words): Response {
  const { title, text } = words.closed;
  const page = layOut({ language, words, title, main: html`<p>${text}</p>` });
  return answerPage(page, "anybody", 401);
}

async function framesFor({ store }: Service, who: Who): Promise<readonly string[]> {
  const platform = await store.db
    .selectFrom("platform as p")
    .innerJoin("resource_link as l", "l.platform_id", "p.id")
    .select(["p.issuer", "p.login_url", "p.kind", "p.frame_origins"])
    .where("l.id", "=", who.link_id)
    .executeTakeFirst();
  return platform ? framesOf(platform, who.return_url) : [];
}

export interface DeskSheet {
  readonly title: string;
  /** Where the switch of languages leads: the page itself. */
  readonly here: string;
  readonly main: Part;
  readonly notice?: Notice | undefined;
  readonly status?: 200 | 400 | 403 | 404 | 409;
  /** What the page needs to be shown again, besides session and language. */
  readonly state?: Readonly<Record<string, string>>;
  /** As of a `Sheet`. */
  readonly look?: string;
  readonly theme?: string | undefined;
}

export function answerDesk(desk: Desk, sheet: DeskSheet): Response {
  const { words, language, frames } = desk;
  const { title, here, main, notice, status, state, look, theme } = sheet;
  const languages = languageSwitch(
    words,
    language,
    (other, name) =>
      html`<form method="post" action="${here}">${carry(desk, { ...state, lang: other })}<button class="quiet" lang="${other}">${name}</button></form>`,
  );
  const page = layOut({ language, words, title, languages, notice, main, look, theme });
  return answerPage(page, frames, status);
}

/** Fields that each form of the page carries on: whose it is, in which language, and what else. */
export function carry(desk: Desk, state: Readonly<Record<string, string>> = {}): Markup {
  const fields = { session: desk.who.token, lang: desk.language, ...state };
  return html`${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}`;
}
