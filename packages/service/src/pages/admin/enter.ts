import type { Context } from "hono";
import type { Language } from "../../http/language.ts";
import type { Service } from "../../service.ts";
import { answerPage } from "../shared/answer.ts";
import { field } from "../shared/form.ts";
import { wordsIn } from "../shared/language.ts";
import { layOut } from "../shared/layout.ts";
import { html, type Part } from "../shared/markup.ts";
import { note } from "../shared/note.ts";
import { type AdminScene, answerAdmin } from "./scene.ts";
import { beginSession, rememberSession } from "./session.ts";

/**
 * What a one-time link opens: a button, which sends the token on in a form. To open the link alone uses nothing up, so that a
 * preview of a chat program or a scanner of mails cannot; and the cookie is set in answer to a form of our own site, or browsers
 * would not bring a `Strict` one along to the next page. What stays in the history is good no more.
 */
export async function showEnter(c: Context, language: Language): Promise<Response> {
  const { enter } = wordsIn(language).admin;
  const token = c.req.query("token") ?? "";
  return plainPage(
    language,
    enter.title,
    html`<p>${enter.text}</p>
<form method="post" action="/admin/enter"><input type="hidden" name="token" value="${token}"><button class="button strong">${enter.button}</button></form>`,
  );
}

export async function enter(
  service: Service,
  c: Context,
  language: Language,
  form: URLSearchParams,
): Promise<Response> {
  const begun = await beginSession(service, field(form, "token"));
  if (!begun) {
    const words = wordsIn(language).admin.enter;
    return plainPage(language, words.used, html`<p>${words.usedText}</p>`, 403);
  }
  await note(service.store.db, service.now(), begun.session.actor, "admin-entered", {});
  rememberSession(service, c, begun.token);
  return c.redirect("/admin", 303);
}

/** To whoever is not in. */
export function answerClosed(language: Language): Response {
  const { enter } = wordsIn(language).admin;
  return plainPage(language, enter.closed, html`<p>${enter.closedText}</p>`, 401);
}

/** To a form that another site might have sent. */
export function answerForged(scene: AdminScene): Response {
  const { forged, forgedText } = scene.words.admin;
  return answerAdmin(scene, {
    room: "overview",
    title: forged,
    main: html`<p>${forgedText}</p>`,
    status: 403,
  });
}

function plainPage(
  language: Language,
  title: string,
  main: Part,
  status: 200 | 401 | 403 = 200,
): Response {
  return answerPage(layOut({ language, words: wordsIn(language), title, main }), "nobody", status);
}
