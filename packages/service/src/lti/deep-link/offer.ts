import { html } from "hono/html";
import { answerPage } from "../../http/html-page.ts";
import { languageOf } from "../../http/language.ts";
import { platformOf } from "../../platforms/table.ts";
import type { Service } from "../../service.ts";
import { DEEP_LINK_WORDS } from "../../words/deep-link.ts";
import { framesOf } from "../frames.ts";
import type { Verified } from "../launch.ts";
import { allChoices, type Choice } from "./choices.ts";
import { readSettings } from "./settings.ts";
import { writeTicket } from "./ticket.ts";

/** The page on which a teacher chooses what of which course their course shall have. A form; it needs no script. */
export async function offerChoices(
  { registration, message }: Verified,
  service: Service,
  acceptLanguage: string | undefined,
): Promise<Response> {
  const settings = readSettings(message);
  const language = languageOf(message.locale ?? acceptLanguage);
  const words = DEEP_LINK_WORDS[language];
  const framedBy = framesOf(registration, message.returnUrl ?? settings.returnUrl);
  const courses = settings.isLinkAccepted ? await allChoices(service) : [];
  if (courses.length === 0) {
    const body = settings.isLinkAccepted ? words.nothing : words.noLinks;
    return answerPage({ language, title: words.title, framedBy, body });
  }
  const type = settings.isSeveralAccepted ? "checkbox" : "radio";
  const ticket = writeTicket(service, {
    platformId: registration.id,
    deploymentId: message.deploymentId,
    settings,
    language,
    framedBy,
    reviews: platformOf(registration.kind).reviews,
  });
  const line = (choice: Choice) => html`
<label><input type="${type}" name="choice" value="${choice.courseId} ${choice.part}">
${words.parts[kindOf(choice)](choice.title)}</label>`;
  return answerPage({
    language,
    title: words.title,
    framedBy,
    body: html`
<p>${settings.isSeveralAccepted ? words.several : words.one}</p>
<form method="post" action="${service.publicUrl}/lti/deep-link/choose">
<input type="hidden" name="ticket" value="${ticket}">
${courses.map(({ title, choices }) => html`<fieldset><legend>${title}</legend>${choices.map(line)}</fieldset>`)}
<p><button>${words.add}</button></p>
</form>`,
  });
}

type PartKind = "course" | "module" | "practice" | "exam";

function kindOf({ part }: Choice): PartKind {
  return part.split(":")[0] as PartKind;
}
